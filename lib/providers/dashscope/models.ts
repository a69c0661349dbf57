import { fitDuration, fitSize, type Limits } from "../limits";
import { withReferenceWords } from "../reference-words";
import type { ImageRequest, SpeechRequest, VideoRequest } from "../types";
import { pickVoice, type VendorVoices } from "../voices";

/** One request: where it goes and what it says. All but speech are tasks that are asked after. */
export type DashscopeCall = { path: string; input: object; parameters?: object };

type Model<Request> = {
  id: RegExp;
  limits: Limits;
  /** `urls`: the references of a picture; the first and, where there is one, the last frame of a clip. */
  call(request: Request, urls: string[]): DashscopeCall;
};

const MULTIMODAL = "/services/aigc/multimodal-generation/generation";
const PICTURE = "/services/aigc/image-generation/generation";
const VIDEO = "/services/aigc/video-generation/video-synthesis";
/** First and last frame, animate and emoji live here. */
export const IMAGE_TO_VIDEO = "/services/aigc/image2video/video-synthesis";

/** The separator is an asterisk. */
const starred = ({ width, height }: { width: number; height: number }) => `${width}*${height}`;
/** Four pictures, rewritten prompts and marks are the defaults. */
const one = { n: 1, watermark: false };

const messages = (prompt: string, urls: string[]) => [
  { role: "user", content: [...urls.map((image) => ({ image })), { text: prompt }] },
];

export const IMAGES: Model<ImageRequest>[] = [
  {
    id: /^wan2\.7-image/,
    limits: { text: 5_000, references: 9 },
    call: (request, urls) => ({
      path: PICTURE,
      input: { messages: messages(withReferenceWords(request), urls) },
      parameters: {
        size: starred(fitSize(request, { minPixels: 768 ** 2, maxPixels: 2_048 ** 2 })),
        ...one,
        thinking_mode: request.quality === "final",
        enable_sequential: false,
        seed: request.seed,
      },
    }),
  },
  {
    id: /^wan2\.6-t2i/,
    limits: { text: 2_100 },
    call: (request) => ({
      path: PICTURE,
      input: { messages: messages(request.prompt, []) },
      parameters: {
        size: starred(fitSize(request, { minPixels: 1_280 ** 2, maxPixels: 1_440 ** 2 })),
        ...one,
        prompt_extend: false,
        seed: request.seed,
      },
    }),
  },
  {
    id: /^(wan2\.5-t2i|wan2\.2-t2i|wanx2\.1-t2i)/,
    limits: { text: 800 },
    call: (request) => ({
      path: "/services/aigc/text2image/image-synthesis",
      input: { prompt: request.prompt },
      parameters: {
        // No side beyond 1440.
        size: starred(fitSize(request, { minPixels: 518_400, maxPixels: 810 * 1_440 })),
        ...one,
        prompt_extend: false,
        seed: request.seed,
      },
    }),
  },
  {
    id: /^wan2\.5-i2i/,
    limits: { text: 2_000, references: 3 },
    call: (request, urls) => ({
      path: "/services/aigc/image2image/image-synthesis",
      input: { prompt: withReferenceWords(request), images: urls },
      parameters: { ...one, prompt_extend: false, seed: request.seed },
    }),
  },
];

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

const QWEN_VOICES: VendorVoices = {
  female: { child: "Chelsie", young: "Cherry", adult: "Serena" },
  male: { young: "Ethan", adult: "Ethan" },
};
const COSY_VOICES: VendorVoices = {
  female: { young: "longanhuan", adult: "longanhuan" },
  male: { young: "longanyang", adult: "longanyang" },
};
const namesOf = (voices: VendorVoices) => Object.values(voices).flatMap((one) => Object.values(one));

export const VOICES: Model<SpeechRequest>[] = [
  {
    id: /^(qwen3-tts-(flash|instruct)|qwen-tts)/,
    limits: { text: 600 },
    call: (request) => ({
      path: MULTIMODAL,
      input: {
        text: request.text,
        voice: pickVoice(request, QWEN_VOICES, namesOf(QWEN_VOICES)),
        language_type: request.language === "zh" ? "Chinese" : "English",
      },
    }),
  },
  {
    id: /^cosyvoice-v3/,
    limits: { text: 2_000 },
    call: (request) => ({
      path: "/services/audio/tts/SpeechSynthesizer",
      input: {
        text: request.text,
        voice: pickVoice(request, COSY_VOICES, namesOf(COSY_VOICES)),
        format: "mp3",
        sample_rate: 24_000,
      },
    }),
  },
];

export const findById = <M extends { id: RegExp }>(models: M[], model: string): M | undefined =>
  models.find(({ id }) => id.test(model));
