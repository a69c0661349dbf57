import { addRoom, mix } from "../tape";
import { crack, noise, ring, thud, tone, wash } from "./kit";
import type { Effect } from "./types";

const base = { category: "environment", loop: true, level: -28 } as const;

/** Bells, trains and sirens. */
export const TOWN: Effect[] = [
  {
    ...base,
    id: "sfx-school-bell",
    seconds: 3.4,
    seed: 112,
    loop: false,
    level: -20,
    tags: "上课铃|下课铃|放学铃|校铃|电铃|警铃|铃声大作|school bell|class bell|alarm bell|fire bell",
    make: (tape, random) => {
      for (let stroke = 0; stroke < 46; stroke++)
        mix(
          tape,
          ring(0.5, [
            [2080, 0.3, 0.18],
            [3310, 0.25, 0.12],
            [5230, 0.12, 0.08],
            [1240, 0.12, 0.2],
          ]),
          stroke * 0.058 + random.between(0, 0.004),
          0.5,
        );
      addRoom(tape, 0.5, 0.78);
    },
  },
  {
    ...base,
    id: "sfx-temple-bell",
    seconds: 6,
    seed: 113,
    loop: false,
    level: -21,
    tags: "钟声|寺钟|古钟|敲钟|晨钟|暮鼓晨钟|教堂的钟|丧钟|temple bell|church bell|bell tolls|tolling",
    make: (tape) => {
      mix(
        tape,
        ring(6, [
          [110, 0.5, 2.6],
          [174, 0.3, 2],
          [221, 0.35, 1.8],
          [331, 0.2, 1.3],
          [466, 0.12, 0.9],
          [662, 0.08, 0.5],
          [111.2, 0.3, 2.6],
        ]),
        0,
        0.9,
      );
      mix(tape, thud(180, 90, 20), 0, 0.4);
      addRoom(tape, 0.8, 0.86);
    },
  },
  {
    ...base,
    id: "sfx-train",
    seconds: 6,
    seed: 114,
    level: -25,
    tags: "火车|列车|地铁驶过|铁轨|高铁|车厢|绿皮车|train|subway|railway|rails|metro",
    make: (tape, random) => {
      wash(tape, random, 6, 40, 500, 0.8, 3, 0.2);
      for (let beat = 0; beat < 6; beat++)
        for (const offset of [0, 0.17]) {
          mix(tape, thud(130, 70, 26), beat + offset, 0.8, -0.2);
          mix(tape, crack(random, 600, 3500, 50), beat + offset, 0.5, 0.2);
        }
    },
  },
  {
    ...base,
    id: "sfx-steam-whistle",
    seconds: 2.6,
    seed: 115,
    loop: false,
    level: -20,
    tags: "汽笛|鸣笛|船笛|轮船|ship horn|steam whistle|foghorn",
    make: (tape, random) => {
      for (const hz of [146, 185, 220, 292])
        mix(
          tape,
          tone(
            2.3,
            () => hz,
            (t) => Math.min(1, t * 8) * Math.min(1, (2.3 - t) * 4),
            "saw",
          ),
          0,
          0.14,
        );
      mix(
        tape,
        noise(random, {
          seconds: 2.3,
          low: 400,
          high: 3000,
          shape: (t) => Math.min(1, t * 8) * Math.min(1, (2.3 - t) * 4),
        }),
        0,
        0.12,
      );
      addRoom(tape, 0.9, 0.86);
    },
  },
  {
    ...base,
    id: "sfx-siren",
    seconds: 4,
    seed: 116,
    level: -24,
    tags: "警笛|救护车|警车|消防车|警报|siren|ambulance|police car|alarm siren",
    make: (tape) => {
      const sweep = (t: number) => 760 + 330 * Math.sin(2 * Math.PI * t * 0.5 - Math.PI / 2);
      mix(
        tape,
        tone(4, sweep, () => 1),
        0,
        0.4,
        -0.2,
      );
      mix(
        tape,
        tone(
          4,
          (t) => 2 * sweep(t),
          () => 1,
        ),
        0,
        0.14,
        0.2,
      );
      addRoom(tape, 0.6, 0.82);
    },
  },
];
