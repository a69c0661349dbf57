import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Queryable } from "..";
import {
  characters,
  episodes,
  looks,
  newId,
  parsedScenes,
  projects,
  scenes,
  scriptVersions,
  shotLines,
  shots,
  subtitles,
  takes,
} from "../schema";
import type { ProjectRow } from "./projects";

/** Rows per statement: far below the 65,535 parameters of one. */
const CHUNK = 500;

/** New ids for old ones; the same old id always gets the same new one. */
function idMap() {
  const ids = new Map<string, string>();
  const of = (old: string): string => {
    const known = ids.get(old);
    if (known) return known;
    const made = newId();
    ids.set(old, made);
    return made;
  };
  const maybe = <T extends string | null>(old: T) => (old === null ? null : of(old));
  return { of, maybe };
}

async function inChunks<Row>(rows: Row[], write: (part: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) await write(rows.slice(at, at + CHUNK));
}

/** Deep copy of a project's rows. Takes keep their files but not their generation, which made only one take. */
export async function copyProjectRows(q: Queryable, project: ProjectRow, title: string): Promise<ProjectRow> {
  const id = idMap();
  const projectId = id.of(project.id);
  const now = new Date();
  const [copy] = await q
    .insert(projects)
    .values({
      ...project,
      id: projectId,
      title,
      budgetUsed: 0,
      version: 1,
      archivedAt: null,
      createdAt: now,
      updatedAt: now,
    })
    .returning();
  if (!copy) throw new Error("no row inserted");

  const cast = await q
    .select()
    .from(characters)
    .where(and(eq(characters.projectId, project.id), isNull(characters.deletedAt)));
  await inChunks(cast, (part) =>
    q.insert(characters).values(part.map((row) => ({ ...row, id: id.of(row.id), projectId }))),
  );
  const castIds = cast.map((row) => row.id);
  const wardrobe = castIds.length
    ? await q.select().from(looks).where(inArray(looks.characterId, castIds))
    : [];
  await inChunks(wardrobe, (part) =>
    q
      .insert(looks)
      .values(part.map((row) => ({ ...row, id: id.of(row.id), characterId: id.of(row.characterId) }))),
  );
  const places = await q
    .select()
    .from(scenes)
    .where(and(eq(scenes.projectId, project.id), isNull(scenes.deletedAt)));
  const placeIds = new Set(places.map((row) => row.id));
  const placeOf = (old: string | null) => (old !== null && placeIds.has(old) ? id.of(old) : null);
  await inChunks(places, (part) =>
    q.insert(scenes).values(part.map((row) => ({ ...row, id: id.of(row.id), projectId }))),
  );

  const parts = await q
    .select()
    .from(episodes)
    .where(and(eq(episodes.projectId, project.id), isNull(episodes.deletedAt)))
    .orderBy(asc(episodes.number));
  const episodeIds = parts.map((row) => row.id);
  if (episodeIds.length === 0) return copy;
  await q.insert(episodes).values(parts.map((row) => ({ ...row, id: id.of(row.id), projectId })));
  const texts = await q.select().from(scriptVersions).where(inArray(scriptVersions.episodeId, episodeIds));
  await inChunks(texts, (part) =>
    q
      .insert(scriptVersions)
      .values(part.map((row) => ({ ...row, id: id.of(row.id), episodeId: id.of(row.episodeId) }))),
  );
  const parsed = await q.select().from(parsedScenes).where(inArray(parsedScenes.episodeId, episodeIds));
  await inChunks(parsed, (part) =>
    q.insert(parsedScenes).values(
      part.map((row) => ({
        ...row,
        id: id.of(row.id),
        episodeId: id.of(row.episodeId),
        sceneId: placeOf(row.sceneId),
        beats: row.beats.map((beat) =>
          beat.characterId ? { ...beat, characterId: id.of(beat.characterId) } : beat,
        ),
      })),
    ),
  );

  const frames = await q
    .select()
    .from(shots)
    .where(and(inArray(shots.episodeId, episodeIds), isNull(shots.deletedAt)));
  const parsedIds = new Set(parsed.map((row) => row.id));
  await inChunks(frames, (part) =>
    q.insert(shots).values(
      part.map((row) => ({
        ...row,
        id: id.of(row.id),
        projectId,
        episodeId: id.of(row.episodeId),
        sceneId: placeOf(row.sceneId),
        parsedSceneId:
          row.parsedSceneId !== null && parsedIds.has(row.parsedSceneId) ? id.of(row.parsedSceneId) : null,
        characterIds: row.characterIds.map(id.of),
        looks: Object.fromEntries(
          Object.entries(row.looks).map(([person, look]) => [id.of(person), id.of(look)]),
        ),
        startTakeId: id.maybe(row.startTakeId),
        endTakeId: id.maybe(row.endTakeId),
        gridTakeId: id.maybe(row.gridTakeId),
        videoTakeId: id.maybe(row.videoTakeId),
      })),
    ),
  );
  const shotIds = frames.map((row) => row.id);
  if (shotIds.length > 0) {
    const lines = await q.select().from(shotLines).where(inArray(shotLines.shotId, shotIds));
    await inChunks(lines, (part) =>
      q.insert(shotLines).values(
        part.map((row) => ({
          ...row,
          id: id.of(row.id),
          shotId: id.of(row.shotId),
          characterId: id.maybe(row.characterId),
          voiceTakeId: id.maybe(row.voiceTakeId),
        })),
      ),
    );
    const taken = await q.select().from(takes).where(inArray(takes.shotId, shotIds));
    await inChunks(taken, (part) =>
      q.insert(takes).values(
        part.map((row) => ({
          ...row,
          id: id.of(row.id),
          projectId,
          shotId: id.maybe(row.shotId),
          lineId: id.maybe(row.lineId),
          generationId: null,
        })),
      ),
    );
  }
  const captions = await q.select().from(subtitles).where(inArray(subtitles.episodeId, episodeIds));
  await inChunks(captions, (part) =>
    q.insert(subtitles).values(
      part.map((row) => ({
        ...row,
        id: id.of(row.id),
        episodeId: id.of(row.episodeId),
        shotId: id.maybe(row.shotId),
        lineId: id.maybe(row.lineId),
      })),
    ),
  );
  return copy;
}
