import { PIXEL, type Reply, startVendorDouble, type VendorDouble } from "../../testing/vendor-server";

export const GEMINI_KEY = "AIzaSy-gemini-0123456789abcdef";
export const OPERATION = "models/veo-3.1-generate-preview/operations/abc123";
export const INTERACTION = "v1_abc";

const HTTP: Record<string, number> = {
  INVALID_ARGUMENT: 400,
  FAILED_PRECONDITION: 400,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
};

export const refuse = (status: string, message = status, details: unknown[] = []): Reply => ({
  status: HTTP[status] ?? 400,
  json: { error: { code: HTTP[status] ?? 400, message, status, details } },
});
export const saying = (parts: unknown[], finishReason = "STOP"): Reply => ({
  json: {
    candidates: [{ content: { role: "model", parts }, finishReason, index: 0 }],
    usageMetadata: { promptTokenCount: 11, candidatesTokenCount: 5, totalTokenCount: 16 },
  },
});
export const drawn = { inlineData: { mimeType: "image/png", data: PIXEL } };

type Body = Record<string, unknown>;
const wrong = (name: string) => refuse("INVALID_ARGUMENT", `Invalid value at '${name}'`);
const strange = (body: Body, names: string) =>
  Object.keys(body).find((key) => !names.split(" ").includes(key));
const base64 = (value: unknown) => /^[A-Za-z0-9+/]+=*$/.test(String(value));

