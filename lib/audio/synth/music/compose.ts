import { biquad, filter } from "../../pcm/biquad";
import { normalise } from "../../pcm/loudness";
import type { Pcm } from "../../pcm/wav";
import { isDrum, playNote } from "../instruments/orchestra";
import { createRandom } from "../random";
import { addRoom, createTape, mix, toPcm } from "../tape";
import { bedSeconds } from "./plan";
import type { Bed } from "./types";
import { writeScore } from "./write-score";

export const BED_LUFS = -16;
export const BED_CEILING = -1.5;

const hertz = (midi: number) => 440 * 2 ** ((midi - 69) / 12);

/** A bed of music: seamless loop, at the common level, the same for the same seed. */
export function composeBed(bed: Bed): Pcm {
  const tape = createTape(bedSeconds(bed), true);
  const beat = 60 / bed.bpm;
  const random = createRandom(bed.seed * 101);
  for (const note of writeScore(bed).notes) {
    const part = bed.parts[note.part];
    if (!part) continue;
    // People are early or late by some milliseconds, and no two strokes are equal.
    const late = isDrum(part.plays) ? random.between(-0.004, 0.004) : random.between(-0.009, 0.009);
    const velocity = Math.min(1, note.velocity * random.between(0.92, 1.06));
    const sound = playNote(part.plays, hertz(note.midi), note.beats * beat, velocity, random);
    mix(tape, sound, Math.max(0, note.at * beat + late), part.gain, part.pan ?? 0);
  }
  addRoom(tape, bed.room.amount, bed.room.decay);
  for (const channel of [tape.left, tape.right]) filter(channel, biquad("highPass", 28), true);
  return normalise(toPcm(tape), BED_LUFS, { ceiling: BED_CEILING, loop: true });
}
