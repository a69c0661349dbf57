import { chatReply, checkChat, refuse } from "../../testing/openai-checks";
import {
  formOf,
  PIXEL,
  type Reply,
  type Seen,
  startVendorDouble,
  type VendorDouble,
} from "../../testing/vendor-server";

export const OPENAI_KEY = "sk-openai-0123456789abcdef";

const FIXED = ["1024x1024", "1536x1024", "1024x1536", "auto"];

export function checkImage(fields: Record<string, unknown>, edit: boolean): Reply | null {
  const { model, prompt, size, quality, n } = fields;
  if (!/^(gpt-image-(1|1\.5|1-mini|2)|chatgpt-image-latest)$/.test(String(model)))
    return refuse(404, "model_not_found");
  const allowed = ["model", "prompt", "size", "quality", "n", "background", "output_format"];
  allowed.push(...(edit ? ["image[]", "mask", "input_fidelity"] : ["moderation", "user"]));
  const strange = Object.keys(fields).find((key) => !allowed.includes(key));
  if (strange) return refuse(400, "unknown_parameter", strange);
  if (typeof prompt !== "string" || prompt === "" || prompt.length > 32_000)
    return refuse(400, "string_above_max_length");
  if (!["low", "medium", "high", "auto"].includes(String(quality))) return refuse(400, "invalid_value");
  if (edit ? n !== "1" : n !== 1) return refuse(400, "invalid_value", "n");
  if (fields.input_fidelity && /mini|-2$/.test(String(model))) return refuse(400, "unknown_parameter");
  const fine = model === "gpt-image-2" ? isFree(String(size)) : FIXED.includes(String(size));
  return fine ? null : refuse(400, "invalid_value", `size ${size}`);
}

function isFree(size: string): boolean {
  const [width = 0, height = 0] = size.split("x").map(Number);
  const ratio = width / height;
  return (
    width % 16 === 0 && height % 16 === 0 && ratio >= 1 / 3 && ratio <= 3 && width * height <= 3840 * 2160
  );
}

/** OpenAI as its reference describes it: pictures in base64, voices as bytes, errors in one envelope. */
export function startOpenAi(): Promise<VendorDouble> {
  const drawn: Reply = { json: { created: 1, data: [{ b64_json: PIXEL }], usage: { total_tokens: 9 } } };
  return startVendorDouble({
    admit: ({ headers }) =>
      headers.authorization === `Bearer ${OPENAI_KEY}`
        ? null
        : refuse(401, "invalid_api_key", "Incorrect API key provided"),
    routes: [
      {
        method: "POST",
        path: /^\/v1\/chat\/completions$/,
        reply: (_seen, body) => {
          const thinks = /^gpt-5/.test(String(body.model));
          const allowed = ["max_completion_tokens", "store", thinks ? "reasoning_effort" : "temperature"];
          return checkChat(body, { models: /^gpt-(5\.2|4\.1)$/, allowed }) ?? chatReply("好");
        },
      },
      {
        method: "POST",
        path: /^\/v1\/images\/generations$/,
        reply: (_seen, body) => checkImage(body, false) ?? drawn,
      },
      {
        method: "POST",
        path: /^\/v1\/images\/edits$/,
        reply: async (seen) => (await checkEdit(seen)) ?? drawn,
      },
      {
        method: "POST",
        path: /^\/v1\/audio\/speech$/,
        reply: (_seen, body) =>
          checkSpeech(body) ?? { headers: { "content-type": "audio/mpeg" }, body: "ID3 voice" },
      },
    ],
  });
}

export async function checkEdit(seen: Seen): Promise<Reply | null> {
  const form = await formOf(seen);
  const pictures = form.getAll("image[]");
  if (pictures.length === 0 || pictures.length > 16) return refuse(400, "invalid_image_count");
  for (const one of pictures)
    if (!(one instanceof File) || !/^image\/(png|webp|jpeg)$/.test(one.type) || one.size === 0)
      return refuse(400, "invalid_image_format");
  return checkImage(Object.fromEntries(form), true);
}

function checkSpeech(body: Record<string, unknown>): Reply | null {
  const { model, input, voice, speed, instructions, response_format } = body;
  if (!/^(tts-1|tts-1-hd|gpt-4o-mini-tts)$/.test(String(model))) return refuse(404, "model_not_found");
  if (typeof input !== "string" || input.length > 4_096) return refuse(400, "string_above_max_length");
  if (!/^(alloy|ash|ballad|coral|echo|fable|onyx|nova|sage|shimmer|verse|marin|cedar)$/.test(String(voice)))
    return refuse(400, "invalid_value", `voice ${voice}`);
  if (instructions !== undefined && /^tts-1/.test(String(model))) return refuse(400, "unknown_parameter");
  if (typeof speed !== "number" || speed < 0.25 || speed > 4) return refuse(400, "invalid_value");
  return response_format === "mp3" ? null : refuse(400, "invalid_value");
}
