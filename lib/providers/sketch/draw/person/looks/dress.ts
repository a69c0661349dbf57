import type { BriefCharacter } from "../../../../types";
import { darken } from "../../color";
import type { Rng } from "../../rng";
import { colorIn, colorOf, firstMatch } from "../../words";
import type { Age, Gender } from "./age";
import { GARMENT_ROWS, type Garment, garmentRow } from "./garment-rows";
import { GARMENT_WORDS, ROLE_WORDS } from "./garment-words";

export type Legs = { kind: "trousers" | "skirt" | "robe" | "shorts" | "loose"; color: string };
type Ask = {
  person: BriefCharacter;
  clothing: string;
  features: string;
  gender: Gender;
  age: Age;
  ghost: boolean;
  rng: Rng;
};

const CLOTHS = [
  "#3f5d8c",
  "#8a4a4f",
  "#4d7563",
  "#a9803f",
  "#5b5182",
  "#38707a",
  "#9a6a52",
  "#6f7f95",
  "#b06a6a",
  "#59704a",
] as const;
const SECONDS = ["#e9e1d2", "#dcd8d0", "#efe6da", "#d7dde3"] as const;
const LEGS = ["#2d3140", "#3b3a42", "#3a4560", "#4a4038", "#4a5a78"] as const;
const LOWER = /(?:牛仔|西|运动|工装|短|长)?裤|jeans|trousers|pants|shorts/i;

const LOTS: Record<Gender, readonly Garment[]> = {
  female: lotted("female"),
  male: lotted("male"),
};
function lotted(gender: Gender): Garment[] {
  return (Object.keys(GARMENT_ROWS) as Garment[]).filter((name) => {
    const { lot } = garmentRow(name);
    return lot === "any" || lot === gender;
  });
}

export function dressOf({ person, clothing, features, gender, age, ghost, rng }: Ask) {
  const lot = LOTS[gender][Math.floor(rng() * LOTS[gender].length)] ?? "shirt";
  const [clothLot, secondLot, legLot] = [rng.pick(CLOTHS), rng.pick(SECONDS), rng.pick(LEGS)];
  const elderLot: Garment | undefined =
    age === "elder"
      ? gender === "male"
        ? rng.pick(["zhongshan", "cardigan", "jacket"])
        : rng.pick(["cardigan", "sweater", "blouse"])
      : undefined;
  const roleText = `${person.role ?? ""}，${person.name}，${person.description ?? ""}`;
  const garment: Garment =
    firstMatch(clothing, GARMENT_WORDS) ??
    firstMatch(`${features}，${person.description ?? ""}`, GARMENT_WORDS) ??
    firstMatch(roleText, ROLE_WORDS) ??
    (ghost ? "hanfu" : age === "child" && gender === "male" ? "tshirt" : (elderLot ?? lot));
  const row = garmentRow(garment);
  const named = GARMENT_WORDS.find(([, kind]) => kind === garment)?.[0];
  const spoken =
    (named
      ? (colorOf(clothing, named) ?? colorOf(`${features}，${person.description ?? ""}`, named))
      : undefined) ?? colorIn(clothing.replace(LOWER, ""));
  const cloth = spoken ?? (ghost ? "#e8e6e2" : row.usual) ?? clothLot;
  const skirted = row.legs.female && gender === "female";
  const own = { main: cloth, second: secondLot, dark: darken(cloth, 0.4), gold: "#d9a441", skin: "#f2c9a8" };
  const legColor = row.legs.color;
  const written = LOWER.test(clothing) ? colorOf(clothing, LOWER) : undefined;
  return {
    garment,
    cloth,
    cloth2: secondLot,
    legs: {
      kind: skirted
        ? ("skirt" as const)
        : row.legs.kind === "trousers" && /短裤|shorts/i.test(clothing)
          ? ("shorts" as const)
          : row.legs.kind,
      color:
        written ??
        (legColor === undefined ? legLot : legColor in own ? own[legColor as keyof typeof own] : legColor),
    } satisfies Legs,
  };
}
