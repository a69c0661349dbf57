import type { Transition } from "@/db/schema/values";
import { type Assembly, appendText, type BeatDraft, emptyScene } from "./assembly";
import { colonAt } from "./cue";
import { episodeNumber } from "./episode-marker";
import { maskHidden, plainWords } from "./fountain-text";
import { readHeading } from "./heading";
import { labelOf, NARRATORS, transitionOf } from "./labels";
import { parseSlug, sceneFrom } from "./place";
import { leadingHint } from "./shot-words";
import { joinPieces, type Line, sourceLines } from "./source-lines";

const TITLE_KEY =
  /^(title|credit|authors?|source|notes?|draft date|date|contact|copyright|revision|font|format|episode|series|标题|作者|编剧|来源|日期|联系方式)\s*[:：]/iu;
const EXTENSION = /\s*[（(]([^（）()]*)[）)]\s*$/u;
const HEARD_ONLY =
  /^(?:v\.?\s?o\.?|o\.?\s?s\.?|o\.?\s?c\.?|off(?:screen)?|voice[- ]?over|画外音|filtered|on phone)\b/iu;
const INTRODUCED =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}'’.-]{1,30}(?: \p{Lu}[\p{Lu}'’.-]{1,30}){0,3})(?:\s*\(([^()]{1,80})\)|,\s+([^,.;]{3,80}),)/gu;

/** A character cue's name and what follows it; null where the line is none. */
function readName(line: string): { name: string; extensions: string[] } | null {
  if (line.length > 160) return null;
  let rest = line.replace(/\s*\^$/u, "");
  const forced = rest.startsWith("@");
  if (forced) rest = rest.slice(1);
  const extensions: string[] = [];
  for (let tail = EXTENSION.exec(rest); tail; tail = EXTENSION.exec(rest)) {
    extensions.unshift((tail[1] as string).trim());
    rest = rest.slice(0, tail.index);
  }
  const name = plainWords(rest.trim());
  if (name === "" || [...name].length > 60) return null;
  if (forced) return { name, extensions };
  const loud = name.toUpperCase() === name && name.toLowerCase() !== name;
  return loud && !/[!?:：;,]$|\.\.\.$|…$/u.test(name) ? { name, extensions } : null;
}

const isTransition = (text: string) =>
  /^[^a-z]{2,40} TO:$/u.test(text) ||
  (text.toUpperCase() === text && /^[A-Z]/u.test(text) && transitionOf(text) !== null);

