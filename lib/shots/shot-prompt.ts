import { db } from "@/db";
import type { Actor } from "@/lib/auth/actor";
import { ownShot } from "./owned";
import type { ShotWorkInput } from "./schemas";
import { loadShotContext } from "./shot-context";
import { promptOf, shotBrief } from "./shot-request";

/** The words a generation of this shot would be asked with, as things stand now. Free; nothing is saved. */
export async function writeShotPrompt(actor: Actor, input: ShotWorkInput): Promise<{ prompt: string }> {
  const { shot, project } = await ownShot(actor, input.shot_id);
  const context = await loadShotContext(db, project, [shot]);
  const brief = shotBrief(context, shot, input.keyframe === "end" ? 1 : 0);
  return { prompt: promptOf(context, shot, brief, input.prompt_override) };
}
