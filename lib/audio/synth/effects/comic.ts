import { mix } from "../tape";
import { arch, crack, dying, gust, noise, tone } from "./kit";
import type { Effect } from "./types";

const base = { category: "comic", loop: false, level: -20 } as const;

/** Hops and slides. */
export const COMIC: Effect[] = [
  {
    ...base,
    id: "sfx-whoosh",
    seconds: 0.9,
    seed: 12,
    tags: "嗖|飞过|掠过|一闪而过|呼地|飞快地|挥动|whoosh|swish|swoosh|flies past|speeds off|zooms",
    make: (tape, random) => {
      for (const [pan, gain] of [
        [-0.6, 1],
        [0.6, 0.8],
      ] as const)
        mix(
          tape,
          gust(random, 0.7, (t) => 350 + 3200 * arch(0.7)(t), 2.4, arch(0.7)),
          pan > 0 ? 0.12 : 0,
          gain,
          pan,
        );
    },
  },
  {
    ...base,
    id: "sfx-boing",
    seconds: 1.2,
    seed: 401,
    tags: "弹簧|弹起来|蹦|咚地弹|boing|spring|bounces|bouncy",
    make: (tape) => {
      mix(
        tape,
        tone(
          1.1,
          (t) => 190 + 120 * Math.exp(-t * 2) * Math.sin(2 * Math.PI * (13 - 5 * t) * t) + 60 * t,
          dying(3.2),
        ),
        0,
        0.7,
      );
      mix(
        tape,
        tone(
          1.1,
          (t) => 2 * (190 + 120 * Math.exp(-t * 2) * Math.sin(2 * Math.PI * (13 - 5 * t) * t) + 60 * t),
          dying(4.5),
        ),
        0,
        0.35,
      );
    },
  },
  {
    ...base,
    id: "sfx-pop",
    seconds: 0.3,
    seed: 402,
    level: -21,
    tags: "啵|冒出来|泡泡破|气泡|瓶塞|pop|pops up|bubble pops|cork",
    make: (tape, random) => {
      mix(
        tape,
        tone(
          0.09,
          (t) => 380 + 7000 * t,
          (t) => arch(0.09)(t),
        ),
        0,
        0.9,
      );
      mix(tape, crack(random, 800, 6000, 300), 0.07, 0.5);
    },
  },
  {
    ...base,
    id: "sfx-slide-whistle",
    seconds: 1.4,
    seed: 403,
    tags: "滑落|滑倒|滑下|溜走|掉下去|slide whistle|slips|slides down|falls down comically",
    make: (tape, random) => {
      mix(
        tape,
        tone(
          1.2,
          (t) => 1500 * 2 ** (-1.6 * t) * (1 + 0.012 * Math.sin(t * 45)),
          (t) => Math.min(1, t * 20) * Math.min(1, (1.2 - t) * 8),
        ),
        0,
        0.5,
      );
      mix(tape, noise(random, { seconds: 1.2, low: 1500, high: 5000, shape: arch(1.2) }), 0, 0.04);
    },
  },
  {
    ...base,
    id: "sfx-slide-up",
    seconds: 1.1,
    seed: 404,
    tags: "飞上去|腾空而起|一跃而起|向上一跳|slide up|leaps up|jumps up|shoots up",
    make: (tape) => {
      mix(
        tape,
        tone(
          0.95,
          (t) => 420 * 2 ** (1.9 * t) * (1 + 0.012 * Math.sin(t * 45)),
          (t) => Math.min(1, t * 20) * Math.min(1, (0.95 - t) * 10),
        ),
        0,
        0.5,
      );
    },
  },
  {
    ...base,
    id: "sfx-squeak",
    seconds: 0.7,
    seed: 409,
    level: -22,
    tags: "吱吱|老鼠|橡皮鸭|吱的一声|squeak|squeaky|mouse squeaks",
    make: (tape) => {
      for (const at of [0, 0.28])
        mix(
          tape,
          tone(
            0.2,
            (t) => 1500 + 900 * Math.sin((Math.PI * t) / 0.2),
            (t) => arch(0.2)(t),
            "square",
          ),
          at,
          0.3,
        );
    },
  },
];
