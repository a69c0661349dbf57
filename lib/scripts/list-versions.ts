import { db } from "@/db";
import { countScripts, listScripts } from "@/db/queries/scripts";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { decodeCursor, paginate } from "@/lib/projects/paging";
import type { ListVersionsInput, VersionPage } from "./schemas";
import { toVersionView } from "./to-version-view";

export async function listScriptVersions(actor: Actor, input: ListVersionsInput): Promise<VersionPage> {
  const { episode } = await resolveEpisode(actor, input);
  const counted = await countScripts(db, episode.id);
  // Versions are numbered without gaps, newest first: a page number is a position.
  const skipped = input.page ? (input.page - 1) * input.page_size : 0;
  const before = input.cursor ? Number(decodeCursor(input.cursor)[0]) : counted + 1 - skipped;
  const found = await listScripts(db, episode.id, { before, limit: input.page_size + 1 });
  const { rows, pagination } = paginate(found, input, counted, (row) => [String(row.number), row.id]);
  return { items: rows.map(toVersionView), pagination };
}
