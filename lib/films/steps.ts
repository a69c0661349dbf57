import type { Stage } from "@/db/schema/values";

export const FILM_STEPS = [
  "parse",
  "cast",
  "storyboard",
  "keyframes",
  "voices",
  "clips",
  "sound",
  "subtitles",
  "render",
] as const;
export type FilmStep = (typeof FILM_STEPS)[number];

export const STAGE_OF: Record<FilmStep, Stage> = {
  parse: "script",
  cast: "assets",
  storyboard: "director",
  keyframes: "director",
  voices: "director",
  clips: "director",
  sound: "export",
  subtitles: "export",
  render: "export",
};

/** Parts of a hundred, by the time a step usually takes. */
const WEIGHT: Record<FilmStep, number> = {
  parse: 2,
  cast: 12,
  storyboard: 2,
  keyframes: 24,
  voices: 10,
  clips: 34,
  sound: 1,
  subtitles: 1,
  render: 14,
};

/** What is made beside the step before it, because neither needs the other: a voice needs no picture. */
const BESIDE: readonly FilmStep[] = ["voices"];

/** Steps in the groups that are started together. */
export function inGroups(steps: FilmStep[]): FilmStep[][] {
  const groups: FilmStep[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last && BESIDE.includes(step)) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

/** Progress of the film when `share` (0–1) of a step is done. */
export function filmProgress(step: FilmStep, share: number): number {
  const before = FILM_STEPS.slice(0, FILM_STEPS.indexOf(step)).reduce((sum, id) => sum + WEIGHT[id], 0);
  return Math.floor(before + WEIGHT[step] * share);
}

/** The steps up to the end of a stage; all of them without one. */
export const stepsUntil = (stopAfter: Stage | undefined): FilmStep[] => {
  if (stopAfter === undefined) return [...FILM_STEPS];
  const last = FILM_STEPS.findLastIndex((step) => STAGE_OF[step] === stopAfter);
  return FILM_STEPS.slice(0, last + 1);
};
