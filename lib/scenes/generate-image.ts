import type { Reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { planSceneCard } from "@/lib/characters/picture-request";
import type { QuoteView } from "@/lib/generations/quote-generations";
import type { StartedView } from "@/lib/generations/schemas";
import { ownProject } from "@/lib/projects/owned";
import { chooseModel } from "@/lib/shots/choose-model";
import { startOne } from "@/lib/shots/start-one";
import { ownScene } from "./owned";
import type { SceneImageInput } from "./schemas";

export async function generateSceneImage(
  actor: Actor,
  input: SceneImageInput,
): Promise<StartedView | Reply<QuoteView>> {
  const project = await ownProject(actor, input.project_id);
  const scene = await ownScene(actor, input);
  const planned = planSceneCard(project, scene, {
    model: await chooseModel(project, "image", input.model),
    quality: input.quality,
    promptOverride: input.prompt_override,
  });
  return startOne(actor, [planned], { ...input, scope: `card:${scene.id}`, projectId: project.id });
}
