import type { Transition } from "@/db/schema/values";
import { type Assembly, appendText, type BeatDraft } from "./assembly";
import { colonAt } from "./cue";
import { episodeNumber } from "./episode-marker";
import { readName, readSpeech } from "./fountain-cue";
import { titlePage, withoutFurniture } from "./fountain-page";
import { maskHidden, plainWords } from "./fountain-text";
import { readHeading } from "./heading";
import { isEnding, labelOf, transitionOf } from "./labels";
import { parseEnglishPlace, parsePlace, parseSlug, sceneFrom } from "./place";
import { leadingHint } from "./shot-words";
import { type Line, sourceLines } from "./source-lines";

const INTRODUCED =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}'’.-]{1,30}(?: \p{Lu}[\p{Lu}'’.-]{1,30}){0,3})(?:\s*\(([^()]{1,80})\)|,\s+((?:early |mid-?|late )?\d{1,2}s?\b[^.;]{0,80}?(?=[.;]|$)|[^,.;]{3,80}(?=,)))/gu;

const isTransition = (text: string) =>
  /^[^a-z]{2,40} TO:$/u.test(text) ||
  (text.toUpperCase() === text && /^[A-Z]/u.test(text) && transitionOf(text) !== null);

/** Fountain, and any screenplay typed the way Fountain reads it. */
export function parseFountain(asm: Assembly): void {
  const { masked, hidden } = maskHidden(asm.text);
  const { lines, furniture } = withoutFurniture(sourceLines(masked));
  hidden.push(...furniture);
  hidden.sort((a, b) => a.start - b.start);
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
    const forced = /[㐀-鿿]/u.test(bare) ? parsePlace(bare) : parseEnglishPlace(bare);
    const scene = slug ? sceneFrom(bare, slug) : (heading?.scene ?? sceneFrom(bare, forced));
    scene.location ||= bare;
    for (const { name, note } of heading?.cast ?? []) asm.introduce(name, note);
    if (transition) scene.transition = transition;
    transition = undefined;
    asm.openScene(line.start, scene);
  };
  for (; at < lines.length; at++) {
    const line = lines[at] as Line;
    const { start } = line;
    const text = line.text.startsWith("*") ? plainWords(line.text) || line.text : line.text;
    passHidden(start);
    const goesOn: BeatDraft | null = line.blankBefore ? null : paragraph;
    paragraph = null;
    if (/^[=*_-]{3,}$/u.test(text)) asm.meta(start, "other");
    else if (line.blankBefore && line.blankAfter && !/[<>]/u.test(text) && isEnding(text))
      asm.meta(start, "note");
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
      at = readSpeech(asm, lines, at, passHidden);
    else {
      if (goesOn) appendText(goesOn, plainWords(text));
      paragraph = goesOn ?? action(asm, line);
    }
  }
  passHidden(asm.text.length + 1);
  for (const item of asm.items) {
    if (item.kind !== "beat" || item.draft.type !== "action") continue;
    const words = [item.draft.text, ...(item.draft.more ?? [])].join(" ");
    for (const [, name, inside, after] of words.length < 4000 ? words.matchAll(INTRODUCED) : [])
      if (name) asm.introduce(name, inside ?? after ?? "");
  }
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
