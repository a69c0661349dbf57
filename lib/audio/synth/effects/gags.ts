import { addRoom, mix } from "../tape";
import { arch, crack, dying, gust, noise, ring, thud, tone } from "./kit";
import type { Effect } from "./types";

const base = { category: "comic", loop: false, level: -20 } as const;

/** Punchlines. */
export const GAGS: Effect[] = [
  {
    ...base,
    id: "sfx-record-scratch",
    seconds: 0.9,
    seed: 405,
    tags: "唱片卡住|刮擦|戛然而止|画风突变|record scratch|needle scratch|scratch",
    make: (tape, random) => {
      for (const [at, length, from, to] of [
        [0, 0.16, 600, 3400],
        [0.18, 0.14, 3200, 700],
        [0.36, 0.32, 500, 4200],
      ] as const)
        mix(
          tape,
          gust(
            random,
            length,
            (t) => from + (to - from) * (t / length),
            5,
            (t) => arch(length)(t),
          ),
          at,
          1,
        );
    },
  },
  {
    ...base,
    id: "sfx-rimshot",
    seconds: 1.5,
    seed: 406,
    level: -19,
    tags: "冷笑话|抖包袱|笑点|rimshot|ba dum tss|punchline",
    make: (tape, random) => {
      for (const [at, hz] of [
        [0, 165],
        [0.17, 120],
      ] as const) {
        mix(
          tape,
          tone(0.3, (t) => hz * (1 + Math.exp(-t * 40)), dying(13)),
          at,
          0.9,
        );
        mix(tape, crack(random, 300, 3500, 70), at, 0.4);
      }
      mix(tape, crack(random, 1200, 9000, 28), 0.42, 0.7);
      mix(tape, noise(random, { seconds: 0.9, low: 5000, high: 14_000, shape: dying(4.5) }), 0.42, 0.5);
    },
  },
  {
    ...base,
    id: "sfx-sad-trombone",
    seconds: 2.8,
    seed: 407,
    tags: "失败的音效|泄气|垂头丧气|完蛋了|sad trombone|wah wah|fail sound|deflated",
    make: (tape) => {
      for (const [at, hz, length] of [
        [0, 233, 0.4],
        [0.48, 220, 0.4],
        [0.96, 207.7, 0.4],
        [1.44, 196, 1.2],
      ] as const) {
        const wobble = length > 1 ? 0.035 : 0.008;
        for (const [n, gain] of [
          [1, 0.5],
          [2, 0.4],
          [3, 0.3],
          [4, 0.16],
          [5, 0.08],
        ] as const)
          mix(
            tape,
            tone(
              length,
              (t) => n * hz * (1 + wobble * Math.sin(2 * Math.PI * 6 * t)),
              (t) => Math.min(1, t * 14) * Math.min(1, (length - t) * 7),
            ),
            at,
            gain * 0.4,
          );
      }
      addRoom(tape, 0.4, 0.74);
    },
  },
  {
    ...base,
    id: "sfx-crow-passes",
    seconds: 2.4,
    seed: 408,
    level: -23,
    tags: "冷场|尴尬的沉默|乌鸦飞过|嘎嘎|awkward silence|caw|crow flies by",
    make: (tape, random) => {
      for (const at of [0.1, 0.9, 1.6]) {
        mix(
          tape,
          tone(
            0.36,
            (t) => 520 - 160 * t,
            (t) => arch(0.36)(t),
            "saw",
          ),
          at,
          0.25,
          at - 0.9,
        );
        mix(
          tape,
          noise(random, { seconds: 0.36, low: 700, high: 2600, shape: arch(0.36) }),
          at,
          0.7,
          at - 0.9,
        );
      }
      addRoom(tape, 0.4, 0.76);
    },
  },
  {
    ...base,
    id: "sfx-bonk",
    seconds: 0.6,
    seed: 410,
    level: -19,
    tags: "撞头|敲脑袋|当的一声|砸中脑袋|bonk|bonks|clonk|hits his head|hits her head",
    make: (tape, random) => {
      mix(
        tape,
        ring(0.5, [
          [640, 0.5, 0.06],
          [1510, 0.3, 0.04],
          [2680, 0.2, 0.03],
        ]),
        0,
        0.9,
      );
      mix(tape, thud(240, 110, 30), 0, 0.6);
      mix(tape, crack(random, 500, 4000, 160), 0, 0.4);
    },
  },
  {
    ...base,
    id: "sfx-gulp",
    seconds: 0.6,
    seed: 411,
    level: -22,
    tags: "咽口水|吞口水|咕咚|吞咽|gulp|gulps|swallows hard",
    make: (tape) => {
      mix(
        tape,
        tone(0.12, (t) => 240 + 1500 * t, arch(0.12)),
        0,
        0.7,
      );
      mix(
        tape,
        tone(0.2, (t) => 420 - 1300 * t, arch(0.2)),
        0.16,
        0.9,
      );
    },
  },
];
