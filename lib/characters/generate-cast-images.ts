import { db } from "@/db";
import { listCharacters } from "@/db/queries/characters";
import { listScenes } from "@/db/queries/scenes";
import { Reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import type { QuoteView } from "@/lib/generations/quote-generations";
import { ownProject } from "@/lib/projects/owned";
import { chooseModel } from "@/lib/shots/choose-model";
import type { Planned } from "@/lib/shots/plan-work";
import { toBatchView } from "@/lib/storyboards/generate-images";
import type { BatchView } from "@/lib/storyboards/schemas";
import { gather, startBatch } from "@/lib/storyboards/start-batch";
import { planCharacterSheet, planSceneCard } from "./picture-request";
import type { CastImagesInput } from "./schemas";

/**
 * The missing portraits and place pictures of a project as one batch; with `dry_run` only what it would cost and what is
 * in the way. What is in the way names its person or place in `details`.
 */
export async function generateCastImages(
  actor: Actor,
  input: CastImagesInput,
): Promise<BatchView | Reply<BatchView | QuoteView>> {
  const project = await ownProject(actor, input.project_id);
  const [cast, places] = await Promise.all([listCharacters(db, project.id), listScenes(db, project.id)]);
  const options = { model: await chooseModel(project, "image", input.model), quality: input.quality };
  const wanted = { people: new Set(input.character_ids), places: new Set(input.scene_ids) };
  const planned = [
    ...cast
      .filter(({ id, referenceAssetIds }) => wanted.people.has(id) && referenceAssetIds.length === 0)
      .map((row) => named(planCharacterSheet(project, row, options), { id: row.id, name: row.name })),
    ...places
      .filter(({ id, referenceAssetIds }) => wanted.places.has(id) && referenceAssetIds.length === 0)
      .map((row) => named(planSceneCard(project, row, options), { id: row.id, name: row.location })),
  ];
  const started = await startBatch(actor, gather(planned), {
    scope: `cast:${project.id}`,
    projectId: project.id,
    input: { kind: "cast", quality: input.quality, count: planned.length },
    dryRun: input.dry_run,
    quoteId: input.quote_id,
    maxCredits: input.max_credits,
  });
  return started instanceof Reply ? started : toBatchView(started);
}

const named = (planned: Planned, of: { id: string; name: string }): Planned =>
  "blocked" in planned
    ? { blocked: { ...planned.blocked, details: { ...planned.blocked.details, ...of } } }
    : planned;
