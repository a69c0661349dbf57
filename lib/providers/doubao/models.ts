import { fitDuration, fitSize, type Limits } from "../limits";
import { withReferenceWords } from "../reference-words";
import type { ImageRequest, VideoRequest } from "../types";

/** Ids are dated and differ inside and outside China (`doubao-seedance-…`, `dreamina-seedance-…`); `ep-…` is an account's own name of one. */
type ImageModel = { id: RegExp; limits: Limits; pixels: [min: number, max: number]; seeded?: boolean };

const IMAGES: ImageModel[] = [
  { id: /seedream-(5|4-5)/, limits: { references: 14 }, pixels: [3_686_400, 10_404_496] },
  { id: /seedream-4/, limits: { references: 14 }, pixels: [921_600, 16_777_216] },
  { id: /seedream-3/, limits: {}, pixels: [518_400, 2_073_600], seeded: true },
  { id: /^ep-/, limits: { references: 14 }, pixels: [3_686_400, 10_404_496] },
];

type VideoModel = {
  id: RegExp;
  limits: Limits & { durations: { min: number; max: number } };
  resolutions: [draft: string, final: string];
  /** What a family does not know is refused, so it is not said. */
  audio: boolean;
  fixedCamera: boolean;
};

const second = { audio: true, fixedCamera: false };
const first = { audio: false, fixedCamera: true };
const VIDEOS: VideoModel[] = [
  {
    id: /seedance-2-0-fast/,
    limits: { durations: { min: 4, max: 15 }, endFrame: true },
    resolutions: ["480p", "720p"],
    ...second,
  },
  {
    id: /seedance-2-0|^ep-/,
    limits: { durations: { min: 4, max: 15 }, endFrame: true },
    resolutions: ["480p", "1080p"],
    ...second,
  },
  {
    id: /seedance-1-5-pro/,
    limits: { durations: { min: 4, max: 12 }, endFrame: true },
    resolutions: ["480p", "1080p"],
    audio: true,
    fixedCamera: true,
  },
  {
    id: /seedance-1-0-pro-fast/,
    limits: { durations: { min: 2, max: 12 } },
    resolutions: ["480p", "1080p"],
    ...first,
  },
  {
    id: /seedance-1-0-(pro|lite-i2v)/,
    limits: { durations: { min: 2, max: 12 }, endFrame: true },
    resolutions: ["480p", "1080p"],
    ...first,
  },
];

export const arkImageModel = (model: string) => IMAGES.find(({ id }) => id.test(model));
export const arkVideoModel = (model: string) => VIDEOS.find(({ id }) => id.test(model));

/** Marks and series of pictures are asked not to be: the first is the default, the second costs per picture. */
export function arkImageBody(
  known: ImageModel,
  model: string,
  request: ImageRequest,
  urls: string[],
): Record<string, unknown> {
  const [minPixels, maxPixels] = known.pixels;
  const { width, height } = fitSize(request, { minPixels, maxPixels });
  return {
    model,
    prompt: withReferenceWords(request),
    ...(urls.length > 0 && { image: urls }),
    size: `${width}x${height}`,
    response_format: "url",
    watermark: false,
    stream: false,
    ...(known.seeded ? { seed: request.seed } : { sequential_image_generation: "disabled" }),
  };
}

export function arkVideoBody(
  known: VideoModel,
  model: string,
  request: VideoRequest,
  [start, end]: string[],
): Record<string, unknown> {
  const image = (url: string, role: string) => ({ type: "image_url", image_url: { url }, role });
  const [draft, final] = known.resolutions;
  return {
    model,
    content: [
      { type: "text", text: request.prompt },
      image(start ?? "", "first_frame"),
      ...(end === undefined ? [] : [image(end, "last_frame")]),
    ],
    resolution: request.quality === "draft" ? draft : final,
    ratio: "adaptive", // follows the first frame
    duration: fitDuration(known.limits.durations, request.duration),
    seed: request.seed,
    watermark: false,
    return_last_frame: false,
    service_tier: "default",
    ...(known.audio && { generate_audio: false }),
    ...(known.fixedCamera && { camera_fixed: request.brief.camera === "static" }),
  };
}
