import { addRoom, mix } from "../tape";
import {
  arch,
  breathing,
  crack,
  dying,
  noise,
  ring,
  scatter,
  steady,
  swelling,
  thud,
  tone,
  wash,
} from "./kit";
import type { Effect } from "./types";

const place = { category: "environment", loop: true, level: -28 } as const;

export const PLACES: Effect[] = [
  {
    ...place,
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
    ...place,
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
    ...place,
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
    ...place,
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
    ...place,
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
    ...place,
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
    ...place,
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
  {
    ...place,
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
    ...place,
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
    ...place,
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
  {
    ...place,
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
  {
    ...place,
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
