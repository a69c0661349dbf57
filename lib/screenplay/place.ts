import { emptyScene, type SceneDraft } from "./assembly";
import {
  EN_HEADING,
  EN_TIME,
  inferInterior,
  ZH_SIDE,
  ZH_SIDE_TIME,
  ZH_TIME,
  ZH_TIME_SIDE,
} from "./place-words";

export type Place = Pick<SceneDraft, "location" | "time" | "interior" | "atmosphere">;

/** null = both or neither. */
function side(word: string): boolean | null {
  const inside = /内|內|int/iu.test(word);
  const outside = /外|ext/iu.test(word);
  return inside === outside ? null : inside;
}

/** What parentheses in a heading say of the moment, not of the place. */
const NOT_THE_PLACE =
  /闪回|閃回|回忆|回憶|梦境|夢境|幻想|倒叙|插叙|现实|現實|[大小细暴]?[雨雪雾霧风風]|承上|同上|空镜|空鏡|蒙太奇|flashback|dream|montage/iu;
const WEATHER_TOKEN = /^(?:[大小细暴雷]?[雨雪雾霧]|阴|陰|晴|台风|颱風)天?$/u;

const CAST_LABEL =
  /[（(【[]?\s*(?:出场人物|出場人物|登场人物|登場人物|出场角色|出場|出场|人物|角色|演员|演員|characters|cast)\s*[：:]\s*/iu;

/** Splits 人物：A、B off the end of a heading. */
export function takeCast(rest: string): { rest: string; cast: string | null } {
  const match = CAST_LABEL.exec(rest);
  if (!match) return { rest, cast: null };
  return {
    rest: rest.slice(0, match.index),
    cast: rest.slice(match.index + match[0].length).replace(/[）)】\]]\s*$/u, ""),
  };
}

/** Reads time, side and location out of what follows a scene number: 夜 内 修灯铺 · 客厅 - 日 · 现代都市街道,傍晚. */
export function parsePlace(rest: string): Place & { sure: number } {
  const place: Place = { location: "", time: "", interior: null, atmosphere: "" };
  const words: string[] = [];
  const extras: string[] = [];
  let sided = false;
  let sure = 0;
  let comma = false;
  const time = (word: string) => {
    place.time = place.time === "" ? word : `${place.time} ${word}`;
    sure++;
  };
  const tokens = rest
    .replace(/[（(【[]([^（）()【】[\]]{0,30})[）)】\]]/gu, (_, words: string) => {
      if (!NOT_THE_PLACE.test(words)) return ` ${words} `;
      extras.push(words.trim());
      return " ";
    })
    .replace(/(^|\s)([内內外][景]?)[.．。:：]\s*/gu, "$1$2 ")
    .matchAll(/([，,；;。])|[^\s，,、/／|｜·•—–\-；;。]+(?:-(?=\w)[^\s，,、/／|｜·•—–\-；;。]+)*/gu);
  for (const [token, mark] of tokens) {
    if (mark) {
      comma = words.length > 0;
      continue;
    }
    const both = ZH_TIME_SIDE.exec(token);
    const turned = ZH_SIDE_TIME.exec(token);
    if (ZH_TIME.test(token) || EN_TIME.test(token)) time(token);
    else if (both || turned) {
      time((both?.[1] ?? turned?.[2]) as string);
      place.interior = side((both?.[2] ?? turned?.[1]) as string);
      sided = true;
      sure++;
    } else if (ZH_SIDE.test(token)) {
      place.interior = sided && place.interior !== side(token) ? null : side(token);
      sided = true;
      sure++;
    } else if (words.length > 0 && WEATHER_TOKEN.test(token)) extras.push(token);
    else if (comma && /[㐀-鿿]/u.test(token) && inferInterior(token) === null) extras.push(token);
    else words.push(token.replace(/[：:]$/u, ""));
  }
  place.location = words.join(" ").trim();
  place.atmosphere = extras.join("，");
  if (!sided) place.interior = inferInterior(place.location);
  return { ...place, sure };
}

