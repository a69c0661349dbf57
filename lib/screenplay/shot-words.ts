import type { Camera, ShotType } from "@/db/schema/values";
import type { ShotHint } from "./types";

const TYPES: [ShotType, RegExp][] = [
  ["extreme_closeup", /大特写|大特寫|极近|極近|extreme close|\becu\b|\bxcu\b/iu],
  ["insert", /空镜|空鏡|插入|物件|道具特写|\binsert\b|cutaway/iu],
  ["over-shoulder", /过肩|過肩|over[- ]the[- ]shoulder|over[- ]shoulder|\bots\b|\bo\/s shot/iu],
  ["closeup", /特写|特寫|近景|close[- ]?up|\bcu\b|close on|angle on face|\bmcu\b/iu],
  [
    "establishing",
    /大远景|大遠景|建立镜头|航拍|俯瞰|鸟瞰|鳥瞰|establishing|aerial|extreme wide|\bels\b|\bews\b/iu,
  ],
  [
    "long",
    /远景|遠景|全景|wide shot|\bwide\b|\bwide on\b|long shot|full shot|\bls\b|\bws\b|\bfs\b|\bpov\b/iu,
  ],
  ["medium", /中景|中近景|半身|medium|\bms\b|mid shot|two[- ]shot/iu],
];
const CAMERAS: [Camera, RegExp][] = [
  ["whip", /甩|whip|swish/iu],
  ["handheld", /手持|晃动|晃動|跟拍|跟随|跟隨|跟镜|\b跟\b|handheld|hand-held|tracking|follow/iu],
  ["crane", /升降|航拍|摇臂|搖臂|吊臂|crane|jib|drone|aerial/iu],
  ["push", /推|dolly in|push|zoom in|track in|move in/iu],
  ["pull", /拉|dolly out|pull|zoom out|track out|pull back/iu],
  ["tilt_up", /上摇|上搖|仰摇|tilt up|上移/iu],
  ["tilt_down", /下摇|下搖|俯摇|tilt down|下移/iu],
  ["pan_left", /左摇|左搖|左移|向左|pan left|truck left/iu],
  ["pan_right", /右摇|右搖|右移|向右|摇|搖|横移|橫移|移镜|pan|truck/iu],
  ["static", /固定|静止|靜止|定镜|static|locked|still/iu],
];

export const shotTypeOf = (words: string): ShotType | undefined =>
  TYPES.find(([, pattern]) => pattern.test(words))?.[0];
export const cameraOf = (words: string): Camera | undefined =>
  CAMERAS.find(([, pattern]) => pattern.test(words))?.[0];

/** Seconds a cell asks for: 3s · 3.5秒 · 00:03 · 0:05-0:08 · 2-4s (the mean); undefined where it says nothing usable. */
export function secondsOf(words: string): number | undefined {
  const clock = [...words.matchAll(/(\d{1,2}):(\d{2})(?:[.:](\d{1,3}))?/gu)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  );
  const [from, to] = clock;
  if (from !== undefined && to !== undefined) return to > from ? to - from : undefined;
  const range = /(\d+(?:\.\d+)?)\s*(?:s|秒)?\s*[-–—~～至到]\s*(\d+(?:\.\d+)?)\s*(?:s|sec|秒)/iu.exec(words);
  if (range) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    // 0-3s counts from the start of the film: a span, not a choice.
    return high > low ? (low === 0 || high - low > 4 || low >= 8 ? high - low : (low + high) / 2) : undefined;
  }
  const single = /(\d+(?:\.\d+)?)/u.exec(words);
  const seconds = from ?? (single ? Number(single[1]) : undefined);
  return seconds !== undefined && seconds > 0 && seconds <= 600 ? seconds : undefined;
}

const TYPE_LABEL = /^(?:景别|景別|镜头景别|景|shot type|shot size|framing|size)$/iu;
const CAMERA_LABEL =
  /^(?:运镜|運鏡|镜头运动|镜头语言|机位|拍摄角度|角度|camera|camera movement|movement|angle)$/iu;
const TIME_LABEL = /^(?:时长|時長|秒数|时间码|镜头时长|duration|length|seconds|secs|timecode)$/iu;

/** 景别：特写 · 运镜：推 · 时长：3s as a hint; null for any other label. */
export function hintOf(label: string, value: string): ShotHint | null {
  const name = label
    .trim()
    .replace(/[（(].*$/u, "")
    .trim();
  if (TYPE_LABEL.test(name)) return { type: shotTypeOf(value) };
  if (CAMERA_LABEL.test(name)) return { camera: cameraOf(value), type: shotTypeOf(value) };
  if (TIME_LABEL.test(name)) return { duration: secondsOf(value) };
  return null;
}

/** Sets only what the new hint says. */
export function mergeHint(into: ShotHint, more: ShotHint): void {
  if (more.type) into.type ??= more.type;
  if (more.camera) into.camera ??= more.camera;
  if (more.duration) into.duration ??= more.duration;
}

/** A framing word an action begins with: 特写：…, CLOSE ON …, 【特写】…. */
export function leadingHint(text: string): ShotHint | undefined {
  const lead = text.slice(0, 24);
  const zh = /^[【[（(]?(大?特写|大?特寫|近景|中景|全景|大?远景|大?遠景|空镜|空鏡|航拍|俯拍|过肩)/u.exec(
    lead,
  );
  const en =
    /^(close on|close[- ]up|extreme close[- ]up|wide on|wide shot|insert|aerial|establishing|pov|tracking)\b/iu.exec(
      lead,
    );
  const words = zh?.[1] ?? en?.[1];
  if (!words) return undefined;
  const type = shotTypeOf(words);
  return type ? { type, camera: cameraOf(words) } : undefined;
}
