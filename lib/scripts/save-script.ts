import { db, type Queryable } from "@/db";
import {
  type EpisodeRow,
  insertEpisodes,
  listEpisodes,
  lockEpisode,
  setEpisodeTitle,
} from "@/db/queries/episodes";
import { lockProject, type ProjectRow, touchProject } from "@/db/queries/projects";
import { insertScript, latestScript, type ScriptRow } from "@/db/queries/scripts";
import type { ScriptFormat } from "@/db/schema/scripts";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { episodeTitle } from "@/lib/episodes/titles";
import { AppError } from "@/lib/errors";
import { countWords } from "@/lib/screenplay/count-words";
import { splitEpisodes } from "@/lib/screenplay/split-episodes";
import type { EpisodePart } from "@/lib/screenplay/types";
import { expectedSeconds } from "./expected-seconds";
import { readContent } from "./read-content";
import type { SavedScriptView, SaveScriptInput } from "./schemas";

/**
 * Saves a text as the newest version of its episode; nothing is ever overwritten, and the same text twice is one version.
 * A text with several episode markers is dealt out, one episode each.
 */
export async function saveScript(actor: Actor, input: SaveScriptInput): Promise<SavedScriptView> {
  const { project, episode } = await resolveEpisode(actor, input);
  const { content, format } = await readContent(actor, input);
  const parts = splitEpisodes(content);
  return db.transaction(async (tx) => {
    await lockProject(tx, project.id);
    if (input.version !== undefined) await refuseOlder(tx, episode.id, input.version, content);
    const targets =
      parts.length > 1 ? await dealOut(tx, project, episode, parts) : [{ row: episode, content }];
    const saved: ScriptRow[] = [];
    for (const { row, content: text } of targets) saved.push(await saveVersion(tx, row.id, text, format));
    await touchProject(tx, project.id);
    const first = saved[0];
    if (!first) throw new AppError("internal");
    return {
      script_id: first.id,
      version: first.number,
      word_count: saved.reduce((sum, { wordCount }) => sum + wordCount, 0),
      estimated_duration: saved.reduce((sum, { estimatedDuration }) => sum + estimatedDuration, 0),
      episodes: targets.map(({ row }) => ({ id: row.id, number: row.number, title: row.title })),
    };
  });
}

/** A new version unless the newest one already says exactly this. */
export async function saveVersion(
  q: Queryable,
  episodeId: string,
  content: string,
  format: ScriptFormat,
): Promise<ScriptRow> {
  await lockEpisode(q, episodeId);
  const latest = await latestScript(q, episodeId);
  if (latest?.content === content && latest.format === format) return latest;
  return insertScript(q, {
    episodeId,
    number: (latest?.number ?? 0) + 1,
    content,
    format,
    wordCount: countWords(content),
    estimatedDuration: expectedSeconds(content, format),
  });
}

async function refuseOlder(q: Queryable, episodeId: string, version: number, content: string): Promise<void> {
  const latest = await latestScript(q, episodeId);
  const number = latest?.number ?? 0;
  if (number !== version && latest?.content !== content)
    throw new AppError("version_conflict", {
      field: "version",
      details: { version: number, current: { content: latest?.content ?? "" } },
    });
}

type Target = { row: EpisodeRow; content: string };

/** By the numbers the text gives, where they fit the project; else in a row from the chosen episode on. */
async function dealOut(
  q: Queryable,
  project: ProjectRow,
  episode: EpisodeRow,
  parts: EpisodePart[],
): Promise<Target[]> {
  const present = await listEpisodes(q, project.id);
  const given = parts.map(({ number }) => number);
  const first = given[0] ?? 1;
  const fits =
    new Set(given).size === given.length && (first === 1 || present.some(({ number }) => number === first));
  const targets: Target[] = [];
  for (const [index, part] of parts.entries()) {
    const number = fits ? part.number : episode.number + index;
    const title = part.title.trim().slice(0, 200) || episodeTitle(project.language, number);
    let row = present.find((candidate) => candidate.number === number) as EpisodeRow | undefined;
    if (row && row.title === episodeTitle(project.language, number) && row.title !== title) {
      await setEpisodeTitle(q, row.id, title);
      row = { ...row, title };
    }
    if (!row)
      [row] = await insertEpisodes(q, [
        { projectId: project.id, number, title, targetDuration: project.targetDuration },
      ]);
    if (!row) throw new AppError("internal");
    targets.push({ row, content: part.content });
  }
  return targets;
}
