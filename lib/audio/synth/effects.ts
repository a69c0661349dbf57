import { normalise, peak } from "../pcm/loudness";
import { fade } from "../pcm/shape";
import { type Pcm, SAMPLE_RATE } from "../pcm/wav";
import { INSTRUMENTS } from "./instruments";
import { createRandom, type Random } from "./random";
import { addRoom, createTape, mix, type Tape, toPcm } from "./tape";

export const EFFECT_CATEGORIES = ["environment", "action", "emotion", "comic"] as const;
export type EffectCategory = (typeof EFFECT_CATEGORIES)[number];

export type Effect = {
  id: string;
  category: EffectCategory;
  seconds: number;
  seed: number;
  /** Environments loop; the rest are struck once. */
  loop: boolean;
  /** LUFS: a far rain is quieter than a slammed door. */
  level: number;
  /** Words of a script that ask for it, Chinese and English. */
  tags: string[];
  make: (tape: Tape, random: Random) => void;
};

type Noise = { seconds: number; low: number; high: number; shape: (time: number) => number };

/** Noise between two corner frequencies (Hz), shaped over time. */
function noise(random: Random, { seconds, low, high, shape }: Noise): Float32Array {
  const out = new Float32Array(Math.round(seconds * SAMPLE_RATE));
  const rise = 1 - Math.exp((-2 * Math.PI * high) / SAMPLE_RATE);
  const cut = 1 - Math.exp((-2 * Math.PI * low) / SAMPLE_RATE);
  let bright = 0;
  let dark = 0;
  for (let i = 0; i < out.length; i++) {
    bright += rise * (random.between(-1, 1) - bright);
    dark += cut * (bright - dark);
    out[i] = (bright - dark) * shape(i / SAMPLE_RATE);
  }
  return out;
}

/** A sine whose frequency follows `hertz(time)`. */
function tone(
  seconds: number,
  hertz: (time: number) => number,
  shape: (time: number) => number,
): Float32Array {
  const out = new Float32Array(Math.round(seconds * SAMPLE_RATE));
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    const time = i / SAMPLE_RATE;
    phase += (2 * Math.PI * hertz(time)) / SAMPLE_RATE;
    out[i] = Math.sin(phase) * shape(time);
  }
  return out;
}

const dying = (speed: number) => (time: number) => Math.exp(-time * speed);
/** Rises for a while, then dies. */
const swelling = (attack: number, speed: number) => (time: number) =>
  time < attack ? (time / attack) ** 2 : Math.exp(-(time - attack) * speed);
/** A whole number of slow waves, so that a loop has no seam. */
const breathing = (seconds: number, waves: number, depth: number) => (time: number) =>
  1 - depth + depth * Math.sin((2 * Math.PI * waves * time) / seconds) ** 2;

