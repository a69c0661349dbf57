/** Silence a shot keeps after its last word. */
export const VOICE_TAIL_MS = 300;

/** Room the finished voices of a shot need; 0 without any. */
export function voiceMs(durationsMs: number[]): number {
  const sum = durationsMs.reduce((total, ms) => total + ms, 0);
  return sum === 0 ? 0 : Math.round(sum) + VOICE_TAIL_MS;
}
