import { fitDuration, type Limits } from "../limits";
import type { VideoRequest } from "../types";
import { IMAGE_TO_VIDEO, type Model } from "./model";

const VIDEO = "/services/aigc/video-generation/video-synthesis";

/** Resolutions by quality, the defaults are the dearest. */
const clip = (request: VideoRequest, [draft, final]: [string, string], durations: Limits["durations"]) => ({
  resolution: request.quality === "draft" ? draft : final,
  ...(durations && { duration: fitDuration(durations, request.duration) }),
  prompt_extend: false,
  watermark: false,
  seed: request.seed,
});

const firstFrameOnly = (
  id: RegExp,
  durations: number[],
  resolutions: [string, string],
  extras: object = {},
  text = 1_500,
): Model<VideoRequest> => ({
  id,
  limits: { text, durations },
  call: (request, [start]) => ({
    path: VIDEO,
    input: { prompt: request.prompt, img_url: start },
    parameters: { ...clip(request, resolutions, durations), ...extras },
  }),
});

const WAN27 = { min: 2, max: 15 };

export const VIDEOS: Model<VideoRequest>[] = [
  {
    id: /^wan2\.7-i2v/,
    limits: { text: 5_000, durations: WAN27, endFrame: true },
    call: (request, [start, end]) => ({
      path: VIDEO,
      input: {
        prompt: request.prompt,
        media: [
          { type: "first_frame", url: start },
          ...(end === undefined ? [] : [{ type: "last_frame", url: end }]),
        ],
      },
      parameters: clip(request, ["720P", "1080P"], WAN27),
    }),
  },
  {
    id: /^wan2\.2-kf2v-flash/,
    limits: { text: 800, durations: [5], endFrame: true },
    call: keyframes(["480P", "1080P"]),
  },
  {
    id: /^wanx2\.1-kf2v-plus/,
    limits: { text: 800, durations: [5], endFrame: true },
    call: keyframes(["720P", "720P"]),
  },
  firstFrameOnly(/^wan2\.6-i2v/, [5, 10, 15], ["720P", "1080P"], { shot_type: "single", audio: false }),
  firstFrameOnly(/^wan2\.5-i2v/, [5, 10], ["480P", "1080P"], { audio: false }),
  firstFrameOnly(/^wan2\.2-i2v/, [5], ["480P", "1080P"], {}, 800),
];

function keyframes(resolutions: [string, string]): Model<VideoRequest>["call"] {
  return (request, [start, end]) => ({
    path: IMAGE_TO_VIDEO,
    input: {
      first_frame_url: start,
      ...(end !== undefined && { last_frame_url: end }),
      prompt: request.prompt,
    },
    parameters: clip(request, resolutions, [5]),
  });
}
