import { addRoom, mix } from "../tape";
import { crack, dying, ring, tone } from "./kit";
import type { Effect } from "./types";

const base = { category: "action", loop: false, level: -20 } as const;

/** Drums, telephones, machines. */
export const SIGNALS: Effect[] = [
  {
    ...base,
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
    ...base,
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
    ...base,
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
    ...base,
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
    ...base,
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
    ...base,
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
];
