import type { Arena, Pose } from "./board";
import { COLUMN, LANES } from "./routines";

/** Steps between two pixels that a bent row can lie at. */
export const PHASES = 16;

/**
 * For every eight pixels of a row: which source bytes lie left and right of each, and how far between them (Q15).
 * Source coordinates are those of the sprite's plane, so a table serves every row; one set for each phase.
 */
export function columnsFor(
  { memory }: Arena,
  at: number,
  entries: number,
  pose: Pose,
  factor: 1 | 2,
  phases: number,
): void {
  const bytes = new Uint8Array(memory.buffer);
  const view = new DataView(memory.buffer);
  const pitch = (entries * factor + 1) * COLUMN;
  const step = 1 / pose.scaleX;
  for (let phase = 0; phase < phases; phase++)
    for (let entry = 0; entry < entries; entry++) {
      const here = at + phase * pitch + entry * COLUMN;
      const start = ((entry * LANES + 0.5) * factor - pose.x) / pose.scaleX / factor - 0.5 + phase / PHASES;
      const base = Math.floor(start);
      view.setInt32(here, base, true);
      for (let lane = 0; lane < LANES; lane++) {
        const exact = start + lane * step - base;
        const left = Math.floor(exact);
        bytes[here + 16 + lane * 2] = left;
        // Byte 128 of 16 reads as zero: the upper half of each 16-bit lane.
        bytes[here + 17 + lane * 2] = 128;
        bytes[here + 32 + lane * 2] = left + 1;
        bytes[here + 33 + lane * 2] = 128;
        view.setInt16(here + 48 + lane * 2, Math.min(32767, Math.round((exact - left) * 32768)), true);
      }
    }
}
