import type { ModelEntry } from "./types";

/** Models that move a picture of a person. What each costs is in the settings `points`: the price of a tool is the same whoever does it. */
const both: ModelEntry["regions"] = ["CN", "GLOBAL"];
const dashscope = {
  provider: "dashscope",
  regions: both,
  credits: 0,
  references: "url",
  submitsPerSecond: 1,
  defaultIn: both,
  // The vendor gives up after three hours.
  timeoutSeconds: 3 * 3_600 + 600,
} as const;
const sketch = {
  provider: "sketch",
  regions: both,
  credits: 0,
  offline: true,
  slots: 2,
  timeoutSeconds: 1_800,
} as const;

export const TOOL_MODELS: ModelEntry[] = [
  {
    ...dashscope,
    id: "wan2.2-animate-move",
    ability: "animate_move",
    name: { zh: "通义万相 图生动作", en: "Wan Animate · move" },
    slots: 5,
    usualSeconds: 300,
  },
  {
    ...dashscope,
    id: "wan2.2-animate-mix",
    ability: "animate_mix",
    name: { zh: "通义万相 视频换人", en: "Wan Animate · mix" },
    slots: 5,
    usualSeconds: 300,
  },
  {
    ...dashscope,
    id: "emoji-v1",
    ability: "emoji",
    name: { zh: "通义 表情包", en: "Emoji" },
    detector: "emoji-detect-v1",
    // Beijing has it and nobody else, one at a time.
    sites: ["CN"],
    slots: 1,
    usualSeconds: 120,
  },
  {
    ...sketch,
    id: "sketch-move",
    ability: "animate_move",
    name: { zh: "离线草图 · 动作", en: "Offline sketch · move" },
    usualSeconds: 10,
  },
  {
    ...sketch,
    id: "sketch-mix",
    ability: "animate_mix",
    name: { zh: "离线草图 · 换人", en: "Offline sketch · swap" },
    usualSeconds: 10,
  },
  {
    ...sketch,
    id: "sketch-emoji",
    ability: "emoji",
    name: { zh: "离线草图 · 表情", en: "Offline sketch · emoji" },
    detector: "sketch-face",
    usualSeconds: 6,
  },
];
