import { addRoom, mix } from "../tape";
import { arch, breathing, crack, gust, noise, ring, steady, swelling, tone } from "./kit";
import type { Effect } from "./types";

const base = { category: "action", loop: false, level: -20 } as const;

/** Things in the hand. */
export const OBJECTS: Effect[] = [
  {
    ...base,
    id: "sfx-paper",
    seconds: 1.3,
    seed: 208,
    level: -25,
    tags: "翻书|翻页|纸张|撕纸|展开信|翻动|揉成一团|撕碎|文件|paper|page turn|turning pages|rustle|tearing paper|rips the letter",
    make: (tape, random) => {
      mix(
        tape,
        noise(random, {
          seconds: 0.6,
          low: 1800,
          high: 9000,
          shape: (t) => arch(0.6)(t) * (0.4 + 0.6 * Math.abs(Math.sin(t * 95))),
        }),
        0,
        0.8,
        -0.3,
      );
      mix(
        tape,
        noise(random, {
          seconds: 0.4,
          low: 1400,
          high: 8000,
          shape: (t) => arch(0.4)(t) * (0.3 + 0.7 * Math.abs(Math.sin(t * 140))),
        }),
        0.6,
        0.9,
        0.3,
      );
    },
  },
  {
    ...base,
    id: "sfx-glass",
    seconds: 1.8,
    seed: 209,
    level: -18,
    tags: "玻璃碎|打碎|摔碎|玻璃破碎|杯子碎|碎了一地|砸碎|碎裂|瓷器|glass break|shatter|breaking glass|smash|glass shatters|broken glass",
    make: (tape, random) => {
      mix(tape, crack(random, 1500, 12_000, 18), 0, 0.9);
      for (let shard = 0; shard < 26; shard++) {
        const hz = random.between(2200, 7800);
        mix(
          tape,
          ring(0.4, [
            [hz, 0.3, 0.05],
            [hz * 1.41, 0.2, 0.03],
          ]),
          random.between(0, 0.9) ** 1.6,
          random.between(0.2, 0.6),
          random.between(-0.8, 0.8),
        );
      }
      addRoom(tape, 0.35, 0.72);
    },
  },
  {
    ...base,
    id: "sfx-wheels",
    seconds: 4,
    seed: 8,
    loop: true,
    level: -25,
    tags: "轮子|行李箱|车轮|碾过|推车|板车|马车|手推车|轱辘|wheels|suitcase|cart|rolling|carriage",
    make: (tape, random) => {
      mix(tape, steady(random, { seconds: 4, low: 90, high: 900, shape: breathing(4, 4, 0.3) }), 0, 0.5, 0);
      for (let joint = 0; joint < 16; joint++)
        mix(
          tape,
          crack(random, 200, 2500, 50),
          joint * 0.25 + random.between(0, 0.03),
          0.8,
          random.between(-0.2, 0.2),
        );
    },
  },
  {
    ...base,
    id: "sfx-match",
    seconds: 1.8,
    seed: 9,
    level: -22,
    tags: "火柴|点火|点燃|打火机|火苗|点烟|擦火|strikes a match|lights a match|matchstick|lighter|ignite",
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
    ...base,
    id: "sfx-pour",
    seconds: 2.4,
    seed: 211,
    level: -25,
    tags: "倒水|倒酒|斟酒|倒茶|斟茶|沏茶|喝水|pours|pouring water|pouring wine|pours tea",
    make: (tape, random) => {
      mix(
        tape,
        gust(
          random,
          2.2,
          (t) => 500 + 500 * t,
          6,
          (t) => Math.min(1, t * 6) * Math.min(1, (2.2 - t) * 5),
        ),
        0,
        0.6,
      );
      for (let bubble = 0; bubble < 60; bubble++) {
        const hz = random.between(500, 1500);
        mix(
          tape,
          tone(0.04, (t) => hz * (1 + 4 * t), arch(0.04)),
          random.between(0.05, 2.1),
          random.between(0.06, 0.2),
        );
      }
    },
  },
  {
    ...base,
    id: "sfx-coins",
    seconds: 1.3,
    seed: 212,
    level: -22,
    tags: "硬币|铜钱|银子|金币|钱币|数钱声|coins|coin drops|jingling coins",
    make: (tape, random) => {
      for (let coin = 0; coin < 9; coin++) {
        const hz = random.between(3600, 6400);
        mix(
          tape,
          ring(0.4, [
            [hz, 0.4, 0.1],
            [hz * 1.52, 0.3, 0.07],
          ]),
          coin * 0.09 + random.between(0, 0.04),
          0.5,
          random.between(-0.4, 0.4),
        );
      }
    },
  },
];
