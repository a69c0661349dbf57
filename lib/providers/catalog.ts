import { ASPECT_RATIOS } from "@/db/schema/values";
import { PRICES } from "@/lib/credits/prices";
import { TOOL_MODELS } from "./catalog-tools";
import { VENDOR_MODELS } from "./catalog-vendors";
import type { ModelEntry } from "./types";

const everywhere: ModelEntry["regions"] = ["CN", "GLOBAL"];
const sketch = { provider: "sketch", regions: everywhere, offline: true } as const;

/** What there is, until an operator's settings say otherwise. Who is offered what: `offered-models.ts`. */
export const MODELS: ModelEntry[] = [
  ...VENDOR_MODELS,
  ...TOOL_MODELS,
  {
    ...sketch,
    id: "sketch-image",
    ability: "image",
    name: { zh: "离线草图", en: "Offline sketch" },
    credits: PRICES.sketchImage,
    aspectRatios: [...ASPECT_RATIOS],
    maxReferences: 8,
    slots: 4,
    usualSeconds: 3,
    timeoutSeconds: 900,
  },
  {
    ...sketch,
    id: "sketch-video",
    ability: "video",
    name: { zh: "离线草图动画", en: "Offline sketch motion" },
    credits: PRICES.sketchVideo,
    aspectRatios: [...ASPECT_RATIOS],
    durations: { min: 1, max: 15 },
    endFrame: true,
    maxReferences: 8,
    slots: 4,
    usualSeconds: 15,
    timeoutSeconds: 1_800,
  },
  {
    ...sketch,
    id: "sketch-voice",
    ability: "speech",
    name: { zh: "离线语音", en: "Offline voice" },
    credits: PRICES.sketchVoice,
    maxTextLength: 2_000,
    slots: 4,
    usualSeconds: 2,
    timeoutSeconds: 600,
  },
  {
    ...sketch,
    id: "sketch-parse",
    ability: "text",
    name: { zh: "内置剧本解析", en: "Built-in script reader" },
    credits: 0,
    slots: 4,
    usualSeconds: 2,
    timeoutSeconds: 600,
  },
  {
    ...sketch,
    id: "sketch-storyboard",
    ability: "text",
    name: { zh: "内置分镜师", en: "Built-in storyboarder" },
    credits: 0,
    slots: 4,
    usualSeconds: 2,
    timeoutSeconds: 600,
  },
];
