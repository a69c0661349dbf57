import type { VideoRequest } from "../../types";
import type { Composition } from "../draw/compose";
import type { Rig } from "../draw/rig";
import { bodyPose } from "./body";
import type { Effects } from "./effects";
import { type Face, faceOf, onTwos } from "./face";
import type { Grade } from "./grade";
import type { Layer, LayerSet } from "./layers";
import type { Board, Pose } from "./pixels/board";

/** A person that moves: the drawing, its face, and where its head is in the frame. */
export type Actor = { layer: Layer; rig: Rig; face: Face; head: { x: number; y: number } };

export function actorsOf(
  { people }: LayerSet,
  request: VideoRequest,
  { scene }: Composition,
  board: Board,
  grade: Grade,
): Actor[] {
  const alone = scene.people.length === 1;
  return people.flatMap((layer) => {
    const { rig } = layer;
    if (!rig) return [];
    const face = faceOf(rig, request, alone, board, grade);
    return [{ layer, rig, face, head: { x: rig.placed.x, y: rig.placed.y } }];
  });
}

export function paintActor(
  board: Board,
  { layer, rig, face }: Actor,
  pose: Pose,
  seconds: number,
  { wind, force }: Effects,
): void {
  const body = bodyPose(rig, onTwos(seconds), { wind, speaks: face.speaks(seconds), force });
  board.paint(layer.sprite, { ...pose, ...body });
  for (const { sprite, x, y } of face.at(seconds))
    board.paint(sprite, {
      ...pose,
      x: pose.x + x * pose.scaleX,
      y: pose.y + y * pose.scaleY,
      bend: (row) => body.bend(row + y),
      still: { ...body.still, left: body.still.left - x, right: body.still.right - x },
    });
}
