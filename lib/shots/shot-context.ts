import type { Queryable } from "@/db";
import { type AssetRow, findAssets } from "@/db/queries/assets";
import { type CharacterRow, listCharacters } from "@/db/queries/characters";
import { type LookRow, listLooks } from "@/db/queries/looks";
import type { ProjectRow } from "@/db/queries/projects";
import { listScenes, type SceneRow } from "@/db/queries/scenes";
import { type ParsedSceneRow, parsedScenesByIds } from "@/db/queries/scripts";
import { type LineRow, latestShotTasks, listLines, type ShotRow, type ShotTask } from "@/db/queries/shots";
import { findTakes, type TakeRow } from "@/db/queries/takes";

/** Everything shots are drawn, spoken and judged from, read in a fixed number of statements for any number of shots. */
export type ShotContext = {
  project: ProjectRow;
  characters: Map<string, CharacterRow>;
  looks: Map<string, LookRow>;
  scenes: Map<string, SceneRow>;
  parsed: Map<string, ParsedSceneRow>;
  lines: Map<string, LineRow[]>;
  takes: Map<string, TakeRow>;
  tasks: Map<string, ShotTask[]>;
  /** Files of the takes and of the newest reference pictures. */
  assets: Map<string, AssetRow>;
};

const byId = <Row extends { id: string }>(rows: Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

export function groupBy<Row>(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

export async function loadShotContext(
  q: Queryable,
  project: ProjectRow,
  shots: ShotRow[],
): Promise<ShotContext> {
  const ids = shots.map(({ id }) => id);
  const [characters, scenes, lines, tasks, parsed] = await Promise.all([
    listCharacters(q, project.id),
    listScenes(q, project.id),
    listLines(q, ids),
    latestShotTasks(q, ids),
    parsedScenesByIds(q, [...new Set(shots.flatMap(({ parsedSceneId }) => parsedSceneId ?? []))]),
  ]);
  const [looks, takes] = await Promise.all([
    listLooks(
      q,
      characters.map(({ id }) => id),
    ),
    findTakes(q, [
      ...shots.flatMap((shot) => [shot.startTakeId, shot.endTakeId, shot.gridTakeId, shot.videoTakeId]),
      ...lines.map((line) => line.voiceTakeId),
    ]),
  ]);
  const files = await findAssets(q, [
    ...new Set([
      ...[...takes.values()].map(({ assetId }) => assetId),
      ...looks.flatMap(({ assetId }) => assetId ?? []),
      ...[...characters, ...scenes].flatMap(({ referenceAssetIds }) => referenceAssetIds.slice(-1)),
    ]),
  ]);
  return {
    project,
    characters: byId(characters),
    looks: byId(looks),
    scenes: byId(scenes),
    parsed: byId(parsed),
    lines: groupBy(lines, ({ shotId }) => shotId),
    takes,
    tasks: groupBy(tasks, ({ shotId }) => shotId),
    assets: byId(files),
  };
}

export const isUsable = (context: ShotContext, assetId: string): boolean =>
  context.assets.get(assetId)?.status === "ready";
