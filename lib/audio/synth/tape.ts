import { type Pcm, SAMPLE_RATE } from "../pcm/wav";

/** A stereo stretch of sound to mix into. A `loop` wraps: what rings past its end rings at its start, so it has no seam. */
export type Tape = { left: Float32Array; right: Float32Array; loop: boolean };

export const createTape = (seconds: number, loop: boolean): Tape => ({
  left: new Float32Array(Math.round(seconds * SAMPLE_RATE)),
  right: new Float32Array(Math.round(seconds * SAMPLE_RATE)),
  loop,
});

/** Adds a mono sound at a time (seconds), panned −1…1 with equal power. */
export function mix(tape: Tape, sound: Float32Array, at: number, gain: number, pan = 0): void {
  const length = tape.left.length;
  const angle = ((pan + 1) * Math.PI) / 4;
  const leftGain = gain * Math.cos(angle) * Math.SQRT2;
  const rightGain = gain * Math.sin(angle) * Math.SQRT2;
  let to = Math.round(at * SAMPLE_RATE);
  for (let i = 0; i < sound.length; i++, to++) {
    if (to >= length && !tape.loop) return;
    const index = to % length;
    const value = sound[i] as number;
    tape.left[index] = (tape.left[index] as number) + value * leftGain;
    tape.right[index] = (tape.right[index] as number) + value * rightGain;
  }
}

export const toPcm = (tape: Tape): Pcm => ({ sampleRate: SAMPLE_RATE, channels: [tape.left, tape.right] });

const COMBS = [1557, 1617, 1491, 1422, 1277, 1356, 1188, 1116];
const ALLPASSES = [225, 556, 441, 341];
const STEREO_SPREAD = 23;

/** A room around the tape (parallel combs, then allpasses). A loop is run twice and its second turn kept: no seam. */
export function addRoom(tape: Tape, amount: number, decay: number): void {
  const wet = [
    room(tape.left, 0, decay, tape.loop),
    room(tape.right, STEREO_SPREAD, decay, tape.loop),
  ] as const;
  for (let i = 0; i < tape.left.length; i++) {
    tape.left[i] = (tape.left[i] as number) + (wet[0][i] as number) * amount;
    tape.right[i] = (tape.right[i] as number) + (wet[1][i] as number) * amount;
  }
}

function room(dry: Float32Array, spread: number, decay: number, loop: boolean): Float32Array {
  const combs = COMBS.map((size) => ({ line: new Float32Array(size + spread), at: 0, low: 0 }));
  const allpasses = ALLPASSES.map((size) => ({ line: new Float32Array(size + spread), at: 0 }));
  const out = new Float32Array(dry.length);
  for (let turn = 0; turn < (loop ? 2 : 1); turn++) {
    for (let i = 0; i < dry.length; i++) {
      const input = (dry[i] as number) * 0.06;
      let value = 0;
      for (const comb of combs) {
        const delayed = comb.line[comb.at] as number;
        comb.low += 0.6 * (delayed - comb.low);
        comb.line[comb.at] = input + comb.low * decay;
        comb.at = (comb.at + 1) % comb.line.length;
        value += delayed;
      }
      for (const allpass of allpasses) {
        const delayed = allpass.line[allpass.at] as number;
        allpass.line[allpass.at] = value + delayed * 0.5;
        allpass.at = (allpass.at + 1) % allpass.line.length;
        value = delayed - value;
      }
      out[i] = value;
    }
  }
  return out;
}