/** INT. KITCHEN - DAY, with or without its scene number; null where the line is no such heading. */
export function parseSlug(line: string): Place | null {
  if (line.length > 200) return null;
  const bare = line
    .replace(/^\d+[A-Z]?[.)]?\s+(?=[A-Za-z])/u, "")
    .replace(/\s*#[^#]{1,20}#\s*$|\s{2,}\d+[A-Z]?\.?$/u, "");
  const match = EN_HEADING.exec(bare);
  if (!match?.[1]) return null;
  const prefix = bare.slice(0, bare.length - match[1].length);
  const place = /[㐀-鿿]/u.test(match[1]) ? parsePlace(match[1]) : parseEnglishPlace(match[1]);
  if (!/^est/i.test(prefix)) place.interior = /^i\s*\/|^e\s*\//i.test(prefix) ? null : side(prefix);
  return place;
}

/** ROOFTOP - NIGHT · Rooftop, night. */
export function parseEnglishPlace(rest: string): Place {
  const parts = rest
    .replace(/\s*[（(]([^()（）]{1,40})[)）]\s*$/u, (whole, words: string) =>
      EN_TIME.test(words.trim()) &&
      !EN_TIME.test(
        rest
          .slice(0, rest.length - whole.length)
          .split(/[-–—,]\s*/u)
          .at(-1)
          ?.trim() ?? "",
      )
        ? ` - ${words.trim()}`
        : whole,
    )
    .split(/\s+[-–—]+\s*|\s*[–—]+\s*|,\s+|\s*\|\s*|\.\s+(?=\S)/u)
    .map((part) => part.trim().replace(/(?<!\b[ap]\.m)\.$/iu, ""))
    .filter(Boolean);
  const times = parts.filter((part, at) => (at > 0 || parts.length === 1) && EN_TIME.test(part));
  const location = parts.filter((part) => !times.includes(part)).join(", ");
  return { location, time: times.join(", "), interior: inferInterior(location), atmosphere: "" };
}

export function sceneFrom(heading: string, place: Place, more: Partial<SceneDraft> = {}): SceneDraft {
  const { location, time, interior, atmosphere } = place;
  return { ...emptyScene(), heading, location, time, interior, atmosphere, explicit: true, ...more };
}

const EVERYONE = /^(?:全员|全員|全体|全體|众人|眾人|所有人|全部人物|所有人物|everyone|all|full cast)$/iu;
const SAME = /^(?:同上|同上场|同上場|同前|as before|same)$/iu;
const CROWD_TAIL = /(?:若干|数名|數名|多名|等人|等)$/u;

/** The people of a heading, with what stands in their parentheses. */
export function parseCastList(list: string): {
  names: { name: string; note: string }[];
  ref?: "everyone" | "same";
} {
  const names: { name: string; note: string }[] = [];
  let ref: "everyone" | "same" | undefined;
  for (const piece of splitNames(list)) {
    const match = /^([^（(]+)[（(]([^）)]*)[）)]?$/u.exec(piece);
    const name = (match?.[1] ?? piece).replace(CROWD_TAIL, "").trim();
    if (name === "" || [...name].length > 48) continue;
    if (EVERYONE.test(name)) ref = "everyone";
    else if (SAME.test(name)) ref = "same";
    else names.push({ name, note: match?.[2]?.trim() ?? "" });
  }
  return { names, ref };
}

/** Splits a list at 、，；/ and &, outside parentheses; at blanks only where there is nothing else and names are Chinese. */
function splitNames(list: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = "";
  for (const char of list) {
    if ("（(".includes(char)) depth++;
    else if ("）)".includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && "、，,；;/&＆\t".includes(char)) {
      pieces.push(piece);
      piece = "";
    } else piece += char;
  }
  pieces.push(piece);
  const clean = pieces.map((p) => p.trim().replace(/[。.]$/u, "")).filter(Boolean);
  const only = clean.length === 1 ? clean[0] : undefined;
  if (only && /^[㐀-鿿\s]+$/u.test(only) && /\s/u.test(only)) return only.split(/\s+/u);
  return clean;
}
