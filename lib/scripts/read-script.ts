import type { Queryable } from "@/db";
import { listEpisodes } from "@/db/queries/episodes";
import type { ProjectRow } from "@/db/queries/projects";
import { latestScript, type ScriptRow } from "@/db/queries/scripts";
import { parseScreenplay } from "@/lib/screenplay/parse-screenplay";
import { frontMatter } from "@/lib/screenplay/split-episodes";
import type { Screenplay } from "@/lib/screenplay/types";

/** A text as a screenplay. Pure but for the first episode's front matter, whose people are everybody's. */
export async function readScript(q: Queryable, project: ProjectRow, script: ScriptRow): Promise<Screenplay> {
  const [first] = await listEpisodes(q, project.id);
  const opening = first && first.id !== script.episodeId ? await latestScript(q, first.id) : null;
  return parseScreenplay(script.content, {
    format: script.format,
    ...(opening && { context: frontMatter(opening.content) }),
  });
}
