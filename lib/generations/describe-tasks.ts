import { db } from "@/db";
import type { GenerationRow } from "@/db/queries/generations";
import { findSubjects } from "@/db/queries/task-subjects";

/** What one task is about: a shot by its number in the storyboard now, a person or place by name. */
export type TaskSubject = { shot?: number; name?: string };

type Row = Pick<GenerationRow, "id" | "shotId" | "characterId" | "sceneId">;

export async function describeTasks(rows: Row[]): Promise<Record<string, TaskSubject>> {
  const subjects = await findSubjects(db, {
    shotIds: rows.flatMap(({ shotId }) => shotId ?? []),
    characterIds: rows.flatMap(({ shotId, characterId }) => (shotId ? [] : (characterId ?? []))),
    sceneIds: rows.flatMap(({ shotId, sceneId }) => (shotId ? [] : (sceneId ?? []))),
  });
  const described: Record<string, TaskSubject> = {};
  for (const { id, shotId, characterId, sceneId } of rows) {
    const shot = shotId ? subjects.shots.get(shotId) : undefined;
    const name = subjects.names.get(characterId ?? sceneId ?? "");
    if (shot !== undefined) described[id] = { shot };
    else if (name !== undefined) described[id] = { name };
  }
  return described;
}
