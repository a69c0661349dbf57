import { chatReply, checkChat, refuse as refuseChat } from "../../testing/openai-checks";
import { type Reply, type Seen, startVendorDouble, type VendorDouble } from "../../testing/vendor-server";
import { DRIVEN_IDS } from "../tools";

export const DASHSCOPE_KEY = "sk-dashscope-0123456789abcdef";

export const refuse = (status: number, code: string, message: string = code): Reply => ({
  status,
  json: { code, message, request_id: "r-1" },
});

export const taskReply = (output: Record<string, unknown>): Reply => ({
  json: { request_id: "r-1", output: { task_id: "task-1", ...output } },
});

type Body = Record<string, unknown>;
type Check = (input: Body, parameters: Body) => string | null;

const isUrl = (value: unknown) =>
  typeof value === "string" &&
  (/^https?:\/\/[\x21-\x7e]+$/.test(value) || /^data:image\/jpeg;base64,.+/.test(value));
const only = (value: Body, allowed: string[]) =>
  Object.keys(value).find((key) => !allowed.includes(key)) ?? null;
const area = (size: unknown) => {
  const [, width, height] = /^(\d+)\*(\d+)$/.exec(String(size)) ?? [];
  return { width: Number(width), height: Number(height), pixels: Number(width) * Number(height) };
};

const messages =
  (images: number, text: number, [least, most]: [number, number]): Check =>
  (input, parameters) => {
    const [message, ...more] = (input.messages ?? []) as { role: string; content: Body[] }[];
    if (message?.role !== "user" || more.length > 0) return "exactly one message";
    const texts = message.content.filter((part) => "text" in part);
    const pictures = message.content.filter((part) => "image" in part);
    if (texts.length !== 1 || String(texts[0]?.text).length > text) return "exactly one text";
    if (pictures.length > images || pictures.some(({ image }) => !isUrl(image))) return "image";
    const { pixels } = area(parameters.size);
    if (!(pixels >= least && pixels <= most)) return `size ${parameters.size}`;
    return parameters.n === 1 && parameters.watermark === false ? null : "n, watermark";
  };

const video =
  (fields: string[], resolutions: string[], durations: (seconds: number) => boolean): Check =>
  (input, parameters) => {
    const strange = only(input, ["prompt", "negative_prompt", ...fields]);
    if (strange) return strange;
    for (const name of fields) if (name in input && name !== "media" && !isUrl(input[name])) return name;
    if (!resolutions.includes(String(parameters.resolution))) return `resolution ${parameters.resolution}`;
    if (!Number.isInteger(parameters.duration) || !durations(Number(parameters.duration))) return "duration";
    if (parameters.watermark !== false || parameters.prompt_extend !== false) return "unwanted default";
    return only(parameters, [
      ..."resolution duration prompt_extend watermark seed shot_type audio".split(" "),
    ]);
  };

const media: Check = (input) => {
  const list = (input.media ?? []) as { type: string; url: string }[];
  const types = list.map(({ type }) => type).join();
  if (types !== "first_frame" && types !== "first_frame,last_frame") return `media ${types}`;
  return list.every(({ url }) => isUrl(url)) ? null : "media url";
};

const both =
  (...checks: Check[]): Check =>
  (input, parameters) =>
    checks.reduce<string | null>((wrong, check) => wrong ?? check(input, parameters), null);

/** By path, then model: a model on another's path is a "url error". */
const MODELS: Record<string, [RegExp, Check][]> = {
  "image-generation/generation": [
    [/^wan2\.7-image(-pro)?$/, messages(9, 5_000, [768 ** 2, 2_048 ** 2])],
    [/^wan2\.6-t2i$/, messages(0, 2_100, [1_280 ** 2, 1_440 ** 2])],
  ],
  "text2image/image-synthesis": [
    [
      /^wan2\.2-t2i-(flash|plus)$/,
      (input, { size, n, watermark }) => {
        const { width, height } = area(size);
        if (typeof input.prompt !== "string") return "prompt";
        if (Math.min(width, height) < 512 || Math.max(width, height) > 1_440) return `size ${size}`;
        return n === 1 && watermark === false ? null : "n, watermark";
      },
    ],
  ],
  "image2image/image-synthesis": [
    [
      /^wan2\.5-i2i-preview$/,
      ({ images }) => (Array.isArray(images) && images.every(isUrl) ? null : "images"),
    ],
  ],
  "video-generation/video-synthesis": [
    [
      /^wan2\.7-i2v$/,
      both(
        media,
        video(["media"], ["720P", "1080P"], (seconds) => seconds >= 2 && seconds <= 15),
      ),
    ],
    [/^wan2\.6-i2v$/, video(["img_url"], ["720P", "1080P"], (seconds) => [5, 10, 15].includes(seconds))],
  ],
  "image2video/video-synthesis": [
    [
      /^wan2\.2-kf2v-flash$/,
      video(["first_frame_url", "last_frame_url"], ["480P", "720P", "1080P"], (seconds) => seconds === 5),
    ],
    [/^wan2\.2-animate-(move|mix)$/, animate],
    [/^emoji-v1$/, emoji],
  ],
};

