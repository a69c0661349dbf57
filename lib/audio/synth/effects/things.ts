import { addRoom, mix } from "../tape";
import { arch, breathing, crack, dying, gust, noise, ring, steady, swelling, thud, tone } from "./kit";
import type { Effect } from "./types";

const act = { category: "action", loop: false, level: -20 } as const;

/** Doors, bells, tools and machines. */
export const THINGS: Effect[] = [
  {
    ...act,
    id: "sfx-door",
    seconds: 1.6,
    seed: 6,
    level: -19,
    tags: "开门|推门|门开了|房门打开|关门|木门|门轴|吱呀|拉开门|door opens|door closes|creaking door|door creak|opens the door|closes the door",
    make: (tape, random) => {
      mix(
        tape,
        tone(
          0.7,
          (t) => 240 + 120 * Math.sin(t * 30) * t + 90 * t,
          (t) => 0.1 * arch(0.7)(t),
          "saw",
        ),
        0,
        0.8,
      );
      mix(tape, thud(130, 70, 14), 0.75, 0.7);
      mix(tape, crack(random, 200, 2600, 40), 0.75, 0.7);
      mix(tape, crack(random, 1500, 6000, 80), 0.87, 0.4);
      addRoom(tape, 0.4, 0.7);
    },
  },
  {
    ...act,
    id: "sfx-door-slam",
    seconds: 1.4,
    seed: 201,
    level: -17,
    tags: "摔门|甩门|砰地关上|门被踹开|踹门|撞门|破门|重重关上门|door slam|slams the door|door slams|slammed door|kicks the door",
    make: (tape, random) => {
      mix(tape, thud(150, 48, 9), 0, 1.2);
      mix(tape, crack(random, 80, 3200, 22), 0, 1.1);
      mix(tape, crack(random, 900, 5000, 60), 0.06, 0.4);
      addRoom(tape, 0.7, 0.78);
    },
  },
  {
    ...act,
    id: "sfx-knock",
    seconds: 1.4,
    seed: 202,
    tags: "敲门|叩门|拍门|咚咚咚|敲窗|knock|knocking|knocks|raps on the door",
    make: (tape, random) => {
      for (const at of [0, 0.24, 0.48]) {
        mix(
          tape,
          ring(0.2, [
            [196, 0.5, 0.05],
            [420, 0.3, 0.03],
            [760, 0.15, 0.02],
          ]),
          at,
          random.between(0.8, 1),
        );
        mix(tape, crack(random, 300, 2600, 130), at, 0.5);
      }
      addRoom(tape, 0.4, 0.7);
    },
  },
  {
    ...act,
    id: "sfx-bell",
    seconds: 3,
    seed: 5,
    tags: "铜铃|铃声|铃铛|风铃|门铃|铃响|摇铃|铃|bell|chime|doorbell|wind chime|bells",
    make: (tape, random) => {
      for (const [at, hz, gain] of [
        [0, 1320, 0.8],
        [0.16, 1567, 0.5],
        [0.3, 1320, 0.45],
        [0.52, 1567, 0.25],
      ] as const)
        mix(
          tape,
          ring(2, [
            [hz, 0.4, 0.8],
            [hz * 2.76, 0.2, 0.45],
            [hz * 5.4, 0.1, 0.2],
          ]),
          at,
          gain * 0.8,
          random.between(-0.3, 0.3),
        );
      addRoom(tape, 0.6, 0.8);
    },
  },
  {
    ...act,
    id: "sfx-drum",
    seconds: 3,
    seed: 203,
    level: -18,
    tags: "鼓声|战鼓|擂鼓|大鼓|敲鼓|锣鼓|drum|drums|drumbeat|war drum",
    make: (tape, random) => {
      for (const [at, gain] of [
        [0, 1],
        [0.5, 0.6],
        [0.75, 0.7],
        [1, 1],
        [1.5, 0.7],
        [1.75, 0.8],
        [2, 1.1],
      ] as const) {
        mix(
          tape,
          tone(0.8, (t) => 60 + 55 * Math.exp(-t * 18), dying(6)),
          at,
          gain,
        );
        mix(tape, crack(random, 200, 2500, 60), at, gain * 0.35);
      }
      addRoom(tape, 0.7, 0.8);
    },
  },
  {
    ...act,
    id: "sfx-gong",
    seconds: 4.5,
    seed: 204,
    tags: "锣声|敲锣|铜锣|鸣锣|gong",
    make: (tape) => {
      mix(
        tape,
        ring(4.4, [
          [92, 0.4, 1.8],
          [147, 0.35, 1.6],
          [213, 0.3, 1.4],
          [361, 0.25, 1],
          [527, 0.2, 0.8],
          [811, 0.14, 0.6],
          [1240, 0.1, 0.4],
        ]),
        0,
        0.8,
      );
      addRoom(tape, 0.6, 0.84);
    },
  },
  {
    ...act,
    id: "sfx-phone",
    seconds: 3,
    seed: 205,
    level: -21,
    tags: "电话铃|电话响|手机响|来电|手机铃声|电话铃声|手机震动|phone ring|phone rings|ringing phone|telephone|ringtone|cell phone",
    make: (tape) => {
      for (const start of [0, 1.5])
        for (let i = 0; i < 8; i++)
          mix(
            tape,
            tone(
              0.055,
              () => (i % 2 === 0 ? 1180 : 1480),
              (t) => Math.min(1, t * 300) * Math.min(1, (0.055 - t) * 300),
            ),
            start + i * 0.06,
            0.4,
          );
      addRoom(tape, 0.2, 0.6);
    },
  },
  {
    ...act,
    id: "sfx-message",
    seconds: 0.9,
    seed: 206,
    level: -22,
    tags: "短信|消息提示|提示音|微信|叮咚|叮的一声|notification|message tone|text message|ding|ping",
    make: (tape) => {
      mix(
        tape,
        ring(0.8, [
          [1318, 0.5, 0.2],
          [2636, 0.15, 0.12],
        ]),
        0,
        0.7,
      );
      mix(
        tape,
        ring(0.7, [
          [1760, 0.5, 0.24],
          [3520, 0.12, 0.12],
        ]),
        0.12,
        0.7,
      );
    },
  },
  {
    ...act,
    id: "sfx-keyboard",
    seconds: 2.6,
    seed: 207,
    level: -25,
    tags: "键盘|打字|敲键盘|敲击键盘|keyboard|typing|types",
    make: (tape, random) => {
      for (let at = 0.02; at < 2.4; at += random.between(0.07, 0.2)) {
        mix(tape, crack(random, 1200, 6000, 260), at, random.between(0.4, 0.8), random.between(-0.2, 0.2));
        mix(tape, ring(0.05, [[310, 0.3, 0.01]]), at + 0.005, 0.5);
      }
    },
  },
  {
    ...act,
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
    ...act,
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
    ...act,
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
    ...act,
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
    ...act,
    id: "sfx-camera",
    seconds: 0.6,
    seed: 210,
    level: -21,
    tags: "快门|拍照|咔嚓|相机|camera shutter|shutter|takes a photo|snapshot",
    make: (tape, random) => {
      for (const [at, gain] of [
        [0, 0.9],
        [0.09, 0.7],
      ] as const) {
        mix(tape, crack(random, 1400, 9000, 160), at, gain);
        mix(tape, ring(0.06, [[540, 0.3, 0.015]]), at, gain * 0.6);
      }
    },
  },
  {
    ...act,
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
    ...act,
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
  {
    ...act,
    id: "sfx-switch",
    seconds: 0.5,
    seed: 213,
    level: -24,
    tags: "开关|开灯|关灯|按下按钮|咔哒|上锁|锁门|解锁|light switch|flips the switch|click|lock clicks|unlocks",
    make: (tape, random) => {
      mix(tape, crack(random, 900, 6000, 220), 0, 0.8);
      mix(
        tape,
        ring(0.1, [
          [1320, 0.3, 0.012],
          [480, 0.3, 0.02],
        ]),
        0.05,
        0.8,
      );
    },
  },
];
