import { fitDuration, type Limits } from "../limits";
import { isChinese, withReferenceWords } from "../reference-words";
import { toBase64 } from "../references";
import type { ImageRequest, InlineFile, VideoRequest } from "../types";

type ImageModel = { id: RegExp; limits: Limits /** Sizes by name; the oldest has one. */; sized: boolean };

const IMAGES: ImageModel[] = [
  { id: /^gemini-2\.5-flash-image/, limits: { references: 3 }, sized: false },
  { id: /^gemini-3[\w.-]*-image/, limits: { references: 14 }, sized: true },
];
export const geminiImageModel = (model: string) => IMAGES.find(({ id }) => id.test(model));

const inline = (file: InlineFile) => ({ inlineData: { mimeType: file.contentType, data: toBase64(file) } });

export const geminiImageBody = (
  { sized }: ImageModel,
  request: ImageRequest,
  pictures: InlineFile[],
): Record<string, unknown> => ({
  contents: [{ role: "user", parts: [...pictures.map(inline), { text: withReferenceWords(request) }] }],
  generationConfig: {
    candidateCount: 1,
    responseModalities: ["TEXT", "IMAGE"],
    imageConfig: {
      // Otherwise an edit takes the ratio of its last picture.
      aspectRatio: request.aspectRatio,
      ...(sized && { imageSize: request.quality === "draft" ? "1K" : "2K" }),
    },
  },
});

type VideoModel = {
  id: RegExp;
  api: "operations" | "interactions";
  limits: Limits & { durations: NonNullable<Limits["durations"]> };
};

const ratios: Limits["ratios"] = ["9:16", "16:9"];
const VIDEOS: VideoModel[] = [
  { id: /^veo-3/, api: "operations", limits: { ratios, durations: [4, 6, 8], endFrame: true } },
  {
    id: /^gemini-omni/,
    api: "interactions",
    limits: { ratios, durations: { min: 3, max: 10 }, endFrame: true },
  },
];
export const geminiVideoModel = (model: string) => VIDEOS.find(({ id }) => id.test(model));

export function veoBody(
  known: VideoModel,
  request: VideoRequest,
  [start, end]: InlineFile[],
): Record<string, unknown> {
  const image = (file: InlineFile) => ({ bytesBase64Encoded: toBase64(file), mimeType: file.contentType });
  const durationSeconds = fitDuration(known.limits.durations, request.duration);
  return {
    instances: [
      {
        prompt: request.prompt,
        ...(start && { image: image(start) }),
        ...(end && { lastFrame: image(end) }),
      },
    ],
    parameters: {
      aspectRatio: request.aspectRatio,
      // More than 720p is drawn for eight seconds only.
      resolution: request.quality === "final" && durationSeconds === 8 ? "1080p" : "720p",
      durationSeconds,
      personGeneration: "allow_adult",
      sampleCount: 1,
    },
  };
}

/** Length and cuts are asked for in words: it tells a story in several scenes unless told not to. */
export function omniBody(
  known: VideoModel,
  model: string,
  request: VideoRequest,
  pictures: InlineFile[],
): Record<string, unknown> {
  const seconds = fitDuration(known.limits.durations, request.duration);
  const roles = pictures.length > 1 ? "<FIRST_FRAME> <LAST_FRAME>" : "<FIRST_FRAME>";
  const asked = isChinese(request.prompt)
    ? `一镜到底，不切换镜头，时长 ${seconds} 秒，没有字幕。`
    : `In a single unbroken scene, no scene cuts, ${seconds} seconds long, no subtitles.`;
  return {
    model,
    input: [
      ...pictures.map((file) => ({ type: "image", mime_type: file.contentType, data: toBase64(file) })),
      { type: "text", text: `${roles} ${request.prompt}\n${asked}` },
    ],
    response_modalities: ["video"],
    response_format: {
      type: "video",
      aspect_ratio: request.aspectRatio,
      resolution: request.quality === "draft" ? "720p" : "1080p",
      delivery: "uri", // answers hold no more than a few megabytes
    },
    generation_config: { video_config: { task: "image_to_video" } },
    background: true,
  };
}
