import type { Limits } from "../limits";
import { fitSize } from "../limits";
import type { ImageRequest } from "../types";

type ImageModel = {
  id: RegExp;
  limits: Limits;
  size(request: ImageRequest): string;
  /** Keeps faces of the references; the small and the newest model have no such switch. */
  fidelity: boolean;
};

const limits: Limits = { text: 32_000, references: 16 };

/** Three sizes only: the upright and the wide one are 2:3 and 3:2, to be cropped. */
const nearest = ({ aspectRatio }: ImageRequest): string =>
  ({ "9:16": "1024x1536", "16:9": "1536x1024", "1:1": "1024x1024" })[aspectRatio];

/** Sides in steps of 16, no more than what is not called experimental. */
const free = (request: ImageRequest): string => {
  const { width, height } = fitSize(request, { minPixels: 655_360, maxPixels: 2_560 * 1_440, step: 16 });
  return `${width}x${height}`;
};

const IMAGES: ImageModel[] = [
  { id: /^gpt-image-2/, limits, size: free, fidelity: false },
  { id: /^gpt-image-1-mini/, limits, size: nearest, fidelity: false },
  { id: /^(gpt-image-1|chatgpt-image)/, limits, size: nearest, fidelity: true },
];

export const openAiImageModel = (model: string): ImageModel | undefined =>
  IMAGES.find(({ id }) => id.test(model));

/** What a picture is asked for in; the defaults (automatic quality and background) cost and look as they like. */
export function openAiImageFields(model: ImageModel, request: ImageRequest): Record<string, string> {
  return {
    size: model.size(request),
    quality: request.quality === "draft" ? "low" : "high",
    background: "opaque",
    output_format: "png",
    ...(request.references.length === 0 && { moderation: "auto" }),
    ...(request.references.length > 0 && model.fidelity && { input_fidelity: "high" }),
  };
}

export const openAiSpeechLimits = (model: string): Limits | undefined =>
  /^(tts-1|gpt-4o-mini-tts)/.test(model) ? { text: 4_096, speed: [0.25, 4] } : undefined;
