import { addRoom, mix } from "../tape";
import { arch, crack, noise, ring, scatter, swelling, tone, wash } from "./kit";
import type { Effect } from "./types";

const base = { category: "environment", loop: true, level: -28 } as const;

/** Where people are. */
export const PLACES: Effect[] = [
  {
    ...base,
    id: "sfx-crowd",
    seconds: 8,
    seed: 3,
    tags: "人群|喧闹|嘈杂|街市|喧哗|人声鼎沸|议论纷纷|窃窃私语|闹市|熙熙攘攘|菜市场|酒馆|食堂|crowd|chatter|noisy crowd|murmur|market noise|restaurant noise",
    make: (tape, random) => {
      for (let voice = 0; voice < 140; voice++) {
        const base = random.between(105, 270);
        const seconds = random.between(0.14, 0.42);
        const formant = random.between(450, 900);
        const sound = tone(
          seconds,
          (t) => base * (1 + 0.06 * Math.sin(2 * Math.PI * 4 * t)),
          arch(seconds),
          "saw",
        );
        let low = 0;
        for (let i = 0; i < sound.length; i++) {
          low += (formant / 7600) * ((sound[i] as number) - low);
          sound[i] = low;
        }
        mix(tape, sound, random.between(0, 7.9), random.between(0.1, 0.4), random.between(-1, 1));
      }
      wash(tape, random, 8, 300, 1800, 0.04);
      addRoom(tape, 1.1, 0.8);
    },
  },
  {
    ...base,
    id: "sfx-traffic",
    seconds: 10,
    seed: 111,
    tags: "车流|街道|马路|车水马龙|堵车|交通|都市|汽车声|喇叭声此起彼伏|traffic|city street|busy road|cars passing|highway",
    make: (tape, random) => {
      wash(tape, random, 10, 50, 480, 0.6, 2, 0.3);
      for (let car = 0; car < 5; car++) {
        const pan = random.between(-0.8, 0.8);
        mix(
          tape,
          noise(random, { seconds: 3, low: 120, high: 1500, shape: arch(3) }),
          random.between(0, 9.5),
          0.5,
          pan,
        );
        mix(
          tape,
          tone(3, (t) => 92 - 8 * t, arch(3), "saw"),
          random.between(0, 9.5),
          0.05,
          pan,
        );
      }
    },
  },
  {
    ...base,
    id: "sfx-hospital",
    seconds: 4,
    seed: 117,
    level: -28,
    tags: "心电监护|监护仪|心电图|病房|仪器滴滴|heart monitor|hospital monitor|ecg",
    make: (tape, random) => {
      for (let beat = 0; beat < 4; beat++)
        mix(
          tape,
          tone(
            0.12,
            () => 990,
            (t) => Math.min(1, t * 200) * Math.min(1, (0.12 - t) * 200),
          ),
          beat + 0.1,
          0.3,
        );
      wash(tape, random, 4, 100, 600, 0.05, 1, 0.1);
    },
  },
  {
    ...base,
    id: "sfx-cooking",
    seconds: 6,
    seed: 118,
    tags: "炒菜|下锅|油锅|煎|滋啦|煮|锅里|热油|厨房|沸腾|咕嘟|cooking|sizzling|frying|boiling|wok",
    make: (tape, random) => {
      wash(tape, random, 6, 2200, 11_000, 0.5, 4, 0.35);
      scatter(tape, random, 160, 5.9, () => crack(random, 2500, 9000, 260), [0.1, 0.6]);
      scatter(
        tape,
        random,
        7,
        5.6,
        () =>
          ring(0.25, [
            [1870, 0.2, 0.06],
            [3120, 0.15, 0.04],
          ]),
        [0.1, 0.25],
      );
    },
  },
  {
    ...base,
    id: "sfx-fireworks",
    seconds: 5,
    seed: 119,
    loop: false,
    level: -20,
    tags: "烟花|鞭炮|爆竹|烟火|礼花|fireworks|firecrackers",
    make: (tape, random) => {
      for (const at of [0.7, 1.9, 2.6, 3.4]) {
        mix(
          tape,
          tone(
            0.5,
            (t) => 900 + 1800 * t,
            (t) => 0.1 * arch(0.5)(t),
          ),
          at - 0.55,
          0.5,
          random.between(-0.5, 0.5),
        );
        mix(
          tape,
          noise(random, { seconds: 1, low: 40, high: 1400, shape: swelling(0.004, 6) }),
          at,
          1.2,
          random.between(-0.5, 0.5),
        );
        for (let spark = 0; spark < 30; spark++)
          mix(
            tape,
            crack(random, 2000, 9000, 200),
            at + random.between(0.15, 0.9),
            0.2,
            random.between(-0.9, 0.9),
          );
      }
      addRoom(tape, 0.7, 0.84);
    },
  },
];
