import type { ShotType } from "@/db/schema/values";
import type { Seen } from "./frame";
import { faceEachOther, opposite, pair, type Side, type Sides } from "./sides";
import type { PlanScene, Unit } from "./units";

type Language = "zh" | "en";

const SIDE: Record<Language, Record<Side, string>> = {
  zh: { left: "左", right: "右" },
  en: { left: "left", right: "right" },
};

const placeWords = (scene: PlanScene, language: Language) =>
  [scene.location, scene.time, scene.atmosphere].filter(Boolean).join(language === "zh" ? "，" : ", ");

/** What is seen, in the film's language: the script's own action, then who stands where and how. Never the words spoken. */
export function describeShot(
  unit: Unit,
  seen: Seen,
  type: ShotType,
  sides: Sides,
  language: Language,
): string {
  const zh = language === "zh";
  const parts: string[] = [];
  if (type === "establishing" || (unit.added === "establishing" && !seen.action))
    parts.push(placeWords(unit.scene, language));
  if (seen.action !== "") parts.push(seen.action);
  if (unit.added === "reaction" && unit.who)
    parts.push(
      (zh ? `${unit.who}听着，神情变了` : `${unit.who} listens, the face changing`) +
        looking(sides.get(unit.who), language),
    );
  if (seen.speaker) parts.push(speaking(seen.speaker, seen.listener, seen, type, sides, language));
  else if (!unit.added) parts.push(standing(seen.people, type, sides, language));
  if (!parts.some(Boolean)) parts.push(placeWords(unit.scene, language));
  return parts
    .filter(Boolean)
    .map((part) => part.trim().replace(/[。.，,；;：:]+$/u, ""))
    .join(zh ? "。" : ". ")
    .concat(zh ? "。" : ".");
}

/** A person alone in the frame looks across it, to where the other one stands. */
const looking = (side: Side | undefined, language: Language) =>
  side === undefined
    ? ""
    : language === "zh"
      ? `，面朝画面${SIDE.zh[opposite(side)]}方`
      : `, facing frame ${SIDE.en[opposite(side)]}`;

const WIDE: ReadonlySet<ShotType> = new Set(["establishing", "long", "medium"]);

/** Where silent people stand, so that they are found there when they speak. */
function standing(people: string[], type: ShotType, sides: Sides, language: Language): string {
  const [first, second] = people;
  if (first === undefined || people.length > 2) return "";
  if (second === undefined) {
    const words = type === "closeup" || type === "medium" ? looking(sides.get(first), language) : "";
    return words.slice(language === "zh" ? 1 : 2).replace(/^f/, "F");
  }
  if (!WIDE.has(type)) return "";
  pair(sides, first, second);
  if (!faceEachOther(sides, first, second)) return "";
  const at = (name: string) => SIDE[language][sides.get(name) as Side];
  return language === "zh"
    ? `${first}在${at(first)}，${second}在${at(second)}`
    : `${first} on the ${at(first)}, ${second} on the ${at(second)}`;
}

function speaking(
  speaker: string,
  listener: string | undefined,
  { feeling }: Seen,
  type: ShotType,
  sides: Sides,
  language: Language,
): string {
  const zh = language === "zh";
  const how = feeling === "" ? "" : `${zh ? "，" : ", "}${feeling}`;
  if (!listener) return (zh ? `${speaker}说话` : `${speaker} speaks`) + how;
  pair(sides, speaker, listener);
  const at = sides.get(speaker) as Side;
  const words = SIDE[language];
  if (type === "over-shoulder")
    return zh
      ? `越过${listener}的肩头，${speaker}在画面${words[at]}侧说话${how}`
      : `Over ${listener}'s shoulder, ${speaker} speaks on the ${words[at]} of the frame${how}`;
  if (type === "medium" && !faceEachOther(sides, speaker, listener))
    return zh
      ? `${speaker}与${listener}同在画面${words[at]}侧，${speaker}说话${how}`
      : `${speaker} and ${listener} side by side on the ${words[at]}; ${speaker} speaks${how}`;
  if (WIDE.has(type)) {
    const other = words[sides.get(listener) as Side];
    return zh
      ? `${speaker}在${words[at]}，${listener}在${other}，${speaker}说话${how}`
      : `${speaker} on the ${words[at]}, ${listener} on the ${other}; ${speaker} speaks${how}`;
  }
  return (zh ? `${speaker}说话${how}` : `${speaker} speaks${how}`) + looking(at, language);
}
