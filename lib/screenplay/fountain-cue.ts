import type { Assembly } from "./assembly";
import { splitSpeakers } from "./cue";
import { plainWords } from "./fountain-text";
import { NARRATORS } from "./labels";
import { joinPieces, type Line } from "./source-lines";

const EXTENSION = /\s*[（(]([^（）()]*)[）)]\s*$/u;
const HEARD_ONLY =
  /^(?:v\.?\s?o\.?|o\.?\s?s\.?|o\.?\s?c\.?|off(?:screen)?|voice[- ]?over|画外音|畫外音|旁白|内心独白|filtered|on (?:the )?(?:phone|radio|tv)|pre-?lap|into phone)\b/iu;
const HEARD_ZH = /^(?:画外音|畫外音|旁白|内心独白|內心獨白|心声|电话里|電話裡)/u;
const heardOnly = (words: string) => HEARD_ONLY.test(words) || HEARD_ZH.test(words);

type Name = { name: string; extensions: string[] };

/** A character cue's name and what follows it; null where the line is none. */
export function readName(line: string): Name | null {
  if (line.length > 160) return null;
  let rest = plainWords(line).replace(/\s*\^$/u, "");
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

/** Reads one speech; answers the index of its last line. A line of two blanks goes on with the speech. */
export function readSpeech(
  asm: Assembly,
  lines: Line[],
  from: number,
  passHidden: (to: number) => void,
): number {
  const line = lines[from] as Line;
  const cue = readName(line.text) as Name;
  const heard = cue.extensions.some((words) => heardOnly(words) && !/^into phone/iu.test(words));
  const emotions = cue.extensions.filter(
    (words) => !heardOnly(words) && !/^cont['’]?d?\.?|^continued|^[续續]/iu.test(words),
  );
  const narrator = NARRATORS.test(cue.name);
  const draft = asm.beat(line.start, { type: narrator ? "narration" : "dialogue", text: "" });
  if (!narrator) {
    const [who = cue.name, ...together] = splitSpeakers(cue.name, new Set());
    draft.character = who;
    if (together.length > 0) draft.together = together;
  }
  if (heard && !narrator) draft.offscreen = true;
  const pieces: string[] = [];
  const later: string[] = [];
  let direction: string | null = null;
  let at = from;
  for (let next = lines[at + 1]; next; next = lines[at + 1]) {
    if (
      next.blankBefore &&
      !/(?:\r\n|\n|\r) {2,}(?:\r\n|\n|\r)/u.test(asm.text.slice((lines[at] as Line).end, next.start))
    )
      break;
    at++;
    passHidden(next.start);
    const words = plainWords(next.text.replace(/^~\s*/u, ""));
    if (direction !== null || (/^[（(]/u.test(words) && !/[）)]/u.test(words) && closes(lines, at))) {
      // A direction that is wrapped over several lines.
      direction = direction === null ? words : `${direction} ${words}`;
      if (!/[）)]$/u.test(words)) continue;
    }
    const aside = /^[（(](.*)[）)]$/su.exec(direction ?? words);
    direction = null;
    if (aside?.[1] !== undefined) (pieces.length === 0 ? emotions : later).push(aside[1].trim());
    else pieces.push(words);
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

/** Whether a parenthesis opened on this line ends at the end of one of the next three. */
const closes = (lines: Line[], at: number) =>
  lines.slice(at + 1, at + 4).some((line) => !line.blankBefore && /^[^（(]*[）)]$/u.test(line.text));
