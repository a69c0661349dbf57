import type { Locale } from "@/db/schema/values";
import type { DramaPart, DramaPerson, DramaScene } from "./drama";

type Beat = DramaScene["beats"][number];

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

/** A drama as it is set down in its language. Where it goes on, `from` is the number of its first scene. */
export const layOutDrama = (part: DramaPart & { title?: string }, language: Locale, from = 1): string =>
  (language === "zh" ? chinese(part, from) : english(part)).join("\n\n");

function chinese({ title, people, scenes }: DramaPart & { title?: string }, from: number): string[] {
  const cast = people.filter(({ name }) => bare(name) !== "");
  return [
    ...(bare(title) ? [`《${bare(title)}》`] : []),
    ...(cast.length > 0 ? [`人物小传：\n${cast.map(chineseBio).join("\n")}`] : []),
    ...scenes.map((scene, at) => chineseScene(scene, from + at)),
  ];
}

function chineseBio({ name, gender, age, looks, role }: DramaPerson): string {
  const facts = [bare(gender), bare(age)].filter(Boolean).join("，");
  const words = [flat(role), flat(looks)].filter(Boolean).map((part) => part.replace(/[。；;]+$/u, ""));
  return `${bare(name)}${facts ? `（${facts}）` : ""}${words.length > 0 ? `：${words.join("，")}。` : "："}`;
}

function chineseScene({ location, time, interior, beats }: DramaScene, number: number): string {
  const here = [...new Set(beats.map(({ type, speaker }) => (type === "dialogue" ? bare(speaker) : "")))];
  const cast = here.filter(Boolean).join("、");
  const heading = `1-${number} ${bare(time) || "日"} ${interior ? "内" : "外"} ${bare(location)}`;
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

function english({ title, people, scenes }: DramaPart & { title?: string }): string[] {
  const met = new Set<string>();
  return [
    ...(flat(title) ? [`Title: ${flat(title)}`] : []),
    ...scenes.map((scene) => englishScene(scene, people, met)),
  ];
}

function englishScene(
  { location, time, interior, beats }: DramaScene,
  people: DramaPerson[],
  met: Set<string>,
): string {
  const heading = `${interior ? "INT." : "EXT."} ${bare(location).toUpperCase()} - ${(bare(time) || "DAY").toUpperCase()}`;
  const blocks = beats.flatMap((beat): string[] => {
    const name = bare(beat.speaker);
    const person = people.find((one) => bare(one.name).toLowerCase() === name.toLowerCase());
    const first = beat.type === "dialogue" && person && !met.has(name.toLowerCase());
    if (first) met.add(name.toLowerCase());
    return [...(first ? englishBio(person) : []), ...englishBeat(beat)];
  });
  return [heading, ...blocks].join("\n\n");
}

/** People are introduced where they first speak, as screenplays do. */
function englishBio({ name, age, looks, role }: DramaPerson): string[] {
  const facts = [bare(age), flat(role).replace(/[().]/g, ""), flat(looks).replace(/[().]/g, "")].filter(
    Boolean,
  );
  return facts.length > 0 ? [`${bare(name).toUpperCase()} (${facts.join(", ")}) is here.`] : [];
}

function englishBeat({ type, speaker, emotion, text }: Beat): string[] {
  const words = flat(text);
  if (words === "") return [];
  if (type === "narration") return [`NARRATOR (V.O.)\n${words}`];
  if (type === "caption") return [`SUPER: ${words}`];
  if (type === "sound") return [`SOUND: ${words}`];
  // An exclamation mark keeps what is all capitals from being somebody's cue.
  if (type === "action" || bare(speaker) === "") return [words === words.toUpperCase() ? `!${words}` : words];
  return [`${bare(speaker).toUpperCase()}\n${bare(emotion) ? `(${bare(emotion)})\n` : ""}${words}`];
}
