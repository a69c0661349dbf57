import type { Limits } from "../limits";
import { isChinese } from "../reference-words";
import type { Reference, VideoRequest } from "../types";

type VideoModel = {
  id: RegExp;
  limits: Limits & { durations: number[] };
  /** Its own form, or the one OpenAI's videos had: the names of models are spelled differently there. */
  form: "unified" | "videos";
  /** Pictures in the order the model reads them. */
  pictures(request: VideoRequest): Reference[];
};

const ratios: Limits["ratios"] = ["9:16", "16:9"];
const frames = ({ start, end }: VideoRequest) => (end ? [start, end] : [start]);
const veo = { ratios, durations: [8] };
const form = "unified";

/** Spelled as this reseller does: `veo3.1-fast`, not `veo-3.1-fast`. */
const VIDEOS: VideoModel[] = [
  {
    // They look at pictures, and begin with none of them.
    id: /^veo(2-fast|3\.1)-components$/,
    form,
    limits: { ...veo, references: 2 },
    pictures: ({ start, references }) => [start, ...references],
  },
  { id: /^veo3\.1(-(fast|pro|4k|pro-4k))?$/, form, limits: { ...veo, endFrame: true }, pictures: frames },
  { id: /^veo2-fast-frames$/, form, limits: { ...veo, endFrame: true }, pictures: frames },
  { id: /^veo3(-fast|-pro)?-frames$/, form, limits: veo, pictures: frames },
  {
    id: /^veo_3_1(-fast)?-fl(-hd|-4K)?$/,
    form: "videos",
    limits: { ...veo, endFrame: true },
    pictures: frames,
  },
  { id: /^veo_3_1(-fast)?(-hd|-4K)?$/, form: "videos", limits: veo, pictures: frames },
];

export const yunwuVideoModel = (model: string) => VIDEOS.find(({ id }) => id.test(model));

export const yunwuVideoBody = (
  model: string,
  request: VideoRequest,
  images: string[],
): Record<string, unknown> => ({
  model,
  prompt: request.prompt,
  images,
  aspect_ratio: request.aspectRatio,
  // It translates: Veo reads English only.
  enhance_prompt: isChinese(request.prompt),
  enable_upsample: false,
});

export const openVideoBody = (
  model: string,
  request: VideoRequest,
  images: string[],
): Record<string, unknown> => ({
  model,
  prompt: request.prompt,
  seconds: "8",
  size: request.aspectRatio.replace(":", "x"),
  images,
});