function generate(model: string, body: Body): Reply {
  const picture = /image/.test(model);
  if (!/^gemini-(3\.8-flash|2\.5-flash|3\.1-flash-image|2\.5-flash-image)$/.test(model))
    return refuse("NOT_FOUND", `models/${model} is not found for API version v1beta`);
  const extra = strange(body, "systemInstruction contents generationConfig");
  if (extra) return wrong(extra);
  const contents = (body.contents ?? []) as { role: string; parts: Body[] }[];
  if (contents.length !== 1 || contents[0]?.role !== "user") return wrong("contents");
  for (const { inlineData, text } of contents[0].parts) {
    const data = inlineData as Body | undefined;
    if (data ? !base64(data.data) || !/^image\//.test(String(data.mimeType)) : typeof text !== "string")
      return wrong("contents.parts");
  }
  const config = (body.generationConfig ?? {}) as Body;
  return picture
    ? (checkPicture(model, config) ?? saying([drawn]))
    : (checkText(model, config) ?? saying([{ text: "好" }]));
}

function checkPicture(model: string, config: Body): Reply | null {
  const extra = strange(config, "candidateCount responseModalities imageConfig");
  const { aspectRatio, imageSize } = (config.imageConfig ?? {}) as Body;
  if (extra || !/^(1:1|9:16|16:9)$/.test(String(aspectRatio))) return wrong(extra ?? "aspectRatio");
  const sized = !/^gemini-2\.5/.test(model);
  return (sized ? /^(1K|2K|4K)$/.test(String(imageSize)) : imageSize === undefined)
    ? null
    : wrong("imageSize");
}

function checkText(model: string, config: Body): Reply | null {
  const extra = strange(
    config,
    "candidateCount maxOutputTokens thinkingConfig temperature responseMimeType responseJsonSchema",
  );
  const thinking = JSON.stringify(config.thinkingConfig);
  const right = /^gemini-2\.5/.test(model) ? '{"thinkingBudget":0}' : '{"thinkingLevel":"LOW"}';
  if (extra || thinking !== right) return wrong(extra ?? "thinkingConfig");
  const schema = config.responseJsonSchema as Body | undefined;
  if (schema && (config.responseMimeType !== "application/json" || "$schema" in schema))
    return wrong("schema");
  return null;
}

function veo(model: string, body: Body): Reply {
  if (!/^veo-3\.1-(fast-)?generate-preview$/.test(model)) return refuse("NOT_FOUND");
  const [instance, ...more] = (body.instances ?? []) as Body[];
  const parameters = (body.parameters ?? {}) as Body;
  const extra =
    strange(body, "instances parameters") ??
    strange(instance ?? {}, "prompt image lastFrame") ??
    strange(parameters, "aspectRatio resolution durationSeconds personGeneration sampleCount");
  if (extra || more.length > 0) return wrong(extra ?? "instances");
  for (const frame of [instance?.image, instance?.lastFrame].filter(Boolean) as Body[])
    if (!base64(frame.bytesBase64Encoded) || frame.mimeType !== "image/jpeg") return wrong("image");
  if (![4, 6, 8].includes(Number(parameters.durationSeconds))) return wrong("durationSeconds");
  if (parameters.resolution === "1080p" && parameters.durationSeconds !== 8) return wrong("resolution");
  if (parameters.personGeneration !== "allow_adult" || parameters.sampleCount !== 1)
    return wrong("sampleCount");
  return { json: { name: OPERATION } };
}

function interact(body: Body): Reply {
  const extra = strange(body, "model input response_modalities response_format generation_config background");
  if (extra || body.model !== "gemini-omni-1.1-flash") return wrong(extra ?? "model");
  const input = (body.input ?? []) as Body[];
  const types = input.map(({ type }) => type).join();
  const text = String(input.at(-1)?.text);
  const tagged = types === "image,text" ? /^<FIRST_FRAME> [^<]/ : /^<FIRST_FRAME> <LAST_FRAME> [^<]/;
  if (!["image,text", "image,image,text"].includes(types) || !tagged.test(text)) return wrong("input");
  if (input.slice(0, -1).some(({ data, mime_type }) => !base64(data) || mime_type !== "image/jpeg"))
    return wrong("input.image");
  const { type, aspect_ratio, resolution, delivery } = (body.response_format ?? {}) as Body;
  if (type !== "video" || !/^(9:16|16:9)$/.test(String(aspect_ratio)) || delivery !== "uri")
    return wrong("response_format");
  if (!["360p", "720p", "1080p", "4k"].includes(String(resolution))) return wrong("resolution");
  if (JSON.stringify(body.response_modalities) !== '["video"]' || body.background !== true)
    return wrong("background");
  return { json: { id: INTERACTION, status: "in_progress", object: "interaction" } };
}

/** The Developer API as its reference describes it; a wrong key is an invalid argument. */
export const startGemini = (): Promise<VendorDouble> =>
  startVendorDouble({
    admit: ({ headers }) =>
      headers["x-goog-api-key"] === GEMINI_KEY
        ? null
        : refuse("INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.", [
            { "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason: "API_KEY_INVALID" },
          ]),
    routes: [
      {
        method: "POST",
        path: /^\/v1beta\/models\/([\w.-]+):generateContent$/,
        reply: (_seen, body, [, model = ""]) => generate(model, body),
      },
      {
        method: "POST",
        path: /^\/v1beta\/models\/([\w.-]+):predictLongRunning$/,
        reply: (_seen, body, [, model = ""]) => veo(model, body),
      },
      { method: "POST", path: /^\/v1beta\/interactions$/, reply: (_seen, body) => interact(body) },
      {
        method: "GET",
        path: /^\/v1beta\/interactions\/v1_abc$/,
        reply: () => ({ json: { id: INTERACTION, status: "in_progress" } }),
      },
      {
        method: "GET",
        path: /^\/v1beta\/models\/[\w.-]+\/operations\/[\w-]+$/,
        reply: () => ({ json: { name: OPERATION } }),
      },
      {
        method: "GET",
        path: /^\/v1beta\/files\/[\w-]+$/,
        reply: () => ({ json: { name: "files/xyz", state: "ACTIVE" } }),
      },
      {
        method: "GET",
        path: /^\/v1beta\/files\/[\w-]+:download$/,
        reply: ({ query }) =>
          query.get("alt") === "media"
            ? { headers: { "content-type": "video/mp4" }, body: "a clip" }
            : wrong("alt"),
      },
    ],
  });
