import type { Camera, ShotType } from "@/db/schema/values";
import type { BriefCharacter, ShotBrief } from "@/lib/providers/types";
import { mentionFinder } from "@/lib/screenplay/mentions";
import { weatherWords } from "@/lib/screenplay/place-words";
import { propsIn } from "@/lib/screenplay/props";
import { stagingOf, unstaged } from "./staging";

/** Plain data a brief is made from; where it comes from is the caller's business. */
export type BriefInput = {
  projectId: string;
  language: "zh" | "en";
  shot: { type: ShotType; camera: Camera; description: string; mood?: string };
  place?: {
    id?: string;
    location: string;
    time?: string;
    interior?: boolean | null;
    atmosphere?: string;
    props?: string[];
  };
  /** Most important first. */
  characters: {
    id: string;
    name: string;
    aliases?: string[];
    role?: string;
    description?: string;
    appearance?: { gender?: string; age?: string; hair?: string; clothing?: string; features?: string[] };
    look?: string;
  }[];
  lines: { characterId?: string | null; kind?: string; emotion?: string | null; offscreen?: boolean }[];
  purpose?: ShotBrief["purpose"];
  moment?: number;
};

/** The clause of a description that is about one person: what they do. */
function actionOf(
  description: string,
  mentioned: (text: string) => string[],
  name: string,
): string | undefined {
  const clauses = description.split(/[。！？!?；;]|\.\s+/u).map((clause) => clause.trim());
  const own =
    clauses.find((clause) => mentioned(clause)[0] === name) ??
    clauses.find((clause) => mentioned(clause).includes(name));
  if (!own) return undefined;
  const words = own.length > 80 ? own.slice(0, 80) : own;
  return words === name ? undefined : words;
}

/** What a picture shows, in structure, from a shot, its place, its people and its lines. */
export function buildBrief(input: BriefInput): ShotBrief {
  const { shot, place, characters, lines, language } = input;
  const spellings = new Map<string, string>();
  for (const { name, aliases = [] } of characters)
    for (const one of [name, ...aliases]) if (!spellings.has(one)) spellings.set(one, name);
  const mentioned = mentionFinder(spellings);
  const staging = stagingOf(shot.description, [...spellings.keys()], language);
  const acted = unstaged(shot.description, language);
  const weather = weatherWords(
    [place?.atmosphere ?? "", place?.time ?? "", shot.description].join("\n"),
    language,
  );
  const props = [...new Set([...propsIn(shot.description, 6), ...(place?.props ?? [])])].slice(0, 8);
  const people = characters.map((one): BriefCharacter => {
    const spoken = lines.filter(
      (line) => line.characterId === one.id && (line.kind ?? "dialogue") === "dialogue",
    );
    const emotion = spoken.find((line) => line.emotion)?.emotion ?? undefined;
    const action = actionOf(acted, mentioned, one.name);
    const { gender, age, hair, clothing, features } = one.appearance ?? {};
    return {
      id: one.id,
      name: one.name,
      ...(gender ? { gender } : {}),
      ...(age ? { age } : {}),
      ...(hair ? { hair } : {}),
      ...(clothing ? { clothing } : {}),
      ...(features && features.length > 0 ? { features } : {}),
      ...(one.description ? { description: one.description } : {}),
      ...(one.role ? { role: one.role } : {}),
      ...(one.look ? { look: one.look } : {}),
      ...(emotion ? { emotion } : {}),
      ...(action ? { action } : {}),
      speaking: spoken.some((line) => !line.offscreen),
      ...staging.get([one.name, ...(one.aliases ?? [])].find((name) => staging.has(name)) ?? ""),
    };
  });
  return {
    projectId: input.projectId,
    shotType: shot.type,
    camera: shot.camera,
    description: shot.description,
    ...(shot.mood ? { mood: shot.mood } : {}),
    place: {
      ...(place?.id ? { id: place.id } : {}),
      location: place?.location ?? "",
      ...(place?.time ? { time: place.time } : {}),
      interior: place?.interior ?? null,
      ...(place?.atmosphere ? { atmosphere: place.atmosphere } : {}),
      ...(weather.length > 0 ? { weather: weather.join(language === "zh" ? "、" : ", ") } : {}),
      ...(props.length > 0 ? { props } : {}),
    },
    characters: people,
    purpose: input.purpose ?? "frame",
    moment: input.moment ?? 0,
  };
}
