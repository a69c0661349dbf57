/** Seconds of film one answer of a model can hold well. */
export const PART_SECONDS = 150;

/** How many answers a script takes. */
export const partsOf = (seconds: number): number => Math.max(1, Math.ceil(seconds / PART_SECONDS));

/** Longer ones are planned first. */
export const questionsOf = (seconds: number): number => {
  const parts = partsOf(seconds);
  return parts === 1 ? 1 : parts + 1;
};
