import { chatReply, checkChat } from "../../testing/openai-checks";
import { type Reply, startVendorDouble, type VendorDouble } from "../../testing/vendor-server";

export const MINIMAX_KEY = "eyJhbGciOi-minimax-0123456789";
/** Beyond what a number holds. */
export const FILE_ID = "205258526306433123";

/** Refusals are 200s with a code. */
export const refuse = (code: number, message = "no"): Reply => ({
  json: { base_resp: { status_code: code, status_msg: message } },
});
/** What it answers, as text: ids are bare numbers in it. */
export const fine = (fields: string): Reply => ({
  headers: { "content-type": "application/json" },
  body: `{${fields}${fields ? "," : ""}"base_resp":{"status_code":0,"status_msg":"success"}}`,
});

type Body = Record<string, unknown>;
const wrong = (name: string): Reply => ({ ...refuse(2013, `invalid params, ${name}`), status: 400 });
const isPicture = (value: unknown) => /^(https:\/\/|data:image\/jpeg;base64,.)/.test(String(value));
const strange = (body: Body, names: string) =>
  Object.keys(body).find((key) => !names.split(" ").includes(key));

function draw(body: Body): Reply {
  const extra = strange(
    body,
    "model prompt aspect_ratio width height response_format n seed prompt_optimizer subject_reference",
  );
  if (extra || !/^image-01(-live)?$/.test(String(body.model))) return wrong(extra ?? "model");
  if (String(body.prompt).length > 1_500) return wrong("prompt");
  const sides = [body.width, body.height].filter((side) => side !== undefined) as number[];
  if (sides.some((side) => side < 512 || side > 2_048 || side % 8 !== 0)) return wrong("width");
  if (sides.length > 0 && body.model !== "image-01") return wrong("width");
  if (body.n !== 1 || body.prompt_optimizer !== false || body.response_format !== "url") return wrong("n");
  const subjects = (body.subject_reference ?? []) as Body[];
  if (subjects.some(({ type, image_file }) => type !== "character" || !isPicture(image_file)))
    return wrong("subject_reference");
  return fine(
    '"id":"1","data":{"image_urls":["https://minimax.example.com/a.jpeg"]},"metadata":{"success_count":"1"}',
  );
}

function filmFirst(body: Body): Reply {
  const extra = strange(
    body,
    "model prompt first_frame_image last_frame_image duration resolution prompt_optimizer fast_pretreatment aigc_watermark",
  );
  const model = String(body.model);
  if (extra || !/^(MiniMax-Hailuo-(02|2\.3|2\.3-Fast)|I2V-01)$/.test(model)) return wrong(extra ?? "model");
  if (!isPicture(body.first_frame_image)) return wrong("first_frame_image");
  if (
    body.last_frame_image !== undefined &&
    !(model === "MiniMax-Hailuo-02" && isPicture(body.last_frame_image))
  )
    return wrong("last_frame_image");
  const offer = `${body.resolution} ${body.duration}`;
  const offered = model === "I2V-01" ? ["720P 6"] : ["768P 6", "768P 10", "1080P 6"];
  if (!offered.includes(offer)) return wrong(`${offer} is not supported`);
  if (body.prompt_optimizer !== false || body.aigc_watermark !== false) return wrong("prompt_optimizer");
  return fine('"task_id":106916112212032123');
}

function filmSecond(body: Body): Reply {
  const extra = strange(body, "model content resolution duration ratio extra");
  if (extra || !/^MiniMax-H3(-Max)?$/.test(String(body.model))) return wrong(extra ?? "model");
  const content = (body.content ?? []) as { role?: string; type: string; image_url?: Body }[];
  const roles = content.map(({ role, type }) => role ?? type).join();
  if (roles !== "text,first_frame" && roles !== "text,first_frame,last_frame") return wrong(roles);
  if (content.slice(1).some(({ image_url }) => !isPicture(image_url?.url))) return wrong("image_url");
  const [sizes, least] = body.model === "MiniMax-H3" ? [["768P", "2K"], 4] : [["480P", "768P"], 5];
  if (!sizes.includes(String(body.resolution))) return wrong("resolution");
  if (!Number.isInteger(body.duration) || Number(body.duration) < least || Number(body.duration) > 15)
    return wrong("duration");
  if ((body.extra as Body)?.prompt_expansion_mode !== "disabled") return wrong("extra");
  return { json: { task_id: "t2-1" } };
}

function speak(body: Body): Reply {
  const voice = (body.voice_setting ?? {}) as Body;
  if (!/^speech-(2\.8|2\.6|02|01)-(hd|turbo)$/.test(String(body.model))) return wrong("model");
  if (String(body.text).length >= 10_000 || body.output_format !== "hex") return wrong("text");
  if (!/^(\w+-?)+$/.test(String(voice.voice_id))) return refuse(20132, "invalid voice");
  const emotions = [
    "happy",
    "sad",
    "angry",
    "fearful",
    "disgusted",
    "surprised",
    "calm",
    "whisper",
    undefined,
  ];
  if (!emotions.includes(voice.emotion as string)) return wrong("emotion");
  return fine(`"data":{"audio":"${Buffer.from("ID3 voice").toString("hex")}","status":2},"trace_id":"t"`);
}

/** MiniMax as its pages describe it: 200s that refuse, numbers too large for JavaScript, two generations of clips. */
export const startMiniMax = (): Promise<VendorDouble> =>
  startVendorDouble({
    admit: ({ headers }) =>
      headers.authorization === `Bearer ${MINIMAX_KEY}`
        ? null
        : { ...refuse(1004, "login fail: Please carry the API secret key"), status: 401 },
    routes: [
      {
        method: "POST",
        path: /^\/v1\/chat\/completions$/,
        reply: (_seen, body) =>
          checkChat(body, {
            models: /^MiniMax-(M2|Text-01)$/,
            allowed: ["max_tokens", "reasoning_split", "temperature"],
            needed: { reasoning_split: true },
          }) ?? chatReply("好"),
      },
      { method: "POST", path: /^\/v1\/image_generation$/, reply: (_seen, body) => draw(body) },
      { method: "POST", path: /^\/v1\/video_generation$/, reply: (_seen, body) => filmFirst(body) },
      { method: "POST", path: /^\/v2\/video_generation$/, reply: (_seen, body) => filmSecond(body) },
      { method: "POST", path: /^\/v1\/t2a_v2$/, reply: (_seen, body) => speak(body) },
      {
        method: "GET",
        path: /^\/v1\/query\/video_generation$/,
        reply: ({ query }) =>
          fine(`"task_id":${query.get("task_id")},"status":"Success","file_id":${FILE_ID}`),
      },
      {
        method: "GET",
        path: /^\/v1\/files\/retrieve$/,
        reply: ({ query }) =>
          query.get("file_id") === FILE_ID
            ? fine(`"file":{"file_id":${FILE_ID},"download_url":"https://minimax.example.com/a.mp4"}`)
            : wrong("file_id"),
      },
      {
        method: "GET",
        path: /^\/v2\/query\/video_generation\/[\w-]+$/,
        reply: () => ({ json: { task: { id: "t2-1", status: "queued" } } }),
      },
      { method: "DELETE", path: /^\/v2\/video_generation\/[\w-]+$/, reply: () => ({ json: {} }) },
    ],
  });
