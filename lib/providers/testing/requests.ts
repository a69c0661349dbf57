import type { ImageRequest, Reference, ShotBrief, SpeechRequest, TextRequest, VideoRequest } from "../types";

const brief: ShotBrief = {
  projectId: "project-1",
  shotType: "medium",
  camera: "static",
  description: "阿月推开门",
  place: { location: "灯笼巷" },
  characters: [],
  purpose: "frame",
  moment: 0,
};

export const picture = (role: Reference["role"], url = "https://pictures.example.com/a.png"): Reference => ({
  role,
  assetId: `asset-${role}`,
  url,
});

const frame = {
  prompt: "阿月站在灯笼巷口，夜里下着雨",
  brief,
  style: "comic",
  aspectRatio: "9:16",
  width: 1080,
  height: 1920,
  seed: 7,
  references: [],
  quality: "final",
} as const;

export const imageRequest = (changes: Partial<ImageRequest> = {}): ImageRequest => ({
  kind: "image",
  ...frame,
  references: [],
  ...changes,
});

export const videoRequest = (changes: Partial<VideoRequest> = {}): VideoRequest => ({
  kind: "video",
  ...frame,
  references: [],
  duration: 4.2,
  start: picture("start"),
  speech: [],
  ...changes,
});

export const speechRequest = (changes: Partial<SpeechRequest> = {}): SpeechRequest => ({
  kind: "speech",
  text: "你终于来了。",
  language: "zh",
  voiceId: "zh-female-young",
  speed: 1,
  ...changes,
});

export const textRequest = (changes: Partial<TextRequest> = {}): TextRequest => ({
  kind: "text",
  system: "Read the script.",
  user: "第一场 灯笼巷",
  maxTokens: 2_000,
  ...changes,
});

export const titleSchema = {
  name: "title",
  json: {
    type: "object",
    properties: { title: { type: "string", maxLength: 20 }, note: { type: "string" } },
    required: ["title"],
    additionalProperties: false,
  },
};
