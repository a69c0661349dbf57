import { type Pcm, SAMPLE_RATE } from "./wav";

/** Plays a sound `factor` times as fast (formants, pitch and tempo move together) at 48 kHz. */
export const resample = (input: Pcm, factor = 1): Pcm => warp(input, () => factor);

/**
 * Plays a sound at a speed that follows `factorAt(time of the result)`: bends, vibrato, tremor. Cubic interpolation:
 * enough for speech that is below 11 kHz anyway.
 */
export function warp(input: Pcm, factorAt: (time: number) => number): Pcm {
  const ratio = input.sampleRate / SAMPLE_RATE;
  const length = input.channels[0]?.length ?? 0;
  const positions: number[] = [];
  for (let position = 0; position < length; ) {
    positions.push(position);
    position += ratio * Math.max(0.2, factorAt(positions.length / SAMPLE_RATE));
  }
  const channels = input.channels.map((source) => {
    const at = (index: number) => source[Math.max(0, Math.min(source.length - 1, index))] ?? 0;
    return Float32Array.from(positions, (position) => {
      const k = Math.floor(position);
      const t = position - k;
      const [a, b, c, d] = [at(k - 1), at(k), at(k + 1), at(k + 2)];
      return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    });
  });
  return { sampleRate: SAMPLE_RATE, channels };
}

/** Sounds one after another, each followed by so many seconds of silence. */
export function join(parts: { pcm: Pcm; pause: number }[]): Pcm {
  const gaps = parts.map(({ pause }) => Math.round(pause * SAMPLE_RATE));
  const length = parts.reduce((sum, { pcm }, i) => sum + (pcm.channels[0]?.length ?? 0) + (gaps[i] ?? 0), 0);
  const out = new Float32Array(length);
  let at = 0;
  parts.forEach(({ pcm }, i) => {
    const sound = pcm.channels[0] ?? new Float32Array(0);
    out.set(sound, at);
    at += sound.length + (gaps[i] ?? 0);
  });
  return { sampleRate: SAMPLE_RATE, channels: [out] };
}

/** Cuts silence at both ends (below −46 dB of the peak), leaving `lead` and `tail` seconds, with short fades: no clicks. */
export function trimSilence(pcm: Pcm, { lead = 0.04, tail = 0.12 } = {}): Pcm {
  const length = pcm.channels[0]?.length ?? 0;
  const top = pcm.channels.reduce(
    (max, channel) => channel.reduce((m, value) => Math.max(m, Math.abs(value)), max),
    0,
  );
  const audible = (i: number) => pcm.channels.some((channel) => Math.abs(channel[i] ?? 0) > top * 0.005);
  let from = 0;
  let to = length - 1;
  while (from < length && !audible(from)) from++;
  while (to > from && !audible(to)) to--;
  const start = Math.max(0, from - Math.round(lead * pcm.sampleRate));
  const end = Math.min(length, to + 1 + Math.round(tail * pcm.sampleRate));
  const channels = pcm.channels.map((channel) => channel.slice(start, end));
  return fade({ sampleRate: pcm.sampleRate, channels }, 0.005, 0.03);
}

/** Straight fades at both ends, in place; seconds. */
export function fade(pcm: Pcm, rise: number, fall: number): Pcm {
  for (const channel of pcm.channels) {
    const up = Math.min(channel.length, Math.round(rise * pcm.sampleRate));
    const down = Math.min(channel.length, Math.round(fall * pcm.sampleRate));
    for (let i = 0; i < up; i++) channel[i] = (channel[i] as number) * (i / up);
    for (let i = 0; i < down; i++) {
      const at = channel.length - 1 - i;
      channel[at] = (channel[at] as number) * (i / down);
    }
  }
  return pcm;
}