/** Fountain, and any screenplay typed the way Fountain reads it. */
export function parseFountain(asm: Assembly): void {
  const { masked, hidden } = maskHidden(asm.text);
  const lines = sourceLines(masked);
  let nextHidden = 0;
  const passHidden = (to: number) => {
    for (let span = hidden[nextHidden]; span && span.start < to; span = hidden[++nextHidden])
      asm.aside(span.start, span.end, "note");
  };
  let at = titlePage(asm, lines, passHidden);
  let paragraph: BeatDraft | null = null;
  let transition: Transition | undefined;
  const open = (line: Line, words: string) => {
    const heading = readHeading(words);
    const slug = parseSlug(words);
    const bare = plainWords(words.replace(/\s*#[^#]{1,20}#\s*$/u, ""));
    const scene = slug
      ? sceneFrom(bare, slug)
      : (heading?.scene ?? { ...emptyScene(), heading: bare, location: bare, explicit: true });
    for (const { name, note } of heading?.cast ?? []) asm.introduce(name, note);
    if (transition) scene.transition = transition;
    transition = undefined;
    asm.openScene(line.start, scene);
  };
  for (; at < lines.length; at++) {
    const line = lines[at] as Line;
    const { text, start } = line;
    passHidden(start);
    const goesOn: BeatDraft | null = line.blankBefore ? null : paragraph;
    paragraph = null;
    if (/^={3,}$/u.test(text)) asm.meta(start, "other");
    else if (/^#{1,6}(?!#)/u.test(text)) {
      const words = text.replace(/^#+\s*/u, "");
      asm.meta(start, episodeNumber(words) === null ? "chapter" : "episode");
    } else if (/^=(?!=)/u.test(text)) asm.meta(start, "synopsis");
    else if (episodeNumber(text) !== null && line.blankBefore) asm.meta(start, "episode");
    else if (/^\.(?![.\s])/u.test(text)) open(line, text.slice(1).trim());
    else if (text.startsWith("!"))
      paragraph = asm.beat(start, { type: "action", text: plainWords(text.slice(1)) });
    else if (/^>.*<$/su.test(text))
      asm.beat(start, { type: "caption", text: plainWords(text.slice(1, -1).trim()) || text });
    else if (text.startsWith(">") || (line.blankBefore && line.blankAfter && isTransition(text))) {
      const words = plainWords(text.replace(/^>\s*/u, ""));
      const next = lines[at + 1];
      if (next && (parseSlug(next.text) || /^\.(?![.\s])/u.test(next.text) || readHeading(next.text))) {
        asm.hold(start);
        transition = transitionOf(words) ?? "cut";
      } else asm.meta(start, "other");
    } else if (line.blankBefore && (parseSlug(text) || readHeading(text))) open(line, text);
    else if (text.startsWith("~"))
      paragraph = goesOn ?? asm.beat(start, { type: "narration", text: text.slice(1).trim(), emotion: "♪" });
    else if ((line.blankBefore || text.startsWith("@")) && !line.blankAfter && readName(text))
      at = speech(asm, lines, at, passHidden);
    else {
      if (goesOn) appendText(goesOn, plainWords(text));
      paragraph = goesOn ?? action(asm, line);
      for (const [, name, inside, after] of text.length < 4000 ? text.matchAll(INTRODUCED) : [])
        if (name) asm.introduce(name, inside ?? after ?? "");
    }
  }
  passHidden(asm.text.length + 1);
}

function action(asm: Assembly, line: Line): BeatDraft {
  const words = plainWords(line.text) || line.text;
  const colon = colonAt(words);
  const label = colon > 0 ? labelOf(words.slice(0, colon)) : null;
  const value = words.slice(colon + 1).trim();
  if ((label === "caption" || label === "sound") && value !== "")
    return asm.beat(line.start, { type: label, text: value.replace(/^["“](.*)["”]$/u, "$1") });
  const shot = leadingHint(words);
  return asm.beat(line.start, { type: "action", text: words, ...(shot ? { shot } : {}) });
}

/** Reads one speech; answers the index of its last line. A line of two blanks goes on with the speech. */
function speech(asm: Assembly, lines: Line[], from: number, passHidden: (to: number) => void): number {
  const line = lines[from] as Line;
  const cue = readName(line.text) as NonNullable<ReturnType<typeof readName>>;
  const heard = cue.extensions.some((words) => HEARD_ONLY.test(words));
  const emotions = cue.extensions.filter(
    (words) => !HEARD_ONLY.test(words) && !/^cont['’]?d?\.?|^continued|^续/iu.test(words),
  );
  const narrator = NARRATORS.test(cue.name);
  const draft = asm.beat(line.start, { type: narrator ? "narration" : "dialogue", text: "" });
  if (!narrator) draft.character = cue.name;
  if (heard && !narrator) draft.offscreen = true;
  const pieces: string[] = [];
  const later: string[] = [];
  let at = from;
  for (let next = lines[at + 1]; next; next = lines[at + 1]) {
    if (
      next.blankBefore &&
      !/(?:\r\n|\n|\r) {2,}(?:\r\n|\n|\r)/u.test(asm.text.slice((lines[at] as Line).end, next.start))
    )
      break;
    at++;
    passHidden(next.start);
    const aside = /^[（(](.*)[）)]$/su.exec(next.text);
    if (aside?.[1] !== undefined) (pieces.length === 0 ? emotions : later).push(aside[1].trim());
    else pieces.push(plainWords(next.text.replace(/^~\s*/u, "")));
  }
  draft.text = joinPieces(pieces.filter(Boolean));
  const feeling =
    emotions.length > 0
      ? emotions
      : later.filter((words) => !/^(?:a )?(?:long )?(?:beat|pause)$/iu.test(words));
  if (feeling.length > 0) draft.emotion = feeling.join(", ");
  if (draft.text === "") {
    draft.type = "action";
    draft.text = [cue.name, ...feeling].join(", ");
  }
  return at;
}

/** Reads `Key: value` lines at the top, up to the first blank line; answers the index of the first line after them. */
function titlePage(asm: Assembly, lines: Line[], passHidden: (to: number) => void): number {
  if (!TITLE_KEY.test(lines[0]?.text ?? "")) return 0;
  let at = 0;
  let inTitle = false;
  const title: string[] = [];
  for (let line = lines[at]; line && (at === 0 || !line.blankBefore); line = lines[++at]) {
    passHidden(line.start);
    const key = /^([\p{L} ]{1,24})\s*[:：]\s*(.*)$/u.exec(line.text);
    if (key) {
      inTitle = /^(?:title|标题)$/iu.test((key[1] as string).trim());
      asm.meta(line.start, inTitle ? "title" : "other");
    }
    if (inTitle) title.push(plainWords(key ? (key[2] as string) : line.text));
  }
  asm.title = title.filter(Boolean).join(" ");
  return at;
}
