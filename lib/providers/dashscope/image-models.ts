import { fitSize } from "../limits";
import { withReferenceWords } from "../reference-words";
import type { ImageRequest } from "../types";
import type { Model } from "./model";

const PICTURE = "/services/aigc/image-generation/generation";

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
