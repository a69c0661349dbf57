import { checkEdit, checkImage } from "../../openai/testing/server";
import { chatReply, checkChat } from "../../testing/openai-checks";
import { PIXEL, type Reply, startVendorDouble, type VendorDouble } from "../../testing/vendor-server";

export const YUNWU_KEY = "sk-yunwu-0123456789abcdef";
/** As it gives them out: the model's name and a colon in front. */
export const TASK = "veo3.1-fast:1770350082-trii1OXZc3";

export const refuse = (status: number, code: string, message = code, type = "new_api_error"): Reply => ({
  status,
  json: { error: { message: `${message} (request id: 2026)`, type, param: "", code } },
});

const MODELS: [RegExp, number][] = [
  [/^veo3\.1(-fast|-pro)?$/, 2],
  [/^veo3(-fast)?-frames$/, 1],
  [/^veo3\.1-components$/, 3],
];

function film(body: Record<string, unknown>): Reply {
  const { model, prompt, images, aspect_ratio, enhance_prompt, enable_upsample } = body;
  const [, most = 0] = MODELS.find(([id]) => id.test(String(model))) ?? [];
  if (most === 0)
    return refuse(503, "model_not_found", `no available channel for model ${model} under group default`);
  const names = ["model", "prompt", "images", "aspect_ratio", "enhance_prompt", "enable_upsample"];
  const strange = Object.keys(body).find((key) => !names.includes(key));
  if (strange) return refuse(400, "invalid_request", strange);
  const fine = (one: unknown) => /^(https:\/\/|data:image\/jpeg;base64,.)/.test(String(one));
  if (!Array.isArray(images) || images.length === 0 || images.length > most || !images.every(fine))
    return refuse(400, "invalid_request", "images");
  if (aspect_ratio !== "16:9" && aspect_ratio !== "9:16")
    return refuse(400, "invalid_request", "aspect_ratio");
  if (/\p{Script=Han}/u.test(String(prompt)) && enhance_prompt !== true)
    return refuse(400, "invalid_request", "veo only supports English prompts");
  if (enable_upsample !== false) return refuse(400, "invalid_request", "enable_upsample");
  return {
    json: { id: TASK, status: "pending", status_update_time: 1_762_241_017_286, enhanced_prompt: "" },
  };
}

function openFilm(body: Record<string, unknown>): Reply {
  const { model, images, seconds, size } = body;
  if (!/^veo_3_1(-fast)?(-fl)?(-hd|-4K)?$/.test(String(model))) return refuse(503, "model_not_found");
  const strange = Object.keys(body).find(
    (key) => !["model", "prompt", "seconds", "size", "images"].includes(key),
  );
  if (strange || seconds !== "8" || !/^(16x9|9x16)$/.test(String(size)))
    return refuse(400, "invalid_request", strange ?? "size");
  if (!Array.isArray(images) || images.length > (/-fl/.test(String(model)) ? 2 : 1))
    return refuse(400, "invalid_request", "images");
  return { json: { id: "video_1", object: "video", model, status: "queued", progress: 0 } };
}

/** Yunwu as its pages and clients describe it. */
export function startYunwu(): Promise<VendorDouble> {
  const drawn: Reply = { json: { created: 1, data: [{ b64_json: PIXEL }] } };
  return startVendorDouble({
    admit: ({ headers }) =>
      headers.authorization === `Bearer ${YUNWU_KEY}` ? null : refuse(401, "", "无效的令牌"),
    routes: [
      {
        method: "POST",
        path: /^\/v1\/chat\/completions$/,
        reply: (_seen, body) => {
          const allowed = /^gpt-5/.test(String(body.model))
            ? ["max_completion_tokens", "reasoning_effort"]
            : ["max_tokens", "temperature"];
          const models = /^(gpt-5\.2|claude-sonnet-5|deepseek-v4-flash)$/;
          return checkChat(body, { models, allowed }) ?? chatReply("好");
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
        reply: (_seen, { model }) =>
          model === "tts-1"
            ? { headers: { "content-type": "audio/mpeg" }, body: "ID3 voice" }
            : refuse(503, "model_not_found"),
      },
      { method: "POST", path: /^\/v1\/video\/create$/, reply: (_seen, body) => film(body) },
      { method: "POST", path: /^\/v1\/videos$/, reply: (_seen, body) => openFilm(body) },
      {
        method: "GET",
        path: /^\/v1\/videos\/video_1$/,
        reply: () => ({ json: { id: "video_1", status: "completed", progress: 100 } }),
      },
      {
        method: "GET",
        path: /^\/v1\/videos\/video_1\/content$/,
        reply: () => ({ headers: { "content-type": "video/mp4" }, body: "a clip" }),
      },
      {
        method: "GET",
        path: /^\/v1\/video\/query$/,
        reply: ({ query }) =>
          query.get("id") === TASK
            ? { json: { id: TASK.split(":")[1], status: "pending" } }
            : refuse(404, "task_not_exist"),
      },
    ],
  });
}