export const EFFECTS: Effect[] = [
  {
    id: "sfx-rain",
    category: "environment",
    seconds: 8,
    seed: 1,
    loop: true,
    level: -28,
    tags: ["雨声", "雨", "下雨", "细雨", "大雨", "rain"],
    make: (tape, random) => {
      for (const pan of [-0.7, 0.7])
        mix(
          tape,
          noise(random, { seconds: 8, low: 400, high: 6000, shape: breathing(8, 3, 0.25) }),
          0,
          0.5,
          pan,
        );
      for (let drop = 0; drop < 220; drop++) {
        const hz = random.between(1400, 4200);
        mix(
          tape,
          tone(0.05, () => hz, dying(90)),
          random.between(0, 7.9),
          random.between(0.02, 0.12),
          random.between(-1, 1),
        );
      }
    },
  },
  {
    id: "sfx-wind",
    category: "environment",
    seconds: 10,
    seed: 2,
    loop: true,
    level: -28,
    tags: ["风声", "风", "狂风", "寒风", "wind", "breeze", "gust"],
    make: (tape, random) => {
      for (const [pan, waves] of [
        [-0.6, 2],
        [0.6, 3],
      ] as const)
        mix(
          tape,
          noise(random, { seconds: 10, low: 120, high: 700, shape: breathing(10, waves, 0.75) }),
          0,
          1,
          pan,
        );
    },
  },
  {
    id: "sfx-crowd",
    category: "environment",
    seconds: 8,
    seed: 3,
    loop: true,
    level: -28,
    tags: ["人群", "喧闹", "嘈杂", "街市", "教室", "crowd", "chatter", "noisy", "bar"],
    make: (tape, random) => {
      for (let voice = 0; voice < 90; voice++) {
        const base = random.between(110, 260);
        const seconds = random.between(0.12, 0.4);
        const wobble = random.between(3, 7);
        const sound = tone(
          seconds,
          (t) => base * (1 + 0.06 * Math.sin(2 * Math.PI * wobble * t)),
          (t) => Math.sin((Math.PI * t) / seconds) ** 2,
        );
        mix(tape, sound, random.between(0, 7.9), random.between(0.03, 0.14), random.between(-1, 1));
        mix(
          tape,
          noise(random, {
            seconds,
            low: 400,
            high: 1600,
            shape: (t) => Math.sin((Math.PI * t) / seconds) ** 2,
          }),
          random.between(0, 7.9),
          0.15,
          random.between(-1, 1),
        );
      }
      addRoom(tape, 1.2, 0.8);
    },
  },
  {
    id: "sfx-thunder",
    category: "environment",
    seconds: 4.5,
    seed: 4,
    loop: false,
    level: -20,
    tags: ["雷声", "雷", "打雷", "闪电", "thunder", "lightning"],
    make: (tape, random) => {
      for (const [at, gain] of [
        [0, 1],
        [0.35, 0.7],
        [0.9, 0.5],
        [1.6, 0.4],
      ] as const)
        mix(
          tape,
          noise(random, { seconds: 2.8, low: 25, high: at === 0 ? 900 : 220, shape: swelling(0.03, 1.6) }),
          at,
          gain * 1.4,
          random.between(-0.4, 0.4),
        );
      addRoom(tape, 1, 0.86);
    },
  },
  {
    id: "sfx-bell",
    category: "action",
    seconds: 3,
    seed: 5,
    loop: false,
    level: -20,
    tags: ["铜铃", "铃声", "铃", "门铃", "风铃", "bell", "chime", "doorbell"],
    make: (tape, random) => {
      for (const [at, hz, gain] of [
        [0, 1320, 0.8],
        [0.16, 1567, 0.5],
        [0.3, 1320, 0.45],
        [0.52, 1567, 0.25],
      ] as const)
        mix(tape, INSTRUMENTS.bells(hz, 0.4, gain, random), at, 0.8, random.between(-0.3, 0.3));
      addRoom(tape, 0.6, 0.8);
    },
  },
  {
    id: "sfx-door",
    category: "action",
    seconds: 1.6,
    seed: 6,
    loop: false,
    level: -18,
    tags: ["门", "关门", "开门", "推门", "敲门", "door", "slam", "knock"],
    make: (tape, random) => {
      mix(
        tape,
        tone(
          0.5,
          (t) => 260 + 180 * Math.sin(t * 34) * t,
          (t) => 0.12 * Math.sin((Math.PI * t) / 0.5),
        ),
        0,
        1,
      );
      mix(
        tape,
        tone(0.5, (t) => 70 + 60 * Math.exp(-t * 30), dying(12)),
        0.5,
        1,
      );
      mix(tape, noise(random, { seconds: 0.3, low: 80, high: 2200, shape: dying(26) }), 0.5, 0.9);
      mix(tape, noise(random, { seconds: 0.05, low: 1500, high: 6000, shape: dying(80) }), 0.62, 0.4);
      addRoom(tape, 0.5, 0.7);
    },
  },
  {
    id: "sfx-footsteps",
    category: "action",
    seconds: 3.2,
    seed: 7,
    loop: false,
    level: -24,
    tags: ["脚步", "脚步声", "走路", "跑", "footsteps", "steps", "walk", "run"],
    make: (tape, random) => {
      for (let step = 0; step < 6; step++) {
        const at = 0.05 + step * 0.52 + random.between(-0.02, 0.02);
        mix(
          tape,
          tone(0.14, (t) => 95 + 70 * Math.exp(-t * 60), dying(34)),
          at,
          0.8,
          step % 2 === 0 ? -0.15 : 0.15,
        );
        mix(
          tape,
          noise(random, { seconds: 0.12, low: 500, high: 3500, shape: dying(44) }),
          at + 0.01,
          0.35,
          step % 2 === 0 ? -0.15 : 0.15,
        );
      }
      addRoom(tape, 0.5, 0.7);
    },
  },
  {
    id: "sfx-wheels",
    category: "action",
    seconds: 4,
    seed: 8,
    loop: true,
    level: -25,
    tags: ["轮子", "行李箱", "车轮", "碾过", "推车", "wheels", "suitcase", "cart", "rolling"],
    make: (tape, random) => {
      mix(tape, noise(random, { seconds: 4, low: 90, high: 900, shape: breathing(4, 4, 0.3) }), 0, 0.5, 0);
      for (let joint = 0; joint < 16; joint++) {
        const at = joint * 0.25 + random.between(-0.02, 0.02);
        mix(
          tape,
          noise(random, { seconds: 0.08, low: 200, high: 2500, shape: dying(50) }),
          Math.max(0, at),
          0.8,
          random.between(-0.2, 0.2),
        );
      }
    },
  },
  {
    id: "sfx-match",
    category: "action",
    seconds: 1.8,
    seed: 9,
    loop: false,
    level: -22,
    tags: ["火柴", "点火", "点燃", "打火机", "火苗", "match", "lighter", "ignite", "flame"],
    make: (tape, random) => {
      mix(
        tape,
        noise(random, {
          seconds: 0.35,
          low: 1800,
          high: 9000,
          shape: (t) => (Math.sin(t * 160) > -0.4 ? 0.7 : 0.2) * Math.exp(-t * 3),
        }),
        0,
        0.7,
      );
      mix(tape, noise(random, { seconds: 1.3, low: 300, high: 5000, shape: swelling(0.08, 3.2) }), 0.3, 1);
    },
  },
  {
    id: "sfx-heartbeat",
    category: "emotion",
    seconds: 4,
    seed: 10,
    loop: true,
    level: -22,
    tags: ["心跳", "紧张", "窒息", "heartbeat", "pulse", "nervous"],
    make: (tape) => {
      for (let beat = 0; beat < 4; beat++)
        for (const [offset, gain] of [
          [0, 1],
          [0.22, 0.65],
        ] as const)
          mix(
            tape,
            tone(0.3, (t) => 62 + 30 * Math.exp(-t * 30), swelling(0.012, 15)),
            beat + offset,
            gain,
          );
    },
  },
  {
    id: "sfx-impact",
    category: "emotion",
    seconds: 2.6,
    seed: 11,
    loop: false,
    level: -17,
    tags: [
      "震惊",
      "重击",
      "爆炸",
      "轰",
      "砰",
      "烟花",
      "impact",
      "boom",
      "explosion",
      "crash",
      "bang",
      "firework",
    ],
    make: (tape, random) => {
      mix(
        tape,
        tone(1.6, (t) => 38 + 70 * Math.exp(-t * 9), dying(2.6)),
        0,
        1.1,
      );
      mix(tape, noise(random, { seconds: 1.2, low: 60, high: 3000, shape: dying(7) }), 0, 0.8);
      addRoom(tape, 0.9, 0.85);
    },
  },
  {
    id: "sfx-whoosh",
    category: "comic",
    seconds: 0.9,
    seed: 12,
    loop: false,
    level: -20,
    tags: ["嗖", "飞过", "转场", "滑", "whoosh", "swish", "fly", "speed off"],
    make: (tape, random) => {
      for (let slice = 0; slice < 12; slice++) {
        const centre = 300 + 2600 * Math.sin((Math.PI * slice) / 12);
        mix(
          tape,
          noise(random, {
            seconds: 0.16,
            low: centre * 0.6,
            high: centre * 1.6,
            shape: (t) => Math.sin((Math.PI * t) / 0.16),
          }),
          slice * 0.06,
          0.9 * Math.sin((Math.PI * (slice + 1)) / 14),
          slice / 6 - 1,
        );
      }
    },
  },
];

/** An effect: seamless where it loops, without clicks where it does not, at its own level. */
export function makeEffect(effect: Effect): Pcm {
  const tape = createTape(effect.seconds, effect.loop);
  effect.make(tape, createRandom(effect.seed * 7919));
  const pcm = effect.loop ? toPcm(tape) : fade(toPcm(tape), 0.002, 0.08);
  return peak(pcm) === 0 ? pcm : normalise(pcm, effect.level);
}
