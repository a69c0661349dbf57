import type { Random } from "../random";
import { addRoom, mix, type Tape } from "../tape";
import { arch, crack, dying, gust, noise, ring, swelling, thud, tone } from "./kit";
import type { Effect } from "./types";

const act = { category: "action", loop: false, level: -20 } as const;

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

/** What people do: walking, fighting, driving. */
export const DEEDS: Effect[] = [
  {
    ...act,
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
    ...act,
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
    ...act,
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
    ...act,
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
    ...act,
    id: "sfx-punch",
    seconds: 0.7,
    seed: 224,
    level: -18,
    tags: "拳头|一拳|挥拳|殴打|揍|闷哼|打架|踢|拳打脚踢|punch|punches|hits him|kick|fistfight",
    make: (tape, random) => {
      mix(
        tape,
        gust(random, 0.14, (t) => 500 + 4000 * t, 2, arch(0.14)),
        0,
        0.4,
      );
      mix(tape, thud(190, 62, 16), 0.12, 1.1);
      mix(tape, crack(random, 150, 2400, 40), 0.12, 1.1);
    },
  },
  {
    ...act,
    id: "sfx-slap",
    seconds: 0.5,
    seed: 225,
    level: -18,
    tags: "耳光|巴掌|扇了|啪的一声|掴|slap|slaps|smack",
    make: (tape, random) => {
      mix(tape, crack(random, 700, 8000, 60), 0, 1.2);
      mix(tape, ring(0.08, [[620, 0.3, 0.015]]), 0, 0.5);
      addRoom(tape, 0.3, 0.65);
    },
  },
  {
    ...act,
    id: "sfx-sword",
    seconds: 1.8,
    seed: 226,
    level: -19,
    tags: "拔剑|刀光|剑鸣|兵刃|刀剑|宝剑|出鞘|金铁交鸣|挥剑|长剑|sword|blade|swords clash|unsheathes|steel rings",
    make: (tape, random) => {
      mix(
        tape,
        gust(
          random,
          0.45,
          (t) => 1800 + 9000 * t,
          3,
          (t) => (t / 0.45) ** 2,
        ),
        0,
        0.4,
      );
      mix(
        tape,
        ring(1.3, [
          [2210, 0.3, 0.45],
          [3470, 0.3, 0.4],
          [4890, 0.25, 0.3],
          [6650, 0.15, 0.2],
        ]),
        0.42,
        0.7,
        0.2,
      );
      mix(tape, crack(random, 2500, 12_000, 60), 0.42, 0.6);
      addRoom(tape, 0.4, 0.76);
    },
  },
  {
    ...act,
    id: "sfx-gun",
    seconds: 1.8,
    seed: 227,
    level: -16,
    tags: "枪声|开枪|枪响|一枪|扣动扳机|子弹|gunshot|gun|shoots|fires the gun|shot rings out|rifle",
    make: (tape, random) => {
      mix(tape, crack(random, 100, 9000, 30), 0, 1.4);
      mix(tape, thud(220, 50, 12), 0, 1);
      mix(tape, noise(random, { seconds: 1.2, low: 60, high: 1200, shape: dying(5) }), 0.03, 0.5);
      addRoom(tape, 0.8, 0.84);
    },
  },
  {
    ...act,
    id: "sfx-impact",
    seconds: 2.6,
    seed: 11,
    level: -17,
    tags: "爆炸|轰隆|轰然|轰|砰|倒塌|坍塌|重击|撞击|巨响|坠地|explosion|explodes|boom|crash|bang|blast|collapses|impact",
    make: (tape, random) => {
      mix(
        tape,
        tone(1.6, (t) => 38 + 70 * Math.exp(-t * 9), dying(2.6)),
        0,
        1.1,
      );
      mix(tape, noise(random, { seconds: 1.2, low: 60, high: 3000, shape: dying(7) }), 0, 0.8);
      addRoom(tape, 0.9, 0.85);
    },
  },
  {
    ...act,
    id: "sfx-car-start",
    seconds: 3,
    seed: 228,
    level: -21,
    tags: "汽车发动|引擎|发动机|启动汽车|摩托|马达|car starts|engine|engine starts|motor|motorcycle",
    make: (tape, random) => {
      for (let turn = 0; turn < 5; turn++)
        mix(
          tape,
          tone(0.12, () => 70, arch(0.12), "saw"),
          turn * 0.13,
          0.5,
        );
      mix(
        tape,
        tone(
          2.2,
          (t) => 46 + 50 * Math.exp(-t * 1.4) * Math.min(1, t * 3),
          (t) => Math.min(1, t * 6) * Math.min(1, (2.2 - t) * 2),
          "saw",
        ),
        0.7,
        0.5,
      );
      mix(
        tape,
        noise(random, {
          seconds: 2.2,
          low: 60,
          high: 700,
          shape: (t) => Math.min(1, t * 6) * Math.min(1, (2.2 - t) * 2) * (0.6 + 0.4 * Math.sin(t * 290)),
        }),
        0.7,
        0.9,
      );
    },
  },
  {
    ...act,
    id: "sfx-brake",
    seconds: 1.7,
    seed: 229,
    level: -19,
    tags: "刹车|急刹|车祸|轮胎摩擦|brake|brakes|screech|tires screech|skid",
    make: (tape, random) => {
      for (const [hz, gain] of [
        [1240, 0.3],
        [1610, 0.22],
        [2380, 0.14],
      ] as const)
        mix(
          tape,
          tone(
            1.3,
            (t) => hz * (1 - 0.16 * t) * (1 + 0.02 * Math.sin(t * 190)),
            (t) => Math.min(1, t * 12) * Math.min(1, (1.3 - t) * 4),
            "saw",
          ),
          0,
          gain * 0.5,
        );
      mix(
        tape,
        noise(random, {
          seconds: 1.4,
          low: 500,
          high: 5000,
          shape: (t) => Math.min(1, t * 9) * Math.min(1, (1.4 - t) * 4),
        }),
        0,
        0.5,
      );
    },
  },
  {
    ...act,
    id: "sfx-car-horn",
    seconds: 1.2,
    seed: 230,
    level: -20,
    tags: "汽车喇叭|按喇叭|喇叭声|car horn|honk|honks|beep beep",
    make: (tape) => {
      for (const [at, length] of [
        [0, 0.25],
        [0.4, 0.6],
      ] as const)
        for (const hz of [420, 528])
          mix(
            tape,
            tone(
              length,
              () => hz,
              (t) => Math.min(1, t * 60) * Math.min(1, (length - t) * 40),
              "square",
            ),
            at,
            0.25,
          );
      addRoom(tape, 0.4, 0.76);
    },
  },
  {
    ...act,
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
  {
    ...act,
    id: "sfx-splash",
    seconds: 1.6,
    seed: 232,
    level: -20,
    tags: "落水|跳进水|扑通|溅起|泼水|水花四溅|splash|dives in|falls into the water|plop",
    make: (tape, random) => {
      mix(tape, thud(150, 70, 12), 0, 0.7);
      mix(tape, noise(random, { seconds: 1.4, low: 500, high: 7000, shape: swelling(0.05, 4) }), 0, 1);
      for (let drop = 0; drop < 24; drop++) {
        const hz = random.between(700, 2000);
        mix(
          tape,
          tone(0.05, (t) => hz * (1 + 6 * t), dying(60)),
          random.between(0.3, 1.4),
          0.25,
          random.between(-0.7, 0.7),
        );
      }
    },
  },
  {
    ...act,
    id: "sfx-applause",
    seconds: 4,
    seed: 233,
    level: -21,
    tags: "掌声|鼓掌|喝彩|欢呼|叫好|applause|clapping|claps|cheers|cheering|ovation",
    make: (tape, random) => {
      for (let clap = 0; clap < 420; clap++) {
        const at = random.between(0, 3.7);
        mix(
          tape,
          crack(random, 900, 5500, 110),
          at,
          random.between(0.1, 0.5) * Math.min(1, at * 2, (3.9 - at) * 1.2),
          random.between(-1, 1),
        );
      }
      addRoom(tape, 0.7, 0.8);
    },
  },
];
