import type { ImageRequest, Reference, ShotBrief, SpeechRequest, VideoRequest } from "../types";

/** Plain requests of every kind, for what the catalog says of models. */
const brief: ShotBrief = {
  projectId: "p",
  shotType: "medium",
  camera: "static",
  description: "",
  place: { location: "lane" },
  characters: [],
  purpose: "frame",
  moment: 0,
};
const frame = {
  prompt: "a lantern in the rain",
  brief,
  style: "anime",
  width: 1_080,
  height: 1_920,
  seed: 7,
};
const reference = (role: Reference["role"], index = 0): Reference => ({
  role,
  assetId: `asset-${index}`,
  url: `https://store.example.com/${role}-${index}.png`,
});
const references = (count: number) =>
  Array.from({ length: count }, (_, index) => reference("character", index));

export const imageOf = (changes: Pick<ImageRequest, "aspectRatio" | "quality">, count = 0): ImageRequest => ({
  kind: "image",
  ...frame,
  ...changes,
  references: references(count),
});

export const videoOf = (
  changes: Pick<VideoRequest, "aspectRatio" | "duration">,
  count = 0,
  end = false,
): VideoRequest => ({
  kind: "video",
  ...frame,
  ...changes,
  quality: "final",
  start: reference("start"),
  ...(end && { end: reference("end") }),
  references: references(count),
  speech: [],
});

export const speechOf = (text: string): SpeechRequest => ({
  kind: "speech",
  text,
  language: "zh",
  voiceId: "zh-narrator",
  speed: 1,
});
