import type { Assembly } from "./assembly";
import { colonAt, splitCue } from "./cue";
import { labelOf } from "./labels";
import { parseCastList } from "./place";
import type { Line } from "./source-lines";

export type Section = "synopsis" | "bio" | "note" | null;
export type Front = { section: Section; person: string; introduced: Set<string> };

const TRAIT =
  /^(?:年龄|年齡|性别|性別|性格|外貌|外形|身份|职业|職業|服装|服裝|穿着|衣着|特征|特徵|背景|关系|關係|简介|经历|身高|发型|髮型|口头禅|标签|age|gender|sex|personality|appearance|occupation|role|outfit|clothing|hair|background|voice)$/iu;
const BIO_HEAD =
  /^(?:\d+[.、)）]\s*)?([^，,：:（(。\s—–-]{1,12}|[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,3})\s*(?:[，,（(]|\s*[—–-]{1,2}\s*)(.+)$/u;
const NAME_ALONE = /^(?:\d+[.、)）]\s*)?([㐀-鿿]{1,6}|[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,3})$/u;

/** 《灯火巷》 · 短剧剧本：《…》 · 广播剧《…》第二期 */
const TITLED =
  /^(?:[^《：:]{0,10}(?:[剧劇]本?|小[说說]|分[镜鏡]|[脚腳]本|[电電]影|故事|片名|名))?[\s：:]*《([^》]{1,60})》(.*)$/u;

/** One line of a list of people. True when it was one. */
function bio(asm: Assembly, line: Line, bare: string, front: Front): boolean {
  const cue = splitCue(bare.replace(/^\d+[.、)）]\s*/u, ""));
  if (cue && TRAIT.test(cue.name)) {
    if (front.person !== "") asm.introduce(front.person, `${cue.name}：${cue.text}`, true);
  } else if (cue && [...cue.name].length <= 30) {
    if (front.introduced.has(cue.name)) return false;
    front.person = cue.name;
    asm.introduce(cue.name, [cue.emotion, cue.text].filter(Boolean).join("，"), true);
  } else {
    const alone = NAME_ALONE.exec(bare);
    const head = alone ? null : BIO_HEAD.exec(bare);
    const name = alone?.[1] ?? head?.[1];
    if (name && !front.introduced.has(name)) {
      front.person = name;
      asm.introduce(name, (head?.[2] ?? "").replace(/[)）]/gu, "，"), true);
    } else if (front.person !== "") asm.introduce(front.person, bare, true);
  }
  if (front.person !== "") front.introduced.add(front.person);
  asm.meta(line.start, "bio");
  return true;
}

/** Reads a line that stands before the first scene; false when the script itself begins with it. */
export function readFront(
  asm: Assembly,
  line: Line,
  bare: string,
  front: Front,
  look: { first: boolean; scriptBegins: boolean; headingsFollow: boolean },
): boolean {
  const colon = colonAt(bare);
  const label = labelOf(colon > 0 ? bare.slice(0, colon) : bare);
  const value = colon > 0 ? bare.slice(colon + 1).trim() : "";
  if (label === "synopsis" || label === "note" || label === "title") {
    front.section = label === "title" ? null : label;
    front.person = "";
    if (label === "title" && value !== "") asm.title ||= value;
    asm.meta(line.start, label === "title" ? "title" : label);
    return true;
  }
  if (label === "script" && value === "") {
    front.section = null;
    front.person = "";
    asm.meta(line.start, "other");
    return true;
  }
  if (label === "bios" || (label === "cast" && value === "")) {
    front.section = "bio";
    for (const { name, note } of value === "" ? [] : parseCastList(value).names)
      asm.introduce(name, note, true);
    asm.meta(line.start, "bio");
    return true;
  }
  const titled = TITLED.exec(bare);
  const short = titled?.[1] !== undefined && (titled[2] ?? "").length <= 30;
  if ((short && asm.title === "") || (look.first && /^#\s/u.test(line.text))) {
    asm.title ||= titled?.[1] ?? bare.replace(/^["“]|["”]$/gu, "");
    asm.meta(line.start, "title");
    return true;
  }
  if (front.section === "bio" && !look.scriptBegins) return bio(asm, line, bare, front);
  if (front.section === "bio" && splitCue(bare) && !/^[△▲∆Δ]/u.test(bare)) return bio(asm, line, bare, front);
  if (look.scriptBegins) return false;
  if (front.section !== null) {
    asm.meta(line.start, front.section);
    return true;
  }
  const titleLike = bare.length <= 40 && !/[。！？!?：:，,]/u.test(bare);
  if (look.first && titleLike && line.blankAfter) {
    asm.title ||= bare.replace(/^[《"“]|[》"”]$/gu, "");
    asm.meta(line.start, "title");
    return true;
  }
  if (!look.headingsFollow) return false;
  asm.meta(line.start, "other");
  return true;
}
