import type { BriefCharacter } from "../../types";
import { COATS } from "./person/creatures/beast";
import {
  BEARD_WORDS,
  type Beard,
  COVER_WORDS,
  type FaceCover,
  HAT_WORDS,
  type HairPin,
  type Hat,
  PIN_WORDS,
} from "./person/looks/accessories";
import { AGE_ROWS, type Age, ageOf, type Gender, genderOf } from "./person/looks/age";
import { type Build, buildOf } from "./person/looks/build";
import { type Creature, creatureOf } from "./person/looks/creatures";
import { dressOf, type Legs } from "./person/looks/dress";
import { type Features, featuresOf } from "./person/looks/face-of";
import { GARMENT_ROWS, type Garment } from "./person/looks/garment-rows";
import { hairOf } from "./person/looks/hair-of";
import { HAIR_ROWS, type HairStyle } from "./person/looks/hair-styles";
import { createRng, type Rng } from "./rng";
import { colorIn, colorOf, firstMatch } from "./words";

export type { Age, Gender } from "./person/looks/age";
export type { Garment } from "./person/looks/garment-rows";
export type { HairStyle } from "./person/looks/hair-styles";
export const HAIR_STYLES = Object.keys(HAIR_ROWS) as HairStyle[];
export const GARMENTS = Object.keys(GARMENT_ROWS) as Garment[];

/** Who somebody is, to the eye. Made from the written words, and by lot (of the person's own id) where they are silent. */
export type Identity = Features & {
  id: string;
  /** An animal or a machine; then the rest only lends colours. */
  creature?: Creature;
  /** Pale, and fading downwards. */
  ghost: boolean;
  age: Age;
  gender: Gender;
  skin: string;
  hair: { style: HairStyle; color: string; bangs: number; streak?: string };
  build: Build;
  garment: Garment;
  cloth: string;
  cloth2: string;
  legs: Legs;
  hat?: { kind: Hat; color: string };
  glasses?: "round" | "square" | "dark";
  cover?: FaceCover;
  beard?: Beard;
  scar?: "brow" | "cheek";
  pin?: { kind: HairPin; color: string };
  earrings: boolean;
  freckles: boolean;
  mole: boolean;
  wings?: string;
  scarf?: string;
};

/** The same words and id always give the same face, whatever the shot, the place or the style. */
export function identityOf(projectId: string, person: BriefCharacter): Identity {
  const key = `${projectId}/${person.id || person.name}`;
  // Each part draws its own lots, so that a new word about the coat leaves the face alone.
  const lots = (part: string): Rng => createRng(`${key}/${part}`);
  const clothing = [person.look, person.clothing].filter(Boolean).join("，");
  const features = (person.features ?? []).join("，");
  const described = `${features}，${person.description ?? ""}`;
  const wears = `${clothing}，${described}`;
  const all = [person.name, person.role, person.hair, wears].filter(Boolean).join("，");

  const gender = genderOf(person, all, lots("gender")());
  const age = ageOf(all, person.age ?? "");
  const ghost = /女鬼|男鬼|鬼魂|幽灵|亡魂|冤魂|\bghost\b|phantom|specter|spectre/i.test(all);
  const body = buildOf(all, age, gender, lots("build"));
  const hair = hairOf({
    person,
    text: `${person.hair ?? ""}，${described}，${clothing}`,
    age,
    gender,
    rng: lots("hair"),
  });
  const dress = dressOf({ person, clothing, features, gender, age, ghost, rng: lots("dress") });
  const hatRow = HAT_WORDS.find(([test]) => test.test(wears));
  const pinRow = PIN_WORDS.find(([test]) => test.test(`${wears}，${person.hair ?? ""}`));
  const marks = lots("marks");
  const old = AGE_ROWS[age];
  const youngWoman = gender === "female" && (age === "young" || age === "teen");

  const creature = creatureOf(person);
  const coat = creature && (colorIn(all) ?? lots("coat").pick(COATS[creature]));

  return {
    id: person.id || person.name,
    creature,
    ghost,
    age,
    gender,
    ...featuresOf({
      text: all,
      age,
      gender,
      row: old,
      stout: body.stout,
      hair: hair.color,
      ghost,
      rng: lots("face"),
    }),
    hair,
    build: body.build,
    ...dress,
    ...(coat ? { cloth: coat } : {}),
    hat: hatRow
      ? { kind: hatRow[1], color: colorOf(wears, hatRow[0]) ?? hatRow[2] }
      : hatOfGarment(dress.garment),
    glasses: /墨镜|sunglasses|shades\b/i.test(wears)
      ? "dark"
      : /圆框|老花镜|round glasses/i.test(wears)
        ? "round"
        : /眼镜|glasses|spectacles/i.test(wears)
          ? "square"
          : undefined,
    cover: firstMatch(wears, COVER_WORDS),
    beard:
      firstMatch(wears, BEARD_WORDS) ??
      (gender === "female" ? undefined : beardLot(age, body.stout, marks())),
    scar: /眉.{0,4}疤|断眉|scar.{0,16}brow|brow.{0,12}scar/i.test(wears)
      ? "brow"
      : /疤|scar(?!f)/i.test(wears)
        ? "cheek"
        : undefined,
    pin: pinRow
      ? { kind: pinRow[1], color: colorOf(wears, pinRow[0]) ?? pinRow[2] }
      : youngWoman && (hair.style === "bob" || marks.chance(0.12))
        ? { kind: "clip", color: "#f0a530" }
        : hair.style === "palace"
          ? { kind: "step", color: "#e2b04a" }
          : hair.style === "topknot" || hair.style === "tied"
            ? { kind: "stick", color: "#d9a441" }
            : undefined,
    earrings:
      /耳环|耳坠|耳钉|earring/i.test(wears) || (gender === "female" && age === "adult" && marks.chance(0.6)),
    freckles: /雀斑|freckle/i.test(wears),
    mole: /痣|mole\b|beauty mark/i.test(wears) || marks.chance(0.08),
    wings: /翅膀|羽翼|天使|wings|angel/i.test(all)
      ? /黑|恶魔|堕|dark|demon/i.test(all)
        ? "#26222c"
        : "#f6f4f2"
      : undefined,
    scarf: /围巾|scarf/i.test(wears) ? (colorOf(wears, /围巾|scarf/i) ?? "#b8413a") : undefined,
  };
}

const HAT_OF: Partial<Record<Garment, { kind: Hat; color: string }>> = {
  official: { kind: "official", color: "#1d1d22" },
  chef: { kind: "chef", color: "#f6f4ee" },
  dragonrobe: { kind: "crown", color: "#e2b04a" },
  redbride: { kind: "phoenix", color: "#e2b04a" },
  bride: { kind: "veil", color: "#fbf8f4" },
};
const hatOfGarment = (garment: Garment) => HAT_OF[garment];

function beardLot(age: Age, stout: number, lot: number): Beard | undefined {
  if (age === "elder") return lot < 0.55 ? "mustache" : lot < 0.75 ? "goatee" : undefined;
  if (age === "adult") return stout > 0 || lot < 0.3 ? "stubble" : lot > 0.9 ? "mustache" : undefined;
  return undefined;
}
