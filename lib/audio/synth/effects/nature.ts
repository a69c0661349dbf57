import { addRoom, mix } from "../tape";
import { arch, breathing, crack, dying, scatter, steady, tone, wash } from "./kit";
import type { Effect } from "./types";

const base = { category: "environment", loop: true, level: -28 } as const;

/** Water, fire, night. */
export const NATURE: Effect[] = [
  {
    ...base,
    id: "sfx-sea",
    seconds: 12,
    seed: 102,
    tags: "海浪|浪声|波涛|潮水|潮声|大海|海边|浪花|拍岸|惊涛|sea|waves|ocean|surf|beach",
    make: (tape, random) => {
      for (const [pan, waves, phase] of [
        [-0.6, 2, 0],
        [0.6, 2, 1.6],
        [0, 3, 0.8],
      ] as const)
        mix(
          tape,
          steady(random, {
            seconds: 12,
            low: 120,
            high: 3600,
            shape: (t) => Math.sin((Math.PI * waves * (t + phase)) / 12) ** 4 + 0.06,
          }),
          0,
          0.9,
          pan,
        );
    },
  },
  {
    ...base,
    id: "sfx-river",
    seconds: 8,
    seed: 103,
    tags: "流水|水声|河水|溪水|小溪|江水|潺潺|泉水|瀑布|划船|桨声|river|stream|creek|flowing water|brook|waterfall",
    make: (tape, random) => {
      wash(tape, random, 8, 300, 2600, 0.4, 4, 0.3);
      scatter(
        tape,
        random,
        320,
        7.8,
        () => {
          const hz = random.between(380, 1500);
          const seconds = random.between(0.03, 0.1);
          return tone(
            seconds,
            (t) => hz * (1 + 2.5 * t),
            (t) => Math.sin((Math.PI * t) / seconds),
          );
        },
        [0.03, 0.12],
      );
    },
  },
  {
    ...base,
    id: "sfx-fire",
    seconds: 7,
    seed: 106,
    tags: "火堆|篝火|炉火|火焰|燃烧|噼啪|柴火|着火|大火|壁炉|fire|campfire|fireplace|crackling|burning|flames",
    make: (tape, random) => {
      wash(tape, random, 7, 60, 700, 0.6, 5, 0.4);
      scatter(tape, random, 90, 6.9, () => crack(random, 900, 7000, random.between(150, 420)), [0.15, 0.9]);
    },
  },
  {
    ...base,
    id: "sfx-night",
    seconds: 10,
    seed: 121,
    level: -34,
    tags: "夜深人静|寂静的夜|猫头鹰|乌鸦|owl|night ambience|crow caws",
    make: (tape, random) => {
      wash(tape, random, 10, 100, 500, 0.15, 2, 0.4);
      for (const at of [1.5, 2.1, 6.6])
        mix(
          tape,
          tone(0.5, (t) => 380 - 40 * t, arch(0.5)),
          at,
          0.3,
          -0.4,
        );
      mix(
        tape,
        steady(random, { seconds: 10, low: 3500, high: 6000, shape: breathing(10, 20, 0.9) }),
        0,
        0.05,
        0.5,
      );
      mix(
        tape,
        tone(0.2, () => 340, dying(20)),
        8,
        0.05,
        0.5,
      );
      addRoom(tape, 0.9, 0.86);
    },
  },
];