function animate(input: Body, parameters: Body): string | null {
  const strange =
    only(input, ["image_url", "video_url", "watermark"]) ?? only(parameters, ["mode", "check_image"]);
  if (strange) return strange;
  if (!isUrl(input.image_url) || !isUrl(input.video_url)) return "image_url, video_url";
  return /^wan-(std|pro)$/.test(String(parameters.mode)) ? null : "mode";
}

function emoji(input: Body, parameters: Body): string | null {
  if (Object.keys(parameters).length > 0) return "parameters";
  if (!isUrl(input.image_url) || !DRIVEN_IDS.includes(String(input.driven_id))) return "driven_id";
  return [input.face_bbox, input.ext_bbox].every((box) => Array.isArray(box) && box.length === 4)
    ? null
    : "bbox";
}

function start(seen: Seen, body: Body, service: string): Reply {
  if (seen.headers["x-dashscope-async"] !== "enable")
    return refuse(403, "AccessDenied", "current user api does not support synchronous calls");
  const [, check] = MODELS[service]?.find(([id]) => id.test(String(body.model))) ?? [];
  if (!check) return refuse(400, "InvalidParameter", "url error, please check url");
  const wrong = check((body.input ?? {}) as Body, (body.parameters ?? {}) as Body);
  return wrong ? refuse(400, "InvalidParameter", wrong) : taskReply({ task_status: "PENDING" });
}

function speak(_seen: Seen, { model, input = {} }: Body): Reply {
  const { text, voice } = input as Body;
  const voices = /^qwen3/.test(String(model)) ? /^(Cherry|Ethan|Serena|Chelsie)$/ : /^longan(yang|huan)$/;
  if (typeof text !== "string" || !voices.test(String(voice)))
    return refuse(400, "InvalidParameter", "voice");
  return {
    json: { output: { finish_reason: "stop", audio: { url: "http://oss.example.com/a.wav", id: "a" } } },
  };
}

function detect(seen: Seen, { model, input, parameters }: Body): Reply {
  if (seen.headers["x-dashscope-async"])
    return refuse(403, "AccessDenied", "does not support asynchronous calls");
  if (model !== "emoji-detect-v1") return refuse(404, "ModelNotFound");
  if ((parameters as Body)?.ratio !== "1:1") return refuse(400, "InvalidParameter.Ratio");
  if (!isUrl((input as Body)?.image_url)) return refuse(400, "InvalidURL");
  return { json: { output: { bbox_face: [212, 194, 460, 441], ext_bbox_face: [63, 30, 609, 575] } } };
}

/** DashScope as its pages describe it: a path per family, tasks that are asked after, defaults that cost. */
export function startDashscope(): Promise<VendorDouble> {
  return startVendorDouble({
    admit: ({ headers, path }) => {
      if (headers.authorization === `Bearer ${DASHSCOPE_KEY}`) return null;
      return path.startsWith("/compatible-mode")
        ? refuseChat(401, "invalid_api_key")
        : refuse(401, "InvalidApiKey", "Invalid API-key provided.");
    },
    routes: [
      {
        method: "POST",
        path: /^\/compatible-mode\/v1\/chat\/completions$/,
        reply: (_seen, body) =>
          checkChat(body, {
            models: /^(qwen-plus|qwen3\.8-max)$/,
            allowed: ["max_tokens", "enable_thinking", "temperature"],
            needed: { enable_thinking: false },
          }) ?? chatReply("好"),
      },
      { method: "POST", path: /\/aigc\/multimodal-generation\/generation$/, reply: speak },
      { method: "POST", path: /\/services\/audio\/tts\/SpeechSynthesizer$/, reply: speak },
      { method: "POST", path: /\/image2video\/face-detect$/, reply: detect },
      {
        method: "POST",
        path: /^\/api\/v1\/services\/aigc\/([\w-]+\/[\w-]+)$/,
        reply: (seen, body, [, service = ""]) => start(seen, body, service),
      },
      {
        method: "GET",
        path: /^\/api\/v1\/tasks\/([\w-]+)$/,
        reply: (seen) =>
          seen.headers["x-dashscope-async"]
            ? refuse(400, "InvalidParameter")
            : taskReply({ task_status: "PENDING" }),
      },
      {
        method: "POST",
        path: /^\/api\/v1\/tasks\/[\w-]+\/cancel$/,
        reply: () => ({ json: { request_id: "r-1" } }),
      },
    ],
  });
}
