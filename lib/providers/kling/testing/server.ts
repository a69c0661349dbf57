import { createHmac } from "node:crypto";
import { type Reply, startVendorDouble, type VendorDouble } from "../../testing/vendor-server";

export const ACCESS_KEY = "kling-access-0123456789";
export const SECRET_KEY = "kling-secret-0123456789";

export const refuse = (status: number, code: number, message = "no"): Reply => ({
  status,
  json: { code, message, request_id: "r-1" },
});
export const taskReply = (task_status: string, more: Record<string, unknown> = {}): Reply => ({
  json: { code: 0, message: "SUCCEED", request_id: "r-1", data: { task_id: "t-1", task_status, ...more } },
});

type Body = Record<string, unknown>;
const wrong = (name: string) => refuse(400, 1201, `${name} is invalid`);
/** An address or raw base64: a data URL is refused. */
const isPicture = (value: unknown) => /^(https:\/\/[\x21-\x7e]+|[A-Za-z0-9+/]+=*)$/.test(String(value));
const strange = (body: Body, names: string) =>
  Object.keys(body).find((key) => !names.split(" ").includes(key));

function admit(authorization = ""): Reply | null {
  const [, head = "", claims = "", signature = ""] =
    /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization) ?? [];
  if (head === "") return refuse(401, 1002, "Authorization is invalid");
  const expected = createHmac("sha256", SECRET_KEY).update(`${head}.${claims}`).digest("base64url");
  const read = (part: string): Body => JSON.parse(Buffer.from(part, "base64url").toString());
  const { iss, exp, nbf } = read(claims);
  const now = Date.now() / 1000;
  if (signature !== expected || iss !== ACCESS_KEY || read(head).alg !== "HS256")
    return refuse(401, 1002, "Authorization is invalid");
  if (Number(nbf) > now) return refuse(401, 1003, "not yet valid");
  return Number(exp) < now ? refuse(401, 1004, "expired") : null;
}

/** What each model does with an end frame: with which mode, for how long. */
function refusesTail(model: string, mode: unknown, duration: unknown): boolean {
  if (/master|v3/.test(model)) return true;
  return model === "kling-v1" ? duration !== "5" : mode !== "pro";
}

export function startKling(): Promise<VendorDouble> {
  const made = new Map<string, string>();

  function accept(family: string, { external_task_id }: Body): Reply {
    if (typeof external_task_id !== "string" || external_task_id === "") return wrong("external_task_id");
    made.set(`${family} ${external_task_id}`, "t-1");
    return taskReply("submitted", { task_info: { external_task_id } });
  }

  function film(body: Body): Reply {
    const model = String(body.model_name);
    const extra = strange(
      body,
      `model_name image image_tail prompt mode duration watermark_info external_task_id${/v2-6|v3/.test(model) ? " sound" : ""}`,
    );
    if (extra || !/^kling-(v1|v1-5|v1-6|v2-master|v2-1|v2-1-master|v2-5-turbo|v2-6|v3)$/.test(model))
      return wrong(extra ?? "model_name");
    if (!isPicture(body.image)) return wrong("image");
    if (
      body.image_tail !== undefined &&
      (!isPicture(body.image_tail) || refusesTail(model, body.mode, body.duration))
    )
      return wrong("image_tail");
    if (typeof body.duration !== "string") return wrong("duration");
    const seconds = Number(body.duration);
    if (model === "kling-v3" ? seconds < 3 || seconds > 15 : seconds !== 5 && seconds !== 10)
      return wrong("duration");
    if (String(body.prompt).length > 2_500) return wrong("prompt");
    if (/v2-6|v3/.test(model) && body.sound !== "off") return wrong("sound");
    return body.mode === "std" || body.mode === "pro" ? accept("videos/image2video", body) : wrong("mode");
  }

  function draw(family: string, body: Body): Reply {
    const model = String(body.model_name);
    const omni = family === "images/omni-image";
    const names = omni ? "image_list" : "image image_reference image_fidelity human_fidelity";
    const extra = strange(body, `model_name prompt resolution n aspect_ratio external_task_id ${names}`);
    const models = omni ? /^kling-(image-o1|v3-omni)$/ : /^kling-v(1|1-5|2|2-1)$/;
    if (extra || !models.test(model)) return wrong(extra ?? "model_name");
    if (body.image_reference !== undefined && model !== "kling-v1-5") return wrong("image_reference");
    const pictures = omni ? ((body.image_list ?? []) as Body[]).map(({ image }) => image) : [body.image];
    if (pictures.some((one) => one !== undefined && !isPicture(one))) return wrong("image");
    for (const [index] of omni ? pictures.entries() : [])
      if (!String(body.prompt).includes(`<<<image_${index + 1}>>>`)) return wrong("prompt");
    if (body.n !== 1 || !["9:16", "16:9", "1:1"].includes(String(body.aspect_ratio))) return wrong("n");
    return body.resolution === "1k" || body.resolution === "2k" ? accept(family, body) : wrong("resolution");
  }

  return startVendorDouble({
    admit: ({ headers }) => admit(headers.authorization),
    routes: [
      { method: "POST", path: /^\/v1\/videos\/image2video$/, reply: (_seen, body) => film(body) },
      {
        method: "POST",
        path: /^\/v1\/(images\/(?:generations|omni-image))$/,
        reply: (_seen, body, [, family = ""]) => draw(family, body),
      },
      {
        method: "GET",
        path: /^\/v1\/(videos\/image2video|images\/(?:generations|omni-image))\/([\w-]+)$/,
        reply: (_seen, _body, [, family, id = ""]) =>
          id === "t-1" || made.has(`${family} ${id}`)
            ? taskReply("processing")
            : refuse(404, 1203, "task not found"),
      },
    ],
  });
}
