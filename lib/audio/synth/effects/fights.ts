import { addRoom, mix } from "../tape";
import { arch, crack, dying, gust, noise, ring, thud, tone } from "./kit";
import type { Effect } from "./types";

const base = { category: "action", loop: false, level: -20 } as const;

/** Fights. */
export const FIGHTS: Effect[] = [
  {
    ...base,
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
    ...base,
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
    ...base,
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
    ...base,
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
    ...base,
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
];
