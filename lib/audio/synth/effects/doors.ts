import { addRoom, mix } from "../tape";
import { arch, crack, ring, thud, tone } from "./kit";
import type { Effect } from "./types";

const base = { category: "action", loop: false, level: -20 } as const;

/** Doors, locks, bells. */
export const DOORS: Effect[] = [
  {
    ...base,
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
    ...base,
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
    ...base,
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
    ...base,
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
    ...base,
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
