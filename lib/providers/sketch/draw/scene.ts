import type { BriefCharacter, ShotBrief } from "../../types";
import { type Angle, angleOf, LEVEL } from "./angle";
import { unnamed } from "./doing";
import { type Era, eraOf } from "./era";
import { type DayTime, type Mood, moodOf, type Weather } from "./mood";
import { followsCamera, isInterior, type PlaceKind, placeKind } from "./places/registry";
import { type Prop, propIn, propsIn } from "./props/draw-prop";
import { type StyleSpec, styleSpec } from "./styles";
import { viewerOf } from "./viewer";
import { firstMatch } from "./words";

export type SketchInput = {
  brief: ShotBrief;
  prompt: string;
  style: string;
  seed: number;
  width: number;
  height: number;
};

/** What the words of a request come to: everything a painter wants to know. */
export type Scene = {
  input: SketchInput;
  brief: ShotBrief;
  style: StyleSpec;
  kind: PlaceKind;
  era: Era;
  /** The words of the place are written in latin letters. */
  latin: boolean;
  angle: Angle;
  interior: boolean;
  weather: Weather;
  mood: Mood;
  lit: number;
  /** Names the place: its chance depends on this and nothing else. */
  placeKey: string;
  placeText: string;
  /** Everything that is said of the picture. */
  text: string;
  prop: Prop | undefined;
  /** Everything that is named, for those who put it where it can be seen. */
  props: Prop[];
  people: BriefCharacter[];
};

const TIMES: readonly (readonly [RegExp, DayTime])[] = [
  [/清晨|黎明|拂晓|日出|凌晨|dawn|sunrise|daybreak/i, "dawn"],
  [/傍晚|黄昏|日落|夕阳|dusk|sunset|evening|twilight|magic hour/i, "dusk"],
  [/夜|晚上|深更|月光|星空|night|midnight|moonlit/i, "night"],
  [/日|白天|早|上午|中午|下午|午后|晴|day|morning|noon|afternoon/i, "day"],
];
const WEATHERS: readonly (readonly [RegExp, Weather])[] = [
  [/雨|rain|drizzl|storm/i, "rain"],
  [/下雪|大雪|飘雪|雪花|风雪|雪|snow/i, "snow"],
  [/雾|霾|fog|mist|haze/i, "fog"],
  [/阴天|乌云|多云|overcast|cloudy/i, "cloudy"],
  [/狂风|大风|风起|windy|gale/i, "wind"],
];

function litOf(text: string, interior: boolean, dark: number, moment: number): number {
  if (/断电|熄灭|熄了|灭了|停电|lights? (?:go|goes|went) out|blackout/i.test(text))
    return 0.75 - 0.65 * moment;
  if (/亮起|点亮|一点点亮|一盏一盏|一扇一扇|跟着亮|lights? up|light(?:s|ing) the|begins? to glow/i.test(text))
    return 0.3 + 0.7 * moment;
  if (/亮了|灯火通明|灯会|灯火辉煌|brightly lit|festival/i.test(text)) return 1;
  return interior ? 0.75 : 0.12 + 0.33 * dark;
}

/**
 * What the brief says, unless somebody rewrote the prompt: then the prompt no longer has the brief's word for it, but
 * another.
 */
function agreed<T>(rows: readonly (readonly [RegExp, T])[], texts: string[], prompt: string): T | undefined {
  const row = texts.map((text) => rows.find(([test]) => test.test(text))).find(Boolean);
  const written = firstMatch(prompt, rows);
  if (!row) return written;
  return written !== undefined && !row[0].test(prompt) ? written : row[1];
}

function peopleOf({ purpose, characters, description }: ShotBrief): BriefCharacter[] {
  if (purpose !== "frame") return characters.slice(0, 6);
  if (characters.length === 0) return unnamed(description);
  const viewer = viewerOf(description, characters);
  return characters.filter((person) => person !== viewer).slice(0, 6);
}

export function readScene(input: SketchInput): Scene {
  const { brief } = input;
  const { place } = brief;
  const description = brief.description.trim() === "" ? input.prompt : brief.description;
  const location = place.location.trim() === "" ? description : place.location;
  const text = [description, place.atmosphere, place.weather, brief.mood, ...(place.props ?? [])]
    .filter(Boolean)
    .join("，");
  const interior = isInterior(location, place.interior);
  const said = `${place.atmosphere ?? ""}，${location}，${description}`;
  const time = agreed(TIMES, [place.time ?? "", said], input.prompt) ?? "day";
  const weather =
    agreed(WEATHERS, [place.weather ?? "", `${place.atmosphere ?? ""}，${description}`], input.prompt) ??
    "clear";
  const style = styleSpec(input.style);
  // Black on white has no bright noon: its sky needs a tone to set things off against.
  const mood = moodOf(style.id === "noir" && time === "day" && !interior ? "dusk" : time, weather);
  const era = eraOf([
    location,
    `${place.atmosphere ?? ""}，${place.props?.join("，") ?? ""}`,
    description,
    brief.characters
      .map(({ clothing, look, description: about }) => `${clothing ?? ""} ${look ?? ""} ${about ?? ""}`)
      .join(" "),
  ]);
  const kind = placeKind(location, `${description}，${place.atmosphere ?? ""}`, interior, era === "ancient");
  return {
    input,
    brief,
    style,
    kind,
    era,
    latin: !/[\u3040-\u30ff\u3400-\u9fff]/.test(`${location}${description}`),
    angle: followsCamera(kind) ? angleOf(`${description}，${input.prompt}`) : LEVEL,
    interior,
    weather,
    mood,
    lit: litOf(description, interior, mood.dark, brief.moment),
    placeKey: `${brief.projectId}/${place.id ?? location}`,
    placeText: [
      location,
      place.atmosphere,
      ...(place.props ?? []),
      /拆|烟花|firework|demoli/i.exec(description)?.[0],
    ]
      .filter(Boolean)
      .join("，"),
    text,
    prop: propIn(description) ?? propIn((place.props ?? []).join("，")) ?? propIn(input.prompt),
    props: [...new Set([...propsIn((place.props ?? []).join("，")), ...propsIn(description)])],
    people: peopleOf(brief),
  };
}
