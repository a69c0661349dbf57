import { db } from "@/db";
import { type NewScene, updateScene } from "@/db/queries/scenes";
import type { Actor } from "@/lib/auth/actor";
import { ownScene } from "./owned";
import type { SceneSuggestionInput, SceneView } from "./schemas";
import { toSceneView } from "./to-scene-view";

/** Takes over, or turns down, what the script says now about fields a person had changed. */
export async function resolveSceneSuggestion(
  actor: Actor,
  input: SceneSuggestionInput,
): Promise<{ scene: SceneView }> {
  const row = await ownScene(actor, input);
  const offered = Object.entries(row.suggestion ?? {});
  const chosen = offered.filter(([name]) => input.fields === undefined || input.fields.includes(name));
  const rest = offered.filter((entry) => !chosen.includes(entry));
  const values: Partial<NewScene> = { suggestion: rest.length > 0 ? Object.fromEntries(rest) : null };
  if (input.accept)
    for (const [name, value] of chosen) {
      if (name === "time" && typeof value === "string") values.time = value;
      if (name === "atmosphere" && typeof value === "string") values.atmosphere = value;
      if (name === "interior" && typeof value === "boolean") values.interior = value;
    }
  const after = await updateScene(db, row.id, row.version, values);
  return { scene: await toSceneView(db, after ?? (await ownScene(actor, input))) };
}
