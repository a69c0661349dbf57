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

const nature = { category: "environment", loop: true, level: -28 } as const;

export const WEATHER: Effect[] = [
  {
    ...nature,
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
    ...nature,
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
    ...nature,
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
    ...nature,
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
    ...nature,
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
    ...nature,
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
    ...nature,
    id: "sfx-birds",
    seconds: 9,
    seed: 104,
    level: -27,
    tags: "鸟鸣|鸟叫|鸟声|鸟语|麻雀|喜鹊|清晨的鸟|叽叽喳喳|birds|birdsong|chirping birds|sparrows|tweet",
    make: (tape, random) => {
      for (let song = 0; song < 9; song++) {
        const at = random.between(0, 8.4);
        const base = random.between(2400, 4600);
        const pan = random.between(-0.9, 0.9);
        const chirps = 2 + Math.floor(random.next() * 4);
        for (let chirp = 0; chirp < chirps; chirp++) {
          const rise = random.between(-6, 9);
          mix(
            tape,
            tone(
              0.09,
              (t) => base * (1 + rise * t),
              (t) => Math.sin((Math.PI * t) / 0.09) ** 2,
            ),
            at + chirp * 0.13,
            0.16,
            pan,
          );
        }
      }
      wash(tape, random, 9, 500, 3000, 0.015);
      addRoom(tape, 0.5, 0.8);
    },
  },
  {
    ...nature,
    id: "sfx-crickets",
    seconds: 8,
    seed: 105,
    level: -31,
    tags: "虫鸣|蟋蟀|蝉鸣|知了|蛐蛐|夏夜|虫声|蛙鸣|crickets|cicadas|insects|frogs",
    make: (tape, random) => {
      for (const [hz, every, pan] of [
        [4300, 0.5, -0.6],
        [4700, 0.4, 0.5],
        [3900, 0.8, 0.1],
      ] as const)
        for (let at = random.between(0, 0.1); at < 7.75; at += every)
          for (let pulse = 0; pulse < 4; pulse++)
            mix(
              tape,
              tone(
                0.03,
                () => hz,
                (t) => Math.sin((Math.PI * t) / 0.03),
              ),
              at + pulse * 0.045,
              random.between(0.07, 0.1),
              pan,
            );
      wash(tape, random, 8, 200, 900, 0.03);
    },
  },
  {
    ...nature,
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
    ...nature,
    id: "sfx-rooster",
    seconds: 2.2,
    seed: 107,
    loop: false,
    level: -22,
    tags: "鸡鸣|公鸡|鸡叫|打鸣|rooster|cockcrow|cock crow",
    make: (tape) => {
      for (const [at, length, from, to] of [
        [0, 0.18, 620, 700],
        [0.25, 0.16, 700, 760],
        [0.46, 0.22, 760, 900],
        [0.74, 1.1, 980, 620],
      ] as const)
        for (const [n, gain] of [
          [1, 0.5],
          [2, 0.4],
          [3, 0.3],
          [4, 0.16],
        ] as const)
          mix(
            tape,
            tone(
              length,
              (t) => n * (from + (to - from) * (t / length)) * (1 + 0.02 * Math.sin(2 * Math.PI * 26 * t)),
              (t) => Math.sin((Math.PI * t) / length) ** 0.7,
            ),
            at,
            gain * 0.4,
          );
      addRoom(tape, 0.5, 0.8);
    },
  },
  {
    ...nature,
    id: "sfx-dog",
    seconds: 1.6,
    seed: 108,
    loop: false,
    level: -20,
    tags: "狗叫|犬吠|狗吠|汪汪|dog bark|barking|barks|woof",
    make: (tape, random) => {
      for (const at of [0, 0.42, 0.95]) {
        mix(
          tape,
          tone(
            0.2,
            (t) => 520 - 1100 * t,
            (t) => Math.sin((Math.PI * t) / 0.2) ** 0.6,
            "saw",
          ),
          at,
          0.35,
        );
        mix(
          tape,
          noise(random, {
            seconds: 0.18,
            low: 500,
            high: 2600,
            shape: (t) => Math.sin((Math.PI * t) / 0.18),
          }),
          at,
          0.6,
        );
      }
      addRoom(tape, 0.5, 0.76);
    },
  },
  {
    ...nature,
    id: "sfx-cat",
    seconds: 1.2,
    seed: 109,
    loop: false,
    level: -22,
    tags: "猫叫|喵|猫咪叫|meow|cat mewing",
    make: (tape) => {
      const shape = (t: number) => Math.sin((Math.PI * t) / 0.9) ** 0.8;
      for (const [n, gain] of [
        [1, 0.4],
        [2, 0.45],
        [3, 0.3],
        [4, 0.2],
        [5, 0.1],
      ] as const)
        mix(
          tape,
          tone(
            0.9,
            (t) => n * (560 + 240 * Math.sin((Math.PI * t) / 0.8)) * (1 + 0.01 * Math.sin(40 * t)),
            shape,
          ),
          0.05,
          gain * 0.4,
        );
      addRoom(tape, 0.35, 0.7);
    },
  },
];
