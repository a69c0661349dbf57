import { addRoom, mix } from "../tape";
import { arch, crack, gust, ring, swelling, thud, tone } from "./kit";
import type { Effect } from "./types";

const base = { category: "emotion", loop: false, level: -20 } as const;

/** What tightens. */
export const SUSPENSE: Effect[] = [
  {
    ...base,
    id: "sfx-heartbeat",
    seconds: 4,
    seed: 10,
    loop: true,
    level: -22,
    tags: "心跳|怦怦|扑通扑通|心脏狂跳|heartbeat|heart pounds|heart beating|pulse pounding",
    make: (tape) => {
      for (let beat = 0; beat < 4; beat++)
        for (const [offset, gain] of [
          [0, 1],
          [0.22, 0.65],
        ] as const)
          mix(
            tape,
            tone(0.3, (t) => 62 + 30 * Math.exp(-t * 30), swelling(0.012, 15)),
            beat + offset,
            gain,
          );
    },
  },
  {
    ...base,
    id: "sfx-riser",
    seconds: 3.2,
    seed: 301,
    level: -20,
    tags: "悬念|越来越紧张|气氛骤紧|紧张的音效|suspense|riser|tension builds|rising tension",
    make: (tape, random) => {
      mix(
        tape,
        gust(
          random,
          3,
          (t) => 200 + 500 * t * t,
          5,
          (t) => (t / 3) ** 2,
        ),
        0,
        0.8,
      );
      for (const ratio of [1, 1.06, 1.5])
        mix(
          tape,
          tone(
            3,
            (t) => ratio * (90 + 70 * t),
            (t) => (t / 3) ** 2 * (0.7 + 0.3 * Math.sin(t * t * 30)),
            "saw",
          ),
          0,
          0.12,
          ratio - 1.2,
        );
      addRoom(tape, 0.5, 0.82);
    },
  },
  {
    ...base,
    id: "sfx-sting",
    seconds: 2.6,
    seed: 302,
    level: -17,
    tags: "震惊|晴天霹雳|当头一棒|真相大白|反转|惊悚|sting|shock|dramatic sting|revelation|plot twist",
    make: (tape, random) => {
      for (const hz of [73.4, 103.8, 146.8, 155.6, 220, 233])
        mix(
          tape,
          tone(2.2, () => hz, swelling(0.01, 2.2), "saw"),
          0,
          0.12,
          random.between(-0.5, 0.5),
        );
      mix(tape, thud(110, 38, 4), 0, 1);
      mix(tape, crack(random, 300, 5000, 18), 0, 0.4);
      addRoom(tape, 0.9, 0.86);
    },
  },
  {
    ...base,
    id: "sfx-clock",
    seconds: 4,
    seed: 305,
    loop: true,
    level: -26,
    tags: "钟表|滴答|时钟|挂钟|秒针|倒计时|clock|ticking|tick tock|countdown|clock ticks",
    make: (tape, random) => {
      for (let tick = 0; tick < 8; tick++) {
        const hz = tick % 2 === 0 ? 2350 : 1850;
        mix(
          tape,
          ring(0.1, [
            [hz, 0.4, 0.008],
            [hz * 1.6, 0.3, 0.006],
            [410, 0.15, 0.012],
          ]),
          tick * 0.5 + 0.02,
          0.9,
        );
        mix(tape, crack(random, 2500, 9000, 350), tick * 0.5 + 0.02, 0.4);
      }
      addRoom(tape, 0.25, 0.65);
    },
  },
  {
    ...base,
    id: "sfx-tinnitus",
    seconds: 3,
    seed: 306,
    level: -24,
    tags: "耳鸣|嗡嗡作响|嗡鸣|天旋地转|ears ring|tinnitus|ringing in his ears|ringing in her ears",
    make: (tape) => {
      mix(
        tape,
        tone(
          2.9,
          () => 3150,
          (t) => Math.min(1, t * 3) * Math.exp(-t * 0.7),
        ),
        0,
        0.5,
        -0.2,
      );
      mix(
        tape,
        tone(
          2.9,
          () => 3163,
          (t) => Math.min(1, t * 3) * Math.exp(-t * 0.7),
        ),
        0,
        0.4,
        0.2,
      );
      mix(tape, thud(80, 45, 3), 0, 0.5);
    },
  },
  {
    ...base,
    id: "sfx-ghost",
    seconds: 4,
    seed: 309,
    level: -24,
    tags: "鬼魅|阴风|阴森|毛骨悚然|诡异的声音|ghostly|eerie sound|spooky|haunting",
    make: (tape, random) => {
      mix(
        tape,
        tone(
          3.8,
          (t) => 330 + 60 * Math.sin(t * 2.1),
          (t) => arch(3.8)(t),
        ),
        0,
        0.2,
        -0.4,
      );
      mix(
        tape,
        tone(
          3.8,
          (t) => 349 + 50 * Math.sin(t * 1.7 + 1),
          (t) => arch(3.8)(t),
        ),
        0,
        0.2,
        0.4,
      );
      mix(
        tape,
        gust(random, 3.8, (t) => 500 + 250 * Math.sin(t * 2), 8, arch(3.8)),
        0,
        0.5,
      );
      addRoom(tape, 1, 0.88);
    },
  },
];
