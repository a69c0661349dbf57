import type { Random } from "../random";
import { addRoom, mix, type Tape } from "../tape";
import { arch, crack, noise, ring, thud } from "./kit";
import type { Effect } from "./types";

const base = { category: "action", loop: false, level: -20 } as const;

type Step = {
  count: number;
  every: number;
  low: number;
  high: number;
  speed: number;
  body: number;
  gain: number;
};

/** Footsteps on one ground: left, right, never quite even. */
function walk(tape: Tape, random: Random, { count, every, low, high, speed, body, gain }: Step): void {
  for (let step = 0; step < count; step++) {
    const at = 0.05 + step * every + random.between(0, 0.03);
    const pan = step % 2 === 0 ? -0.15 : 0.15;
    mix(tape, thud(body * 1.7, body, 30), at, 0.8 * gain, pan);
    mix(tape, crack(random, low, high, speed), at + 0.01, 0.6, pan);
    mix(tape, crack(random, low, high, speed * 1.4), at + 0.09, 0.25, pan);
  }
}

/** Walking and riding. */
export const STEPS: Effect[] = [
  {
    ...base,
    id: "sfx-footsteps",
    seconds: 3.2,
    seed: 7,
    level: -24,
    tags: "脚步声|脚步|走路|踱步|走来|走近|上楼|下楼|footsteps|steps|walking|walks|paces",
    make: (tape, random) => {
      walk(tape, random, { count: 6, every: 0.52, low: 500, high: 3500, speed: 44, body: 90, gain: 1 });
      addRoom(tape, 0.5, 0.7);
    },
  },
  {
    ...base,
    id: "sfx-running",
    seconds: 2.8,
    seed: 221,
    level: -22,
    tags: "奔跑|跑步|跑来|狂奔|冲进来|急促的脚步|追赶|逃跑|running|runs|sprint|hurried footsteps|footsteps running",
    make: (tape, random) => {
      walk(tape, random, { count: 10, every: 0.26, low: 400, high: 4200, speed: 50, body: 100, gain: 1.1 });
      addRoom(tape, 0.4, 0.7);
    },
  },
  {
    ...base,
    id: "sfx-heels",
    seconds: 3,
    seed: 222,
    level: -23,
    tags: "高跟鞋|皮鞋|皮靴|high heels|heels click|clicking heels",
    make: (tape, random) => {
      for (let step = 0; step < 6; step++) {
        mix(
          tape,
          ring(0.12, [
            [1450, 0.4, 0.012],
            [820, 0.3, 0.02],
            [260, 0.3, 0.03],
          ]),
          0.03 + step * 0.48 + random.between(0, 0.02),
          0.9,
          step % 2 === 0 ? -0.15 : 0.15,
        );
        mix(tape, crack(random, 1500, 7000, 180), 0.03 + step * 0.48, 0.5);
      }
      addRoom(tape, 0.6, 0.78);
    },
  },
  {
    ...base,
    id: "sfx-snow-steps",
    seconds: 3.4,
    seed: 223,
    level: -25,
    tags: "踩雪|雪地里走|咯吱咯吱|踏雪|落叶上|踩着落叶|snow steps|footsteps in snow|crunching snow|walks on leaves",
    make: (tape, random) => {
      for (let step = 0; step < 5; step++)
        mix(
          tape,
          noise(random, {
            seconds: 0.32,
            low: 700,
            high: 5200,
            shape: (t) => arch(0.32)(t) * (0.35 + 0.65 * Math.abs(Math.sin(t * 150))),
          }),
          0.05 + step * 0.66,
          1,
          step % 2 === 0 ? -0.2 : 0.2,
        );
    },
  },
  {
    ...base,
    id: "sfx-horse",
    seconds: 3,
    seed: 231,
    level: -22,
    tags: "马蹄|骑马|战马|马车驶|策马|hoofbeats|horse|horses|gallop",
    make: (tape, random) => {
      for (let stride = 0; stride < 5; stride++)
        for (const [offset, gain] of [
          [0, 0.8],
          [0.13, 0.7],
          [0.26, 1],
        ] as const) {
          mix(
            tape,
            ring(0.12, [
              [430, 0.4, 0.02],
              [900, 0.3, 0.015],
            ]),
            stride * 0.56 + offset,
            gain,
            random.between(-0.3, 0.3),
          );
          mix(tape, thud(140, 80, 34), stride * 0.56 + offset, gain * 0.5);
        }
      addRoom(tape, 0.3, 0.7);
    },
  },
];
