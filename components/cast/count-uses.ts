import type { Shot } from "@/components/views";

const tally = (ids: string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
};

/** In how many shots each person and place is. */
export const countUses = (shots: Shot[]): Record<string, number> =>
  tally(shots.flatMap(({ characters, scene_id }) => [...characters, ...(scene_id ? [scene_id] : [])]));

/** How many lines each person speaks. */
export const countLines = (shots: Shot[]): Record<string, number> =>
  tally(shots.flatMap(({ dialogue }) => dialogue.flatMap(({ character_id }) => character_id ?? [])));
