import { addRoom, mix } from "../tape";
import { arch, crack, dying, noise, swelling, thud, tone } from "./kit";
import type { Effect } from "./types";

const base = { category: "action", loop: false, level: -20 } as const;

/** Cars, water, applause. */
export const MOTION: Effect[] = [
  {
    ...base,
    id: "sfx-car-start",
    seconds: 3,
    seed: 228,
    level: -21,
    tags: "汽车发动|引擎|发动机|启动汽车|摩托|马达|car starts|engine|engine starts|motor|motorcycle",
    make: (tape, random) => {
      for (let turn = 0; turn < 5; turn++)
        mix(
          tape,
          tone(0.12, () => 70, arch(0.12), "saw"),
          turn * 0.13,
          0.5,
        );
      mix(
        tape,
        tone(
          2.2,
          (t) => 46 + 50 * Math.exp(-t * 1.4) * Math.min(1, t * 3),
          (t) => Math.min(1, t * 6) * Math.min(1, (2.2 - t) * 2),
          "saw",
        ),
        0.7,
        0.5,
      );
      mix(
        tape,
        noise(random, {
          seconds: 2.2,
          low: 60,
          high: 700,
          shape: (t) => Math.min(1, t * 6) * Math.min(1, (2.2 - t) * 2) * (0.6 + 0.4 * Math.sin(t * 290)),
        }),
        0.7,
        0.9,
      );
    },
  },
  {
    ...base,
    id: "sfx-brake",
    seconds: 1.7,
    seed: 229,
    level: -19,
    tags: "刹车|急刹|车祸|轮胎摩擦|brake|brakes|screech|tires screech|skid",
    make: (tape, random) => {
      for (const [hz, gain] of [
        [1240, 0.3],
        [1610, 0.22],
        [2380, 0.14],
      ] as const)
        mix(
          tape,
          tone(
            1.3,
            (t) => hz * (1 - 0.16 * t) * (1 + 0.02 * Math.sin(t * 190)),
            (t) => Math.min(1, t * 12) * Math.min(1, (1.3 - t) * 4),
            "saw",
          ),
          0,
          gain * 0.5,
        );
      mix(
        tape,
        noise(random, {
          seconds: 1.4,
          low: 500,
          high: 5000,
          shape: (t) => Math.min(1, t * 9) * Math.min(1, (1.4 - t) * 4),
        }),
        0,
        0.5,
      );
    },
  },
  {
    ...base,
    id: "sfx-car-horn",
    seconds: 1.2,
    seed: 230,
    level: -20,
    tags: "汽车喇叭|按喇叭|喇叭声|car horn|honk|honks|beep beep",
    make: (tape) => {
      for (const [at, length] of [
        [0, 0.25],
        [0.4, 0.6],
      ] as const)
        for (const hz of [420, 528])
          mix(
            tape,
            tone(
              length,
              () => hz,
              (t) => Math.min(1, t * 60) * Math.min(1, (length - t) * 40),
              "square",
            ),
            at,
            0.25,
          );
      addRoom(tape, 0.4, 0.76);
    },
  },
  {
    ...base,
    id: "sfx-splash",
    seconds: 1.6,
    seed: 232,
    level: -20,
    tags: "落水|跳进水|扑通|溅起|泼水|水花四溅|splash|dives in|falls into the water|plop",
    make: (tape, random) => {
      mix(tape, thud(150, 70, 12), 0, 0.7);
      mix(tape, noise(random, { seconds: 1.4, low: 500, high: 7000, shape: swelling(0.05, 4) }), 0, 1);
      for (let drop = 0; drop < 24; drop++) {
        const hz = random.between(700, 2000);
        mix(
          tape,
          tone(0.05, (t) => hz * (1 + 6 * t), dying(60)),
          random.between(0.3, 1.4),
          0.25,
          random.between(-0.7, 0.7),
        );
      }
    },
  },
  {
    ...base,
    id: "sfx-applause",
    seconds: 4,
    seed: 233,
    level: -21,
    tags: "掌声|鼓掌|喝彩|欢呼|叫好|applause|clapping|claps|cheers|cheering|ovation",
    make: (tape, random) => {
      for (let clap = 0; clap < 420; clap++) {
        const at = random.between(0, 3.7);
        mix(
          tape,
          crack(random, 900, 5500, 110),
          at,
          random.between(0.1, 0.5) * Math.min(1, at * 2, (3.9 - at) * 1.2),
          random.between(-1, 1),
        );
      }
      addRoom(tape, 0.7, 0.8);
    },
  },
];
