import { admitUrl } from "@/lib/media/safe-fetch";
import { failure } from "../refusal";
import type { Failure, ToolRequest } from "../types";
import { type DashscopeCall, IMAGE_TO_VIDEO } from "./model";

/** What `emoji-v1` can be driven by, in three temperaments. */
export const DRIVEN_IDS = [
  ..."kaixin dengyan gandong renzhen_1 jidong kun_1 jiaoxie".split(" ").map((name) => `mengwa_${name}`),
  ..."kaixin yangwang kunhuo zhuakuang wunai weixiao ganji".split(" ").map((name) => `dagong_${name}`),
  ..."tiaopi deyi_1 qidai landuo_1 xianqi lei".split(" ").map((name) => `jingdian_${name}`),
];

/** Non-ASCII characters have to be percent-encoded. */
const encoded = (url: string) => new URL(url).href;

export function checkTool(model: string, request: ToolRequest): Failure | null {
  const files = request.kind === "animate" ? [request.image, request.video] : [request.image];
  // An empty address is filled in when the request is sent.
  if (files.some(({ url }) => url !== "" && "refused" in admitUrl(url)))
    return failure("unsupported", "private_url");
  if (request.kind === "animate")
    return model === `wan2.2-animate-${request.mode}` ? null : failure("unsupported", "model");
  if (model !== "emoji-v1") return failure("unsupported", "model");
  if (!DRIVEN_IDS.includes(request.drivenId)) return failure("invalid_input", "driven_id");
  return [request.faceBox, request.extBox].every(isBox) ? null : failure("invalid_input", "face_box");
}

const isBox = ([left, top, right, bottom]: number[]): boolean =>
  [left, top, right, bottom].every(Number.isInteger) &&
  (left ?? 0) < (right ?? 0) &&
  (top ?? 0) < (bottom ?? 0);

/** The mark is part of `input` here, and `parameters` have to be there. */
export const toolCall = (request: ToolRequest): DashscopeCall =>
  request.kind === "animate"
    ? {
        path: IMAGE_TO_VIDEO,
        input: {
          image_url: encoded(request.image.url),
          video_url: encoded(request.video.url),
          watermark: false,
        },
        parameters: { mode: `wan-${request.quality}`, check_image: request.checkImage },
      }
    : {
        path: IMAGE_TO_VIDEO,
        input: {
          image_url: encoded(request.image.url),
          driven_id: request.drivenId,
          face_bbox: request.faceBox,
          ext_bbox: request.extBox,
        },
      };
