import type { BriefCharacter, ImageRequest, ShotBrief, VideoRequest } from "../../types";

export const CAST = {
  man: {
    id: "c-man",
    name: "林小满",
    age: "19",
    gender: "女",
    hair: "短发",
    clothing: "蓝布围裙",
    features: ["手指上总有金漆"],
  },
  chen: {
    id: "c-chen",
    name: "陈野",
    age: "22",
    gender: "男",
    clothing: "黑色风衣",
    features: ["高个子", "左眉有一道疤"],
  },
  ye: {
    id: "c-ye",
    name: "林爷爷",
    age: "71",
    hair: "白发",
    clothing: "灰色中山装",
    features: ["圆框老花镜"],
  },
  boss: { id: "c-boss", name: "拆迁队长", age: "45", gender: "男", features: ["橙色安全帽", "大嗓门"] },
} satisfies Record<string, BriefCharacter>;

export function shotBrief(changes: Partial<ShotBrief>): ShotBrief {
  return {
    projectId: "project-1",
    shotType: "medium",
    camera: "static",
    description: "林小满给一盏旧灯笼描金",
    place: { id: "s-shop", location: "修灯铺", time: "夜", interior: true },
    characters: [CAST.man],
    purpose: "frame",
    moment: 0,
    ...changes,
  };
}

export function imageRequest(changes: Partial<ImageRequest>): ImageRequest {
  return {
    kind: "image",
    prompt: "",
    brief: shotBrief({}),
    style: "anime",
    aspectRatio: "9:16",
    width: 1080,
    height: 1920,
    seed: 7,
    references: [],
    quality: "final",
    ...changes,
  };
}

export function videoRequest(changes: Partial<VideoRequest>): VideoRequest {
  const brief = changes.brief ?? shotBrief({});
  const style = changes.style ?? "anime";
  const seed = changes.seed ?? 7;
  return {
    kind: "video",
    prompt: "",
    brief,
    style,
    aspectRatio: "9:16",
    width: 1080,
    height: 1920,
    duration: 2,
    seed,
    start: {
      role: "start",
      assetId: "a1",
      url: "",
      params: { sketch: { version: 1, brief, prompt: "", style, seed } },
    },
    references: [],
    speech: [],
    quality: "final",
    ...changes,
  };
}
