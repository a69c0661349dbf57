import { darken } from "../../color";
import type { Garment, Identity } from "../../identity";
import type { Ctx } from "../../pen";
import type { Paint } from "../paint";
import { dress, hoodie, school, shirt, sweater, tshirt } from "./casual";
import { shape, type Torso, type Wear } from "./cloth";
import { jacket, suit, trench, zhongshan } from "./coats";
import { armor, robes } from "./costume";
import { apron, uniform, vest, whitecoat } from "./work-clothes";

const PAINTERS: Record<Garment, (wear: Wear) => void> = {
  apron,
  trench,
  zhongshan,
  school,
  hanfu: robes,
  robe: robes,
  suit,
  tshirt,
  uniform,
  vest,
  dress,
  hoodie,
  sweater,
  whitecoat,
  armor,
  jacket,
  shirt,
};

/** How far down each garment hangs, where legs begin below it. */
export const HEMS: Record<Identity["garment"], number> = {
  apron: 500,
  trench: 860,
  zhongshan: 545,
  school: 470,
  hanfu: 1080,
  suit: 545,
  tshirt: 490,
  uniform: 500,
  vest: 500,
  dress: 760,
  hoodie: 500,
  sweater: 500,
  robe: 1060,
  whitecoat: 760,
  armor: 620,
  jacket: 490,
  shirt: 500,
};

/** The sleeve's colour, which is not always the garment's: under an apron there is a shirt. */
export function sleeveColor(person: Identity, paint: Paint): { color: string; long: boolean } {
  if (person.garment === "apron") return { color: paint.of(person.cloth2), long: true };
  if (person.garment === "vest") return { color: paint.of("#2d3e5c"), long: true };
  if (person.garment === "school") return { color: paint.of("#f2f1ee"), long: person.gender === "male" };
  return { color: paint.of(person.cloth), long: person.garment !== "tshirt" && person.garment !== "dress" };
}

/** Everything on the trunk, from shirt to apron. `away` is the view from behind. */
export function drawGarment(ctx: Ctx, person: Identity, paint: Paint, torso: Torso, away: boolean): void {
  const main = paint.of(person.cloth);
  const c = torso.center;
  PAINTERS[person.garment]({
    ctx,
    person,
    paint,
    torso,
    away,
    main,
    dark: darken(main, 0.35),
    light: paint.of(person.cloth2),
    gold: paint.accent("#d9a441"),
    c,
    bottom: HEMS[person.garment],
  });
  if (person.scarf) {
    const scarf = paint.accent(person.scarf);
    shape(
      ctx,
      paint,
      scarf,
      [
        [-56 + c, 104],
        [-70 + c, 142],
        [c, 182],
        [70 + c, 142],
        [56 + c, 104],
        [c, 134],
      ],
      true,
    );
    if (!away)
      shape(ctx, paint, darken(scarf, 0.12), [
        [c + 12, 160],
        [c + 52, 154],
        [c + 62, 350],
        [c + 22, 356],
      ]);
  }
}
