import type { Arena, Pose } from "./board";
import { COLUMN, LANES } from "./routines";

/** Steps between two pixels that a bent row can lie at. */
export const PHASES = 16;
/** Sprite pixels beyond its edges that a shifted row may need. */
const SLACK = 64;

/** Entries `first … end` of the frame's rows, eight pixels each. */
export type Columns = { first: number; end: number; at(phase: number, entry: number): number };

/**
 * For every eight pixels of a row: which source bytes lie left and right of each, and how far between them (Q15).
 * Source coordinates are those of the sprite's plane, so a table serves every row; a bent sprite has one for each phase.
 */
export function createTables(arena: Arena, stride: number) {
  const pitch = (stride / LANES + 1) * COLUMN;
  const start = arena.take(pitch * PHASES);
  // Imported names are looked up each time they are read.
  const [lanes, size] = [LANES, COLUMN];
  const at = (phase: number, entry: number) => start + phase * pitch + entry * size;

  /** `width`: of the sprite's plane. */
  function fill(pose: Pose, factor: 1 | 2, width: number): Columns {
    const bytes = new Uint8Array(arena.memory.buffer);
    const view = new DataView(arena.memory.buffer);
    const edge = (column: number) => (column * pose.scaleX + pose.x / factor) / lanes;
    const first = Math.max(0, Math.floor(edge(-SLACK / factor)));
    const end = Math.min(stride / factor / lanes, Math.ceil(edge(width + SLACK / factor)));
    const step = 1 / pose.scaleX;
    const phases = pose.bend ? PHASES : 1;
    for (let phase = 0; phase < phases; phase++)
      for (let entry = first; entry < end; entry++) {
        const here = at(phase, entry);
        const from = ((entry * lanes + 0.5) * factor - pose.x) / pose.scaleX / factor - 0.5 + phase / PHASES;
        const base = Math.floor(from);
        view.setInt32(here, base, true);
        for (let lane = 0; lane < lanes; lane++) {
          const exact = from + lane * step - base;
          const left = Math.floor(exact);
          bytes[here + 16 + lane * 2] = left;
          // Byte 128 of 16 reads as zero: the upper half of each 16-bit lane.
          bytes[here + 17 + lane * 2] = 128;
          bytes[here + 32 + lane * 2] = left + 1;
          bytes[here + 33 + lane * 2] = 128;
          view.setInt16(here + 48 + lane * 2, Math.min(32767, Math.round((exact - left) * 32768)), true);
        }
      }
    return { first, end, at };
  }
  return { fill };
}
