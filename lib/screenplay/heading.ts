import type { SceneDraft } from "./assembly";
import { parseCastList, parseEnglishPlace, parsePlace, parseSlug, sceneFrom, takeCast } from "./place";

const NUMERAL = "[\\d〇零一二三四五六七八九十百两兩]";
const PAIR =
  /^(?:第\s*)?(?:[a-zA-Z]{0,3})(\d{1,3})\s*([-－–—_.．·])\s*(\d{1,3}[a-zA-Z]?)\s*(场|場)?(?=[\s、.．:：,，（(【]|$|[日夜内外晨昏])[\s、.．:：,，]*(.*)$/u;
const ORDINAL = new RegExp(
  `^第\\s*(${NUMERAL}+)\\s*(?:场景|場景|场次|[场場幕景])(?:戏|戲|次)?(?=$|[\\s：:、.．,，（(【—–-]|[日夜内內外晨昏早晚午])[\\s：:、.．,，—–-]*(.*)$`,
  "u",
);
const NAMED = new RegExp(
  `^(?:场景|場景|场次|場次|场号|場號|[场場])\\s*(${NUMERAL}*)(?:\\s*[：:、.．]\\s*|\\s+|(?<=${NUMERAL})$)(.*)$`,
  "u",
);
/** S01 · SC03 · 1集2场 · 第一集第二场: other ways to number a scene. */
const NUMBERED = new RegExp(
  `^(?:s\\d{1,2}e?\\d{0,2}|\\d{1,3}\\s*[场場]|sc\\d{1,3}|第?\\s*${NUMERAL}+\\s*集\\s*第?\\s*${NUMERAL}+\\s*[场場])(?=$|[\\s：:、.．,，（(—–-])[\\s：:、.．,，—–-]*(.*)$`,
  "iu",
);
const ENGLISH =
  /^(?:scene|sc\.?)\s*(\d+[a-z]?|one|two|three|four|five|six|seven|eight|nine|ten|[ivx]+)?\s*(?:[:.\-–—]+\s*|\s+|$)(.*)$/i;
const COUNTED = new RegExp(`^(?:\\d{1,3}|${NUMERAL}{1,3})\\s*[.．、:：)）\\s]\\s*(.+)$`, "u");
const ACT = new RegExp(`^第\\s*${NUMERAL}+\\s*幕(?=$|[\\s：:])`, "u");
const MAX_HEADING = 160;

/** Takes off what only decorates a line: `## `, `**…**`, 【…】, list and quote marks. */
export function undecorated(line: string): string {
  let bare = line;
  if (/^[#>*_【[〔-]/u.test(bare) && bare.length <= 400) {
    bare = bare.replace(/^(?:#{1,6}\s+|>\s+|[-*+]\s+)+/u, "");
    bare = emphasisGone(bare);
    const box = /^[【[〔]([^【】[\]〔〕]*)[】\]〕]\s*(.*)$/u.exec(bare);
    if (box?.[1] !== undefined) bare = box[2] ? `${box[1]} ${box[2]}` : box[1];
  } else bare = emphasisGone(bare);
  return bare.trim();
}

/** **名字**（*轻声*） → 名字（轻声）: Markdown's emphasis, where its marks come in pairs. */
const emphasisGone = (line: string) =>
  line.includes("*") || line.startsWith("_")
    ? line.replace(/(\*{1,3})(?=\S)([^*]{1,400}?)\1/gu, "$2").replace(/^(_{1,2})([^_]{1,400})\1$/u, "$2")
    : line;

export const isAct = (line: string) => line.length < 40 && ACT.test(undecorated(line));

const prosy = (rest: string) =>
  /[。！？!?；;“”]|，.*，/u.test(rest.replace(/[（(].*?[）)]/gu, "")) || rest.length > 70;

/** Reads a scene heading of a Chinese or labelled script; null where the line is none. */
export function readHeading(
  line: string,
): { scene: SceneDraft; cast: { name: string; note: string }[] } | null {
  if (line.length > MAX_HEADING) return null;
  const bare = undecorated(line);
  if (bare === "" || /^[△▲∆Δ“"「]/u.test(bare)) return null;
  const { rest: front, cast } = takeCast(bare);
  const found = place(front.trim(), cast !== null);
  if (!found) return null;
  const people = cast === null ? { names: [] } : parseCastList(cast);
  const scene = sceneFrom(line, found, { cast: people.names.map(({ name }) => name), castRef: people.ref });
  return { scene, cast: people.names };
}

/** 12 · 1-1 · 第三场 · 一: which scene, not where. */
const NUMBER_ONLY = new RegExp(`^第?[\\d\\s.．_·–—-]{0,9}(?:${NUMERAL}{1,4})?\\s*[集场場]?$`, "u");

const anyPlace = (rest: string) =>
  NUMBER_ONLY.test(rest)
    ? { ...parsePlace(""), sure: 0 }
    : /[㐀-鿿]/u.test(rest)
      ? parsePlace(rest)
      : { ...parseEnglishPlace(rest), sure: 0 };

function place(bare: string, hasCast: boolean) {
  const slug = parseSlug(bare);
  if (slug) return slug;
  const pair = PAIR.exec(bare);
  if (pair) {
    const rest = pair[5] ?? "";
    const found = anyPlace(rest);
    const dotted = pair[2] === "." || pair[2] === "．";
    if (!prosy(rest) && (found.sure > 0 || hasCast || pair[4] || (!dotted && rest.length <= 24)))
      return found;
    return null;
  }
  const ordinal = ORDINAL.exec(bare);
  if (ordinal) return prosy(ordinal[2] ?? "") ? null : anyPlace(ordinal[2] ?? "");
  const named = NAMED.exec(bare);
  if (named && (named[1] || /^(?:场景|場景|场次|場次|场号|場號)\s*[：:]/u.test(bare)))
    return prosy(named[2] ?? "") && !/[：:]/u.test(bare) ? null : anyPlace(named[2] ?? "");
  const numbered = NUMBERED.exec(bare);
  if (numbered && !prosy(numbered[1] ?? ""))
    return parseSlug(numbered[1] ?? "") ?? anyPlace(numbered[1] ?? "");
  const english = ENGLISH.exec(bare);
  if (english && (english[1] || /^(?:scene|sc)\s*:/i.test(bare)) && !prosy(english[2] ?? "")) {
    const rest = english[2] ?? "";
    return parseSlug(rest) ?? anyPlace(rest);
  }
  const counted = COUNTED.exec(bare);
  const loose = counted?.[1] ?? bare;
  if (loose.length > 60 || prosy(loose) || !/[㐀-鿿]/u.test(loose) || /[：:]/u.test(loose)) return null;
  const found = parsePlace(loose);
  if (/^(?:内景|內景|外景|内外景)/u.test(loose) && found.location !== "") return found;
  return found.sure >= 2 || (hasCast && found.sure >= 1) ? found : null;
}
