import type { Creature } from "../looks/creatures";
import type { Beast } from "./beast";
import { drawTail, sitting, standing } from "./quadruped-body";
import { awayHead, drawHead } from "./quadruped-head";
import { QUADRUPEDS } from "./quadruped-rows";
import { paintedDrop } from "./sizes";

/** Cats, dogs and their like, turned a little to the viewer's right. */
export function drawQuadruped(beast: Beast, kind: Creature): void {
  const row = QUADRUPEDS[kind];
  if (!row) return;
  const soles = paintedDrop(kind);
  drawTail(beast, row, soles);
  if (row.sits) sitting(beast, row, soles);
  else standing(beast, row, soles);
  if (beast.view.pose.away) awayHead(beast, row);
  else drawHead(beast, row);
}
