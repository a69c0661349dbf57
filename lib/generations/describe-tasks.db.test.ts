import { expect, test } from "vitest";
import { newId } from "@/db/schema/columns";
import { createEpisode } from "@/lib/episodes/create-episode";
import { person, project } from "@/lib/projects/test-support/studio";
import { createShot } from "@/lib/shots/create-shot";
import { deleteShots } from "@/lib/shots/delete-shots";
import { restoreShots } from "@/lib/shots/restore-shots";
import { getStoryboard } from "@/lib/storyboards/get-storyboard";
import { describeTasks } from "./describe-tasks";

const row = (shotId: string) => ({ id: newId(), shotId, characterId: null, sceneId: null });

test("a task names its shot by the number the storyboard shows, whatever was deleted, moved in or brought back", async () => {
  const actor = await person();
  const project_id = await project(actor);
  const second = (await createEpisode(actor, { project_id })).episode.id;
  for (const episode of [undefined, second])
    for (let count = 0; count < 6; count++) await createShot(actor, { project_id, episode });
  const board = async (episode?: string) => (await getStoryboard(actor, { project_id, episode })).shots;
  const ids = (await board()).map(({ shot_id }) => shot_id);
  const others = (await board(second)).map(({ shot_id }) => shot_id);
  const rows = [...ids, ...others].map(row);
  const agree = async (gone: string[]) => {
    const shown = new Map(
      [...(await board()), ...(await board(second))].map(({ shot_id, order }) => [shot_id, order]),
    );
    const described = await describeTasks(rows);
    for (const { id, shotId } of rows)
      expect(described[id]?.shot, shotId).toBe(gone.includes(shotId) ? undefined : shown.get(shotId));
  };

  await agree([]);
  const gone = [ids[0], ids[3], others[1]].flatMap((id) => id ?? []);
  await deleteShots(actor, { project_id, shot_ids: gone });
  await agree(gone);
  await createShot(actor, { project_id, after: ids[4] });
  await agree(gone);
  await restoreShots(actor, { project_id, shot_ids: gone });
  await agree([]);
});
