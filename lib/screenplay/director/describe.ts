import type { ShotType } from "@/db/schema/values";
import type { Seen } from "./frame";
import type { PlanScene, Unit } from "./units";

/** Left and right of the frame, fixed for a scene: two people never change sides between two shots. */
export type Sides = Map<string, "left" | "right">;

export function sideOf(sides: Sides, name: string): "left" | "right" {
  const side = sides.get(name) ?? (sides.size % 2 === 0 ? "left" : "right");
  sides.set(name, side);
  return side;
}

const placeWords = (scene: PlanScene, language: "zh" | "en") =>
  [scene.location, scene.time, scene.atmosphere].filter(Boolean).join(language === "zh" ? "，" : ", ");

/** What is seen, in the film's language: the script's own action, then who stands where and how. Never the words spoken. */
export function describeShot(
  unit: Unit,
  seen: Seen,
  type: ShotType,
  sides: Sides,
  language: "zh" | "en",
): string {
  const zh = language === "zh";
  const parts: string[] = [];
  if (type === "establishing" || (unit.added === "establishing" && !seen.action))
    parts.push(placeWords(unit.scene, language));
  if (seen.action !== "") parts.push(seen.action);
  if (unit.added === "reaction" && unit.who)
    parts.push(zh ? `${unit.who}听着，神情变了` : `${unit.who} listens, the face changing`);
  const { speaker, listener } = seen;
  if (speaker)
    parts.push(
      zh
        ? speakingZh(speaker, listener, seen, type, sides)
        : speakingEn(speaker, listener, seen, type, sides),
    );
  if (!parts.some(Boolean)) parts.push(placeWords(unit.scene, language));
  const stop = zh ? "。" : ". ";
  return parts
    .filter(Boolean)
    .map((part) => part.trim().replace(/[。.，,；;]+$/u, ""))
    .join(stop)
    .concat(zh ? "。" : ".");
}

function speakingZh(
  speaker: string,
  listener: string | undefined,
  seen: Seen,
  type: ShotType,
  sides: Sides,
): string {
  const how = seen.feeling === "" ? "" : `，${seen.feeling}`;
  const side = (name: string) => (sideOf(sides, name) === "left" ? "左" : "右");
  if (listener && type === "over-shoulder") {
    const at = side(speaker);
    return `越过${listener}的肩头，${speaker}在画面${at}侧说话${how}`;
  }
  if (listener && type === "medium")
    return `${speaker}在${side(speaker)}，${listener}在${side(listener)}，${speaker}说话${how}`;
  return `${speaker}说话${how}`;
}

function speakingEn(
  speaker: string,
  listener: string | undefined,
  seen: Seen,
  type: ShotType,
  sides: Sides,
): string {
  const how = seen.feeling === "" ? "" : `, ${seen.feeling}`;
  if (listener && type === "over-shoulder") {
    const at = sideOf(sides, speaker);
    return `Over ${listener}'s shoulder, ${speaker} speaks on the ${at} of the frame${how}`;
  }
  if (listener && type === "medium")
    return `${speaker} on the ${sideOf(sides, speaker)}, ${listener} on the ${sideOf(sides, listener)}; ${speaker} speaks${how}`;
  return `${speaker} speaks${how}`;
}
