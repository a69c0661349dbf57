import { fitDuration, fitSize, type Limits } from "../limits";
import type { ImageRequest, VideoRequest } from "../types";

type VideoModel = {
  id: RegExp;
  version: 1 | 2;
  limits: Limits & { durations: NonNullable<Limits["durations"]> };
  resolution(request: VideoRequest, seconds: number | null): string;
};

/** 1080P is drawn for six seconds only. */
const hailuo: VideoModel["resolution"] = ({ quality }, seconds) =>
  quality === "final" && seconds === 6 ? "1080P" : "768P";
const byQuality =
  (draft: string, final: string): VideoModel["resolution"] =>
  ({ quality }) =>
    quality === "draft" ? draft : final;

const VIDEOS: VideoModel[] = [
  {
    id: /^MiniMax-H3-Max/,
    version: 2,
    limits: { text: 7_000, durations: { min: 5, max: 15 }, endFrame: true },
    resolution: byQuality("480P", "768P"),
  },
  {
    id: /^MiniMax-H3/,
    version: 2,
    limits: { text: 7_000, durations: { min: 4, max: 15 }, endFrame: true },
    resolution: byQuality("768P", "2K"),
  },
  {
    id: /^MiniMax-Hailuo-02/,
    version: 1,
    limits: { text: 2_000, durations: [6, 10], endFrame: true },
    resolution: hailuo,
  },
  { id: /^MiniMax-Hailuo-2\.3/, version: 1, limits: { text: 2_000, durations: [6, 10] }, resolution: hailuo },
  { id: /^I2V-01/, version: 1, limits: { text: 2_000, durations: [6] }, resolution: () => "720P" },
];

export const miniMaxVideoModel = (model: string) => VIDEOS.find(({ id }) => id.test(model));
export const miniMaxImageLimits = (model: string): Limits | undefined =>
  /^image-01/.test(model) ? { text: 1_500, references: 1 } : undefined;
export const miniMaxSpeechLimits = (model: string): Limits | undefined =>
  /^speech-/.test(model) ? { text: 9_999, speed: [0.5, 2] } : undefined;

export const miniMaxImageBody = (
  model: string,
  request: ImageRequest,
  [face]: string[],
): Record<string, unknown> => ({
  model,
  prompt: request.prompt,
  // The `live` model knows ratios only.
  ...(model === "image-01"
    ? fitSize(request, { minPixels: 589_824, maxPixels: 1_152 * 2_048, step: 8 })
    : { aspect_ratio: request.aspectRatio }),
  response_format: "url",
  n: 1,
  seed: request.seed,
  prompt_optimizer: false,
  ...(face !== undefined && { subject_reference: [{ type: "character", image_file: face }] }),
});

/** Rewritten prompts and marks are asked not to be. */
export function miniMaxVideoBody(
  known: VideoModel,
  model: string,
  request: VideoRequest,
  [start, end]: string[],
): Record<string, unknown> {
  const duration = fitDuration(known.limits.durations, request.duration);
  const common = { model, duration, resolution: known.resolution(request, duration) };
  const frame = (url: string | undefined, role: string) => ({ type: "image_url", image_url: { url }, role });
  if (known.version === 2)
    return {
      ...common,
      content: [
        { type: "text", text: request.prompt },
        frame(start, "first_frame"),
        ...(end === undefined ? [] : [frame(end, "last_frame")]),
      ],
      ratio: "adaptive",
      extra: { prompt_expansion_mode: "disabled" },
    };
  return {
    ...common,
    prompt: request.prompt,
    first_frame_image: start,
    ...(end !== undefined && { last_frame_image: end }),
    prompt_optimizer: false,
    fast_pretreatment: false,
    aigc_watermark: false,
  };
}
