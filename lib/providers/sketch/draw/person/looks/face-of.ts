import type { Rng } from "../../rng";
import { colorOf, firstMatch } from "../../words";
import type { AGE_ROWS, Age, Gender } from "./age";
import * as table from "./features";

export type Features = {
  skin: string;
  eyes: { kind: table.EyeKind; color: string; height: number; width: number; tilt: number };
  brow: { kind: table.BrowKind; weight: number; color: string; lift: number };
  face: { shape: table.FaceShape; jaw: number; chin: number; length: number; cheek: number; temple: number };
  nose: { kind: table.NoseKind; size: number };
  mouth: { kind: table.MouthKind; width: number };
};

type Ask = {
  text: string;
  age: Age;
  gender: Gender;
  row: (typeof AGE_ROWS)[Age];
  stout: number;
  hair: string;
  ghost: boolean;
  rng: Rng;
};

const FACE_LOTS = {
  female: ["oval", "oval", "heart", "round", "diamond", "heart", "long"],
  male: ["oval", "square", "long", "sharp", "diamond", "oval", "square"],
} as const;
const EYE_LOTS = {
  female: ["round", "almond", "doll", "almond", "phoenix", "droopy"],
  male: ["almond", "keen", "round", "narrow", "phoenix", "hooded", "almond"],
} as const;
const BROW_LOTS = {
  female: ["soft", "arched", "willow", "straight", "soft"],
  male: ["soft", "sword", "straight", "sword", "bushy", "short"],
} as const;
const NOSE_LOTS = {
  female: ["small", "small", "button", "straight"],
  male: ["straight", "straight", "long", "broad", "small", "hooked"],
} as const;
const MOUTH_LOTS = {
  female: ["plain", "small", "full", "cat", "plain"],
  male: ["plain", "thin", "wide", "plain"],
} as const;

export function featuresOf({ text, age, gender, row, stout, hair, ghost, rng }: Ask): Features {
  const sex = gender === "female" ? 1 : 0;
  const shape =
    firstMatch(text, table.FACE_WORDS) ??
    (age === "child" ? "round" : stout > 0.9 ? rng.pick(["round", "pear"]) : rng.pick(FACE_LOTS[gender]));
  const outline = table.FACE_SHAPES[shape];
  const kind =
    firstMatch(text, table.EYE_WORDS) ??
    (age === "child" ? rng.pick(["round", "doll"]) : rng.pick(EYE_LOTS[gender]));
  const eye = table.EYE_KINDS[kind];
  const browKind = firstMatch(text, table.BROW_WORDS) ?? rng.pick(BROW_LOTS[gender]);
  const noseKind = firstMatch(text, table.NOSE_WORDS) ?? rng.pick(NOSE_LOTS[gender]);
  const mouthKind = firstMatch(text, table.MOUTH_WORDS) ?? rng.pick(MOUTH_LOTS[gender]);
  const outdoors = stout > 0.6 && gender === "male";
  const iris = rng.pick(["#6b4024", "#54341f", "#4a3524", "#5c4a2a", "#3f3830", "#3a2c40", "#7a4a26"]);
  const skin =
    firstMatch(text, table.SKIN_WORDS) ??
    (outdoors ? rng.pick(table.OUTDOOR_SKIN) : rng.pick(table.SKIN_LOTS));
  const soft = age === "child" ? 0.5 : 1;
  return {
    skin: ghost ? "#dfe6ea" : skin,
    eyes: {
      kind,
      color: colorOf(text, /眼睛|眼眸|瞳|双眸|\beyes?\b/i) ?? iris,
      height: row.eye[sex] * (1 + (eye.height - 1) * (0.6 + 0.4 * soft)) * rng.between(0.95, 1.05),
      width: row.eyeWidth[sex] * eye.width,
      tilt: eye.tilt * soft + rng.between(-1, 1.5),
    },
    brow: {
      kind: browKind,
      weight:
        (gender === "female" ? 4.3 : 7.2) *
        rng.between(0.9, 1.12) *
        row.brow *
        table.BROW_KINDS[browKind].weight,
      color: hair,
      lift: rng.between(-2, 2),
    },
    face: {
      shape,
      jaw:
        (1 + (outline.jaw - 1) * soft) * row.jaw * rng.between(0.98, 1.02) +
        (gender === "male" && age !== "child" ? 0.03 : 0) +
        stout * 0.07,
      chin: (1 + (outline.chin - 1) * soft) * (gender === "male" ? 1.08 : 0.96) + stout * 0.12,
      length: outline.length * row.length * (gender === "male" ? 1.02 : 0.99),
      cheek: outline.cheek * rng.between(0.985, 1.015) + stout * 0.03,
      temple: outline.temple,
    },
    nose: {
      kind: noseKind,
      size:
        table.NOSE_KINDS[noseKind].size *
        row.nose *
        (gender === "female" ? 0.9 : 1.08) *
        rng.between(0.93, 1.07),
    },
    mouth: { kind: mouthKind, width: table.MOUTH_KINDS[mouthKind].width * rng.between(0.95, 1.05) },
  };
}
