import { addRoom, mix } from "../tape";
import {
  breathing,
  crack,
  dying,
  gust,
  looped,
  noise,
  OVERLAP,
  scatter,
  steady,
  swelling,
  tone,
  wash,
} from "./kit";
import type { Effect } from "./types";

const base = { category: "environment", loop: true, level: -28 } as const;

/** Rain, thunder, wind. */
export const WEATHER: Effect[] = [
  {
    ...base,
    id: "sfx-rain",
    seconds: 8,
    seed: 1,
    tags: "雨声|下雨|细雨|小雨|春雨|秋雨|雨点|雨滴|雨水|雨夜|雨幕|淅淅沥沥|淅沥|雨|rain|drizzle|raindrops|raining",
    make: (tape, random) => {
      wash(tape, random, 8, 400, 6000, 0.5);
      scatter(
        tape,
        random,
        220,
        7.9,
        () => {
          const hz = random.between(1400, 4200);
          return tone(0.05, () => hz, dying(90));
        },
        [0.02, 0.12],
      );
    },
  },
  {
    ...base,
    id: "sfx-heavy-rain",
    seconds: 8,
    seed: 101,
    level: -25,
    tags: "大雨|暴雨|瓢泼|倾盆|雨势|哗哗|雷雨|豪雨|heavy rain|downpour|pouring rain|rainstorm",
    make: (tape, random) => {
      wash(tape, random, 8, 180, 9000, 0.8, 2, 0.2);
      wash(tape, random, 8, 60, 400, 0.5, 5, 0.4);
      scatter(tape, random, 500, 7.9, () => crack(random, 900, 5000, 120), [0.1, 0.4]);
    },
  },
  {
    ...base,
    id: "sfx-thunder",
    seconds: 4.5,
    seed: 4,
    loop: false,
    level: -20,
    tags: "雷声|打雷|闪电|惊雷|雷鸣|霹雳|炸雷|闷雷|雷|thunder|lightning|thunderclap",
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
    ...base,
    id: "sfx-wind",
    seconds: 10,
    seed: 2,
    tags: "风声|狂风|寒风|大风|微风|晚风|夜风|北风|风吹|风雪|呼啸|呼呼|风|wind|breeze|gust|howling wind|gale",
    make: (tape, random) => {
      for (const [pan, waves] of [
        [-0.6, 2],
        [0.6, 3],
      ] as const) {
        const swell = breathing(10, waves, 0.75);
        mix(
          tape,
          looped(
            gust(random, 10 + OVERLAP, (t) => 260 + 420 * swell(t), 4, swell),
            10,
          ),
          0,
          0.8,
          pan,
        );
        mix(tape, steady(random, { seconds: 10, low: 90, high: 500, shape: swell }), 0, 0.7, -pan);
      }
    },
  },
  {
    ...base,
    id: "sfx-rain-window",
    seconds: 8,
    seed: 120,
    level: -30,
    tags: "雨打窗|敲打窗户|窗外的雨|雨打芭蕉|屋檐|滴水|水滴|滴答的水|rain on the window|dripping|drip|water drops",
    make: (tape, random) => {
      wash(tape, random, 8, 200, 1500, 0.25, 2, 0.2);
      scatter(
        tape,
        random,
        46,
        7.8,
        () => {
          const hz = random.between(700, 1700);
          return tone(0.09, (t) => hz * (1 + 5 * t), dying(50));
        },
        [0.1, 0.4],
      );
      addRoom(tape, 0.5, 0.75);
    },
  },
];
