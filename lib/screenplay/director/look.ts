import { joinPieces } from "../source-lines";
import type { Seen } from "./frame";
import { isSpoken, type PlanScene, type Unit } from "./units";

/** Who can be in the picture: whoever is only heard in the scene, a voice on the phone, cannot. */
export function presentIn({ characters, beats }: PlanScene): string[] {
  const heard = new Map<string, boolean>();
  for (const { type, character, offscreen } of beats)
    if (type === "dialogue" && character) heard.set(character, (heard.get(character) ?? true) && !!offscreen);
  return characters.filter((name) => heard.get(name) !== true || characters.length === 1);
}

/** Of a close shot: whoever speaks in it, else the first of those seen. */
export function closest(unit: Unit, seen: Seen): string[] {
  const spoken = unit.beats.filter((beat) => isSpoken(beat) && !beat.offscreen);
  const speaking = [...new Set(spoken.map(({ character }) => character ?? ""))].filter(Boolean);
  return speaking.length > 0 ? speaking : seen.people.slice(0, 1);
}

const PRONOUN = /[他她](?!们|們)|\b(?:he|she|him|her|his)\b/iu;

const TOUCH =
  /捂|抱|拉|推|扶|打了?|抓|握|吻|拍|搂|摟|牵|牽|按住|扯|拽|踢|递给|遞給|交给|交給|塞给|塞進|挡在|擋在|\b(?:hugs?|grabs?|pushes|pulls?|holds?|kiss(?:es)?|slaps?|hands?|hits?|smacks?|catch(?:es)?|carr(?:y|ies)|shoves?|embraces?)\b/iu;

/** What a shot is looked at with: who is named how, who spoke before, who was seen last. */
export type Eyes = { mentioned: (text: string) => string[]; lastSpeaker?: string; lastSeen?: string };

/** Who and what is in the picture. */
export function look(
  unit: Unit,
  { mentioned, lastSpeaker, lastSeen }: Eyes,
): Pick<Seen, "speaker" | "listener" | "people" | "action" | "feeling"> {
  const spoken = unit.beats.filter((beat) => isSpoken(beat) && beat.type === "dialogue" && !beat.offscreen);
  const speakers = [
    ...new Set(spoken.flatMap((beat) => [beat.character ?? "", ...(beat.together ?? [])])),
  ].filter(Boolean);
  const action = joinPieces(unit.beats.filter((beat) => beat.type === "action").map(({ text }) => text));
  const present = presentIn(unit.scene);
  const [speaker] = speakers;
  const others = present.filter((name) => name !== speaker);
  // Whoever the line calls by name hears it; else whoever spoke before.
  const called = spoken
    .flatMap(({ text }) => mentioned(text.slice(0, 12)))
    .find((name) => others.includes(name));
  const answered = lastSpeaker !== undefined && others.includes(lastSpeaker) ? lastSpeaker : undefined;
  const listener = speaker ? (speakers[1] ?? called ?? answered ?? others[0]) : undefined;
  const named = mentioned(action);
  const meant: string[] = [];
  if (speakers.length === 0 && PRONOUN.test(action) && (named.length === 0 || TOUCH.test(action))) {
    // 她打开画筒: whoever was seen last. 阿川捂住她的嘴: the other one of two.
    if (named.length === 0 && lastSeen) meant.push(lastSeen);
    else if (named.length === 1) {
      const rest = present.filter((one) => one !== named[0]);
      const other = rest.length === 1 ? rest[0] : rest.find((one) => one === lastSeen);
      if (other) meant.push(other);
    }
  }
  const people = [
    ...new Set([
      ...speakers,
      ...named,
      ...meant,
      ...(unit.who ? [unit.who] : []),
      ...(listener ? [listener] : []),
    ]),
  ];
  const feeling = [...new Set(unit.beats.map(({ emotion }) => emotion ?? "").filter(Boolean))]
    .join("，")
    .slice(0, 60);
  return { ...(speaker ? { speaker } : {}), ...(listener ? { listener } : {}), people, action, feeling };
}
