import { addRoom, mix } from "../tape";
import { arch, dying, gust, noise, ring, tone } from "./kit";
import type { Effect } from "./types";

const base = { category: "emotion", loop: false, level: -20 } as const;

/** What people feel. */
export const FEELINGS: Effect[] = [
  {
    ...base,
    id: "sfx-sigh",
    seconds: 1.5,
    seed: 303,
    level: -26,
    tags: "叹息|叹气|长叹|一声叹|松了口气|吐出一口气|sigh|sighs|exhale|breathes out",
    make: (tape, random) => {
      mix(
        tape,
        gust(
          random,
          0.35,
          (t) => 1500 - 900 * t,
          2,
          (t) => arch(0.35)(t) * 0.5,
        ),
        0,
        0.5,
      );
      mix(
        tape,
        gust(
          random,
          0.95,
          (t) => 1100 - 520 * t,
          3,
          (t) => Math.min(1, t * 9) * (1 - t / 0.95),
        ),
        0.38,
        0.9,
      );
    },
  },
  {
    ...base,
    id: "sfx-gasp",
    seconds: 0.8,
    seed: 304,
    level: -22,
    tags: "倒吸一口凉气|倒抽一口气|惊呼|喘息|喘气|大口喘|gasp|gasps|panting|sharp breath",
    make: (tape, random) => {
      mix(
        tape,
        gust(
          random,
          0.4,
          (t) => 900 + 2400 * t,
          3,
          (t) => (t / 0.4) ** 0.7 * Math.min(1, (0.4 - t) * 20),
        ),
        0,
        1,
      );
    },
  },
  {
    ...base,
    id: "sfx-sob",
    seconds: 2.4,
    seed: 308,
    level: -24,
    tags: "哭声|抽泣|啜泣|呜咽|哭泣|sobbing|sobs|weeping|crying",
    make: (tape, random) => {
      for (const [at, hz, length] of [
        [0.05, 420, 0.35],
        [0.6, 390, 0.4],
        [1.25, 360, 0.7],
      ] as const) {
        for (const [n, gain] of [
          [1, 0.5],
          [2, 0.3],
          [3, 0.16],
        ] as const)
          mix(
            tape,
            tone(
              length,
              (t) => n * hz * (1 - 0.2 * t) * (1 + 0.03 * Math.sin(t * 52)),
              (t) => arch(length)(t) * (0.7 + 0.3 * Math.sin(t * 48)),
            ),
            at,
            gain * 0.5,
          );
        mix(tape, noise(random, { seconds: 0.2, low: 900, high: 4000, shape: arch(0.2) }), at + length, 0.25);
      }
      addRoom(tape, 0.3, 0.7);
    },
  },
  {
    ...base,
    id: "sfx-sparkle",
    seconds: 2.2,
    seed: 307,
    level: -22,
    tags: "闪闪发光|灵光一现|奇迹|仙气|许愿|魔法|星光闪|sparkle|twinkle|magic|glitter|shimmer",
    make: (tape, random) => {
      [0, 2, 4, 7, 9, 12, 14, 16, 19, 21, 24].forEach((step, index) => {
        const hz = 1047 * 2 ** (step / 12);
        mix(
          tape,
          ring(1.2, [
            [hz, 0.3, 0.35],
            [hz * 2.76, 0.1, 0.15],
          ]),
          index * 0.07,
          0.4,
          random.between(-0.7, 0.7),
        );
      });
      addRoom(tape, 0.8, 0.84);
    },
  },
  {
    ...base,
    id: "sfx-success",
    seconds: 1.8,
    seed: 310,
    level: -20,
    tags: "恍然大悟|成功了|胜利的|叮！|灵机一动|success|aha|correct answer|level up",
    make: (tape) => {
      for (const [at, hz] of [
        [0, 784],
        [0.12, 988],
        [0.24, 1175],
        [0.38, 1568],
      ] as const)
        mix(
          tape,
          ring(1.2, [
            [hz, 0.4, 0.4],
            [hz * 2, 0.15, 0.25],
            [hz * 3, 0.06, 0.15],
          ]),
          at,
          0.6,
        );
      mix(
        tape,
        tone(0.02, () => 3000, dying(200)),
        0,
        0.1,
      );
      addRoom(tape, 0.4, 0.74);
    },
  },
];
