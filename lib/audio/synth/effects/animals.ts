import { addRoom, mix } from "../tape";
import { noise, tone, wash } from "./kit";
import type { Effect } from "./types";

const base = { category: "environment", loop: true, level: -28 } as const;

/** Animals. */
export const ANIMALS: Effect[] = [
  {
    ...base,
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
    ...base,
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
    ...base,
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
    ...base,
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
    ...base,
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
