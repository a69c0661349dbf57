import type { Segment } from "./segment";
import { FPS } from "./types";

/** Frames one encoder makes before the next one starts: starting one costs as much as a dozen frames. */
const MOST = 8 * FPS;
/** A long film's runs are dealt to about so many lanes; the last ones are short, so that the lanes end together. */
const LANES = 2;

/** Indices of neighbouring segments that are encoded by one process, in film order. */
export type Run = number[];

/** Every segment is in exactly one run. A segment longer than a run may be is one alone. */
export function planRuns(segments: Pick<Segment, "frames">[]): Run[] {
  const runs: Run[] = [];
  let left = segments.reduce((sum, { frames }) => sum + frames, 0);
  let run: Run = [];
  let length = 0;
  let most = 0;
  for (const [index, { frames }] of segments.entries()) {
    if (run.length === 0) most = Math.min(MOST, left / (2 * LANES));
    if (run.length > 0 && length + frames > most) {
      runs.push(run);
      left -= length;
      run = [];
      length = 0;
      most = Math.min(MOST, left / (2 * LANES));
    }
    run.push(index);
    length += frames;
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** The parts of a run without a gap in which every segment is `wanted`. */
export function stretches(run: Run, wanted: (index: number) => boolean): Run[] {
  const parts: Run[] = [];
  for (const index of run) {
    if (!wanted(index)) continue;
    const last = parts.at(-1);
    if (last?.at(-1) === index - 1) last.push(index);
    else parts.push([index]);
  }
  return parts;
}
