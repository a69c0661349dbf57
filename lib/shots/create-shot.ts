import { db } from "@/db";
import { lockEpisode, raiseStoryboardVersion } from "@/db/queries/episodes";
import { touchProject } from "@/db/queries/projects";
import { insertShots, listShots, positionShots } from "@/db/queries/shots";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { AppError } from "@/lib/errors";
import { checkShotFields, shotValues } from "./check-fields";
import { replaceLines } from "./replace-lines";
import type { CreateShotInput, ShotView } from "./schemas";
import { toShotView } from "./to-shot-view";

const DEFAULT_MS = 4_000;

/** A shot of a person's own, behind another one, first, or last. */
export async function createShot(actor: Actor, input: CreateShotInput): Promise<{ shot: ShotView }> {
  const { project, episode } = await resolveEpisode(actor, input);
  const fields = input.fields ?? {};
  await checkShotFields(actor, project, fields);
  const shot = await db.transaction(async (tx) => {
    await touchProject(tx, project.id);
    await lockEpisode(tx, episode.id);
    const present = await listShots(tx, episode.id);
    const before = input.after ? present.findIndex(({ id }) => id === input.after) : -1;
    if (input.after && before < 0) throw new AppError("not_found", { field: "after" });
    const index = input.after === undefined ? present.length : before + 1;
    const neighbour = present[index - 1] ?? present[index];
    const [created] = await insertShots(tx, [
      {
        type: "medium",
        durationMs: DEFAULT_MS,
        ...defined(shotValues(fields)),
        sceneId: fields.scene_id === undefined ? (neighbour?.sceneId ?? null) : fields.scene_id,
        parsedSceneId: neighbour?.parsedSceneId ?? null,
        projectId: project.id,
        episodeId: episode.id,
        position: index,
        editedFields: Object.keys(fields),
      },
    ]);
    if (!created) throw new AppError("internal");
    await replaceLines(tx, created.id, fields.dialogue ?? []);
    const ids = present.map(({ id }) => id);
    await positionShots(tx, [...ids.slice(0, index), created.id, ...ids.slice(index)]);
    await raiseStoryboardVersion(tx, episode.id);
    return created;
  });
  return { shot: await toShotView(db, project, shot) };
}

const defined = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
