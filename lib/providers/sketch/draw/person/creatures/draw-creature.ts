import type { Ctx } from "../../pen";
import type { FigureView } from "../figure-view";
import type { Creature } from "../looks/creatures";
import { beastOf } from "./beast";
import { drawBird } from "./bird";
import { drawDragon } from "./dragon";
import { drawHorse } from "./horse";
import { drawQuadruped } from "./quadruped";
import { QUADRUPEDS } from "./quadruped-rows";
import { drawRobot } from "./robot";
import { creatureScale } from "./sizes";

/** An animal or a machine with its head's centre at (0, 0). */
export function drawCreature(ctx: Ctx, creature: Creature, view: FigureView): void {
  const scale = creatureScale(creature);
  ctx.scale(scale, scale);
  const beast = beastOf(ctx, view);
  if (QUADRUPEDS[creature]) drawQuadruped(beast, creature);
  else if (creature === "horse") drawHorse(beast);
  else if (creature === "bird") drawBird(beast);
  else if (creature === "dragon") drawDragon(beast);
  else drawRobot(beast);
}
