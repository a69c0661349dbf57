import { type Color, darken, lighten, luma, mix, multiply } from "../color";
import type { Identity } from "../identity";
import type { Mood } from "../mood";
import type { StyleSpec } from "../styles";

/** A person's colours in this style and light, ready to fill with. */
export type Paint = {
  style: StyleSpec;
  skin: Color;
  skinShade: Color;
  blush: Color;
  lip: Color;
  hair: Color;
  hairLight: Color;
  hairDark: Color;
  iris: Color;
  white: Color;
  lineSkin: Color;
  lineCloth: Color;
  /** Width of a line on skin, on cloth, in head units. */
  wSkin: number;
  wCloth: number;
  /** Any local colour as it looks here. */
  of(color: Color): Color;
  accent(color: Color): Color;
};

export function paintOf(person: Identity, style: StyleSpec, mood: Mood, indoors: boolean): Paint {
  // People stay readable where the place goes dark: they take less of the air than walls do.
  const weight = style.ambient * (indoors ? 0.22 : 0.42) * (0.35 + 0.65 * mood.dark);
  const air = mix("#ffffff", indoors ? "#f0c9a0" : mood.ambient, weight + style.ambient * 0.08);
  const of = (color: Color) => style.tone(multiply(color, air));
  const noir = style.id === "noir";
  // Ink leaves faces to the paper.
  const skin = of(style.id === "chinese" ? mix(person.skin, "#ffffff", 0.6) : person.skin);
  return {
    style,
    skin,
    skinShade: of(mix(person.skin, "#b0526a", 0.34)),
    blush: of("#f08a80"),
    lip: of(person.gender === "female" ? "#c9515a" : "#a85c52"),
    hair: of(person.hair.color),
    // Black hair shines blue, brown hair like copper, fair hair white.
    hairLight: of(
      luma(person.hair.color) > 0.5
        ? lighten(person.hair.color, 0.5)
        : luma(person.hair.color) < 0.16
          ? mix(person.hair.color, "#8a96d8", 0.42)
          : mix(person.hair.color, "#f2c08e", 0.38),
    ),
    hairDark: of(darken(person.hair.color, luma(person.hair.color) > 0.55 ? 0.28 : 0.45)),
    iris: of(person.eyes.color),
    white: noir ? "#f4f2ec" : of("#fffaf2"),
    lineSkin: style.line.skin,
    lineCloth: style.line.cloth,
    wSkin: 2.5 * style.line.width,
    wCloth: 2.1 * style.line.width,
    of,
    accent: (color) => style.accent(multiply(color, mix("#ffffff", air, 0.4))),
  };
}
