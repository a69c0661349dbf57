import { db } from "@/db";
import type { Actor } from "@/lib/auth/actor";
import { ownScene } from "./owned";
import type { SceneId, SceneView } from "./schemas";
import { toSceneView } from "./to-scene-view";

export async function getScene(actor: Actor, input: SceneId): Promise<{ scene: SceneView }> {
  return { scene: await toSceneView(db, await ownScene(actor, input)) };
}
