import type { Locale } from "@/db/schema/values";
import type { DramaPart, DramaPerson, DramaScene } from "./drama";

type Beat = DramaScene["beats"][number];

/**
 * How a script is set down. `chinese`: numbered headings and △; `fountain`: slug lines and cues; `labelled`: 场景： or
 * Scene: with names before colons.
 */
export type Layout = "chinese" | "fountain" | "labelled";
export type LayoutOptions = {
  language: Locale;
  layout: Layout;
  /** Of the first scene, where scenes are numbered: episode and scene. */
  from?: [episode: number, scene: number];
};

/** The way new scripts of a language are set down. */
export const USUAL: Record<Locale, Layout> = { zh: "chinese", en: "fountain" };

/** One line of plain words: no breaks, no marks that would make it another kind of line. */
const flat = (text: string | undefined): string =>
  (text ?? "")
    .replace(/[\s\u2028\u2029]+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/^[\s#>*!@~=△▲【[(（.-]+/u, "")
    .trim();
/** A name, or words in brackets: nothing that ends them early. */
const bare = (text: string | undefined): string =>
  flat(text)
    .replace(/[:：()（）[\]【】,，、;；。]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();

export function layOutDrama(
  { title, people, scenes }: DramaPart & { title?: string },
  { language, layout, from = [1, 1] }: LayoutOptions,
): string {
  const cast = people.filter(({ name }) => bare(name) !== "");
  if (layout === "fountain") {
    const met = new Set<string>();
    const head = flat(title) ? [`Title: ${flat(title)}`] : [];
    return [...head, ...scenes.map((scene) => slugScene(scene, cast, met))].join("\n\n");
  }
  const zh = language === "zh";
  const head = [
    ...(bare(title) ? [zh ? `《${bare(title)}》` : `Title: ${flat(title)}`] : []),
    ...(cast.length > 0 && (zh || layout === "chinese")
      ? [`人物小传：\n${cast.map(biography).join("\n")}`]
      : []),
  ];
  const body = scenes.map((scene, at) =>
    layout === "chinese"
      ? numberedScene(scene, from[0], from[1] + at)
      : labelledScene(scene, zh, at === 0 && !zh ? cast : []),
  );
  return [...head, ...body].join("\n\n");
}

function biography({ name, gender, age, looks, role }: DramaPerson): string {
  const facts = [bare(gender), bare(age)].filter(Boolean).join("，");
  const words = [flat(role), flat(looks)].filter(Boolean).map((part) => part.replace(/[。；;]+$/u, ""));
  return `${bare(name)}${facts ? `（${facts}）` : ""}${words.length > 0 ? `：${words.join("，")}。` : "："}`;
}

const speakersOf = (beats: Beat[]): string[] => [
  ...new Set(beats.flatMap(({ type, speaker }) => (type === "dialogue" ? bare(speaker) || [] : []))),
];

function numberedScene(
  { location, time, interior, beats }: DramaScene,
  episode: number,
  number: number,
): string {
  const cast = speakersOf(beats).join("、");
  const heading = `${episode}-${number} ${bare(time) || "日"} ${interior ? "内" : "外"} ${bare(location)}`;
  return [`${heading}${cast ? ` 人物：${cast}` : ""}`, "", ...beats.flatMap(chineseBeat)].join("\n");
}

function chineseBeat({ type, speaker, emotion, text }: Beat): string[] {
  const words = flat(text);
  if (words === "") return [];
  if (type === "narration") return [`旁白：${words}`];
  if (type === "caption") return [`字幕：${words}`];
  if (type === "sound") return [`【音效：${words.replace(/】/gu, "")}】`];
  if (type === "action" || bare(speaker) === "") return [`△${words}`];
  return [`${bare(speaker)}：${bare(emotion) ? `（${bare(emotion)}）` : ""}${words}`];
}

function labelledScene(
  { location, time, beats }: DramaScene,
  zh: boolean,
  introduced: DramaPerson[],
): string {
  const cast = speakersOf(beats).map((name) => {
    const person = introduced.find((one) => bare(one.name) === name);
    const facts = person
      ? [person.gender, person.age, person.role, person.looks].map(bare).filter(Boolean)
      : [];
    return facts.length > 0 ? `${name} (${facts.join(", ")})` : name;
  });
  const heading = zh
    ? `场景：${[bare(location), bare(time)].filter(Boolean).join("，")}`
    : `Scene: ${[bare(location), bare(time)].filter(Boolean).join(", ")}`;
  const lines = beats.flatMap((beat) => (zh ? chineseBeat(beat) : labelledBeat(beat)));
  const who = cast.length > 0 ? [zh ? `角色：${cast.join("，")}` : `Characters: ${cast.join(", ")}`] : [];
  return [heading, ...who, ...lines].join("\n");
}

function labelledBeat({ type, speaker, emotion, text }: Beat): string[] {
  const words = flat(text);
  if (words === "") return [];
  if (type === "narration") return [`Narrator: ${words}`];
  if (type === "caption") return [`Caption: ${words}`];
  if (type === "sound") return [`Sound: ${words}`];
  if (type === "action" || bare(speaker) === "") return [`Action: ${words}`];
  return [`${bare(speaker)}${bare(emotion) ? ` (${bare(emotion)})` : ""}: ${words}`];
}

function slugScene(
  { location, time, interior, beats }: DramaScene,
  people: DramaPerson[],
  met: Set<string>,
): string {
  const heading = `${interior ? "INT." : "EXT."} ${bare(location).toUpperCase()} - ${(bare(time) || "DAY").toUpperCase()}`;
  const blocks = beats.flatMap((beat): string[] => {
    const name = bare(beat.speaker).toLowerCase();
    const person = people.find((one) => bare(one.name).toLowerCase() === name);
    const first = beat.type === "dialogue" && person && !met.has(name);
    if (first) met.add(name);
    return [...(first ? introduction(person) : []), ...slugBeat(beat)];
  });
  return [heading, ...blocks].join("\n\n");
}

/** People are introduced where they first speak, as screenplays do. */
function introduction({ name, age, looks, role }: DramaPerson): string[] {
  const plain = (text: string | undefined) => flat(text).replace(/[().]/g, "");
  const facts = [bare(age), plain(role), plain(looks)].filter(Boolean);
  return facts.length > 0 ? [`${bare(name).toUpperCase()} (${facts.join(", ")}) is here.`] : [];
}

function slugBeat({ type, speaker, emotion, text }: Beat): string[] {
  const words = flat(text);
  if (words === "") return [];
  if (type === "narration") return [`NARRATOR (V.O.)\n${words}`];
  if (type === "caption") return [`SUPER: ${words}`];
  if (type === "sound") return [`SOUND: ${words}`];
  // An exclamation mark keeps what is all capitals from being somebody's cue.
  if (type === "action" || bare(speaker) === "") return [words === words.toUpperCase() ? `!${words}` : words];
  return [`${bare(speaker).toUpperCase()}\n${bare(emotion) ? `(${bare(emotion)})\n` : ""}${words}`];
}
