import type { BriefCharacter } from "@/lib/providers/types";

export type Staging = Pick<BriefCharacter, "side" | "facing">;

const STAGED = {
  zh: /^(?:越过.{1,60}的肩头|.{1,60}?(?:与.{1,60}?同)?在(?:画面)?[左右]侧?(?:说话)?|面朝画面[左右]方|.{1,60}?说话)$/u,
  en: /^(?:over .{1,80}'s shoulder|.{1,80} (?:speaks )?on the (?:left|right)(?: of the frame)?|.{1,80} side by side on the (?:left|right)|.{1,80} speaks|facing frame (?:left|right))$/iu,
};
const CLAUSE = { zh: /[，,。；;！!？?\n]/u, en: /[,;!?\n]|\.\s+|\.$/u };

/** A description without what it says about places in the frame and about speaking: what people do. */
export function unstaged(description: string, language: "zh" | "en"): string {
  if (!/[左右]|肩头|说话|\b(?:left|right|shoulder|speaks)\b/iu.test(description)) return description;
  const sentences = description.split(language === "zh" ? /(?<=[。！？；])/u : /(?<=[.!?;])\s+/u);
  return sentences
    .filter((sentence) => {
      const [first = ""] = sentence.split(CLAUSE[language]).map((clause) => clause.trim());
      return !STAGED[language].test(first);
    })
    .join(language === "zh" ? "" : " ");
}

const side = (word: string | undefined): "left" | "right" =>
  /左|left/iu.test(word ?? "") ? "left" : "right";
const across = (at: "left" | "right"): "left" | "right" => (at === "left" ? "right" : "left");

/** Who stands where and looks where, as a description says it: 小明在左 · 越过小红的肩头 · facing frame right. */
export function stagingOf(description: string, names: string[], language: "zh" | "en"): Map<string, Staging> {
  const staging = new Map<string, Staging>();
  const zh = language === "zh";
  // 爷爷 inside 林爷爷 is no second person.
  const here = names.filter((name) => name !== "" && description.includes(name)).slice(0, 60);
  const people = here.filter(
    (name) => !here.some((other) => other !== name && /\p{Script=Han}/u.test(name) && other.includes(name)),
  );
  for (const name of people) {
    const word = name.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
    const behind = new RegExp(zh ? `越过${word}的肩头` : `over ${word}'s shoulder`, "iu").test(description);
    const stands = new RegExp(
      zh
        ? `${word}(?:与[^，。]{1,40}?同)?在(?:画面)?([左右])|与${word}同在画面([左右])`
        : `(?<![\\p{L}])${word} (?:speaks )?on the (left|right)|(?<![\\p{L}])${word}(?: and [^,.;]{1,60})? side by side on the (left|right)|and ${word} side by side on the (left|right)`,
      "iu",
    ).exec(description);
    const found = stands ? side(stands[1] ?? stands[2] ?? stands[3]) : undefined;
    if (behind) staging.set(name, { facing: "away" });
    else if (found) staging.set(name, { side: found, facing: across(found) });
  }
  const over = [...staging].find(([, { facing }]) => facing === "away");
  const seen = [...staging.values()].find((one) => one.side);
  if (over && seen?.side) staging.set(over[0], { side: across(seen.side), facing: "away" });
  const looks = (zh ? /面朝画面([左右])方/u : /facing frame (left|right)/iu).exec(description)?.[1];
  const who = people.find((name) => description.includes(`${name}${zh ? "说话" : " speaks"}`));
  const alone = who ?? people[0];
  if (looks && alone && staging.size === 0)
    staging.set(alone, { side: across(side(looks)), facing: side(looks) });
  return staging;
}
