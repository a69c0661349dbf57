import { chatReply, checkChat, refuse } from "../../testing/openai-checks";
import { type Reply, startVendorDouble, type VendorDouble } from "../../testing/vendor-server";

export const ARK_KEY = "ark-0123456789abcdef";

type Body = Record<string, unknown>;

const isPicture = (value: unknown) =>
  typeof value === "string" && /^(https:\/\/|data:image\/jpeg;base64,.)/.test(value);
const wrong = (name: string) => refuse(400, "InvalidParameter", `the parameter ${name} is not valid`);

function draw(body: Body): Reply {
  const { model, prompt, image, size, watermark, sequential_image_generation } = body;
  if (!/^doubao-seedream-(4-5-251128|4-0-250828|3-0-t2i-250415)$/.test(String(model)))
    return refuse(404, "InvalidEndpointOrModel.NotFound");
  const third = /-3-0-/.test(String(model));
  const allowed = ["model", "prompt", "size", "response_format", "watermark", "stream"];
  allowed.push(...(third ? ["seed", "guidance_scale"] : ["image", "sequential_image_generation"]));
  const strange = Object.keys(body).find((key) => !allowed.includes(key));
  if (strange) return wrong(strange);
  if (typeof prompt !== "string" || prompt === "") return refuse(400, "MissingParameter", "prompt");
  if (image !== undefined && !(Array.isArray(image) && image.length <= 14 && image.every(isPicture)))
    return wrong("image");
  const [, width = 0, height = 0] = /^(\d+)x(\d+)$/.exec(String(size))?.map(Number) ?? [];
  const [least, most] = /-4-5-/.test(String(model)) ? [3_686_400, 16_777_216] : [518_400, 16_777_216];
  if (width * height < least || width * height > most) return wrong("size");
  if (watermark !== false || (!third && sequential_image_generation !== "disabled"))
    return wrong("watermark");
  return { json: { model, created: 1, data: [{ url: "https://ark.example.com/a.jpeg", size }] } };
}

const DURATIONS: [RegExp, number, number][] = [
  [/^(doubao|dreamina)-seedance-2-0(-fast)?-260128$/, 4, 15],
  [/^doubao-seedance-1-5-pro-251215$/, 4, 12],
  [/^doubao-seedance-1-0-(pro-250528|pro-fast-251015|lite-i2v-250428)$/, 2, 12],
];

function film(body: Body): Reply {
  const model = String(body.model);
  const [, least = 0, most = 0] = DURATIONS.find(([id]) => id.test(model)) ?? [];
  if (most === 0) return refuse(404, "InvalidEndpointOrModel.NotFound");
  const names = "model content resolution ratio duration seed watermark return_last_frame service_tier".split(
    " ",
  );
  if (/1-5|2-0/.test(model)) names.push("generate_audio");
  if (!/2-0/.test(model)) names.push("camera_fixed");
  const strange = Object.keys(body).find((key) => !names.includes(key));
  if (strange) return wrong(strange);
  const content = (body.content ?? []) as { type: string; image_url?: { url: string }; role?: string }[];
  const roles = content.map(({ type, role }) => role ?? type).join();
  if (roles !== "text,first_frame" && roles !== "text,first_frame,last_frame")
    return wrong(`content ${roles}`);
  if (/last_frame/.test(roles) && /pro-fast/.test(model)) return wrong("last_frame");
  if (content.slice(1).some(({ image_url }) => !isPicture(image_url?.url))) return wrong("image_url");
  const resolutions = /2-0-fast/.test(model) ? ["480p", "720p"] : ["480p", "720p", "1080p"];
  if (!resolutions.includes(String(body.resolution))) return wrong("resolution");
  if (!Number.isInteger(body.duration) || Number(body.duration) < least || Number(body.duration) > most)
    return wrong("duration");
  if (body.watermark !== false || body.ratio !== "adaptive") return wrong("watermark");
  if (/1-5|2-0/.test(model) && body.generate_audio !== false) return wrong("generate_audio");
  return { json: { id: "cgt-20260514183217-t8rzv" } };
}

/** Ark as its pages describe it: pictures at once, clips as tasks, one call that both cancels and forgets. */
export function startArk(): Promise<VendorDouble> {
  const task = /^\/api\/v3\/contents\/generations\/tasks\/[\w-]+$/;
  return startVendorDouble({
    admit: ({ headers }) =>
      headers.authorization === `Bearer ${ARK_KEY}`
        ? null
        : refuse(401, "AuthenticationError", "the API key or AK/SK in the request is missing or invalid"),
    routes: [
      {
        method: "POST",
        path: /^\/api\/v3\/chat\/completions$/,
        reply: (_seen, body) =>
          checkChat(body, {
            models: /^doubao-seed-1-6-251015$/,
            allowed: ["max_tokens", "thinking", "temperature"],
            needed: { thinking: { type: "disabled" } },
          }) ?? chatReply("好"),
      },
      { method: "POST", path: /^\/api\/v3\/images\/generations$/, reply: (_seen, body) => draw(body) },
      {
        method: "POST",
        path: /^\/api\/v3\/contents\/generations\/tasks$/,
        reply: (_seen, body) => film(body),
      },
      { method: "GET", path: task, reply: () => ({ json: { id: "cgt-1", status: "queued" } }) },
      { method: "DELETE", path: task, reply: () => ({ json: {} }) },
    ],
  });
}
