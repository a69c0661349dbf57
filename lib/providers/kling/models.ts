import { fitDuration, type Limits } from "../limits";
import { withReferenceWords } from "../reference-words";
import type { ImageRequest, VideoRequest } from "../types";

/** A task is asked after on the path it was made on. */
export const FAMILIES = ["videos/image2video", "images/generations", "images/omni-image"] as const;
export type Family = (typeof FAMILIES)[number];

type VideoModel = {
  id: RegExp;
  limits: Limits & { durations: NonNullable<Limits["durations"]> };
  /** An end frame needs the better mode, or a clip of five seconds. */
  end?: "pro" | "five";
  /** Knows the switch for sound, which is off unless asked for. */
  sound?: boolean;
};

const text = 2_500;
const usual = { text, durations: [5, 10] };
const VIDEOS: VideoModel[] = [
  { id: /^kling-v3$/, limits: { text, durations: { min: 3, max: 15 } }, sound: true },
  { id: /^kling-v2-6$/, limits: { ...usual, endFrame: true }, end: "pro", sound: true },
  { id: /^kling-v2-(1-)?master$/, limits: usual },
  { id: /^kling-v(1-5|1-6|2-1|2-5-turbo)$/, limits: { ...usual, endFrame: true }, end: "pro" },
  { id: /^kling-v1$/, limits: { ...usual, endFrame: true }, end: "five" },
];

export function klingVideoModel(model: string, request: VideoRequest): VideoModel | undefined {
  const known = VIDEOS.find(({ id }) => id.test(model));
  if (known?.end !== "five" || !request.end) return known;
  return { ...known, limits: { ...known.limits, durations: [5] } };
}

type ImageModel = { id: RegExp; family: Family; limits: Limits; sizes: [draft: string, final: string] };
const IMAGES: ImageModel[] = [
  {
    id: /^kling-(image-o1|v3-omni)$/,
    family: "images/omni-image",
    limits: { text, references: 10 },
    sizes: ["1k", "2k"],
  },
  {
    id: /^kling-v1-5$/,
    family: "images/generations",
    limits: { text, references: 1 },
    sizes: ["1k", "1k"],
  },
  { id: /^kling-v1$/, family: "images/generations", limits: { text }, sizes: ["1k", "1k"] },
  { id: /^kling-v(2|2-1|2-new)$/, family: "images/generations", limits: { text }, sizes: ["1k", "2k"] },
];
export const klingImageModel = (model: string) => IMAGES.find(({ id }) => id.test(model));

/** Seconds are words here, and the picture's ratio is the clip's. */
export function klingVideoBody(
  known: VideoModel,
  model: string,
  request: VideoRequest,
  [start, end]: string[],
): Record<string, unknown> {
  const better = request.quality === "final" || (end !== undefined && known.end === "pro");
  return {
    model_name: model,
    image: start,
    ...(end !== undefined && { image_tail: end }),
    prompt: request.prompt,
    mode: better ? "pro" : "std",
    duration: String(fitDuration(known.limits.durations, request.duration)),
    ...(known.sound && { sound: "off" }),
    watermark_info: { enabled: false },
  };
}

export const klingPrompt = (known: ImageModel, request: ImageRequest): string =>
  known.family === "images/omni-image"
    ? withReferenceWords(request, (number) => `<<<image_${number}>>>`)
    : request.prompt;

export function klingImageBody(
  known: ImageModel,
  model: string,
  request: ImageRequest,
  pictures: string[],
): Record<string, unknown> {
  const [draft, final] = known.sizes;
  return {
    model_name: model,
    prompt: klingPrompt(known, request),
    resolution: request.quality === "draft" ? draft : final,
    n: 1,
    aspect_ratio: request.aspectRatio,
    ...(known.family === "images/omni-image"
      ? pictures.length > 0 && { image_list: pictures.map((image) => ({ image })) }
      : pictures.length > 0 && {
          image: pictures[0],
          image_reference: "subject",
          image_fidelity: 0.5,
          human_fidelity: 0.45,
        }),
  };
}
