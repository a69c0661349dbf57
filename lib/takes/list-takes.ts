import { db } from "@/db";
import { listLines } from "@/db/queries/shots";
import { listTakes as findTakes } from "@/db/queries/takes";
import type { Actor } from "@/lib/auth/actor";
import { ownShot } from "@/lib/shots/owned";
import type { TakeView } from "./schemas";
import { toTakeViews } from "./to-take-view";

/** Newest first. */
export async function listTakes(actor: Actor, input: { shot_id: string }): Promise<{ items: TakeView[] }> {
  const { shot } = await ownShot(actor, input.shot_id);
  const [lines, rows] = await Promise.all([listLines(db, [shot.id]), findTakes(db, shot.id)]);
  return { items: await toTakeViews(shot, lines, rows) };
}
