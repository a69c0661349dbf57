import { db } from "@/db";
import { latestWritten } from "@/db/queries/written-scripts";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import type { EpisodeInput } from "./schemas";
import { type WrittenScript, writtenScript } from "./write-schemas";

export type WrittenOffer = WrittenScript & { task_id: string };

/** What was last written for an episode and nobody has taken or left yet. */
export async function writtenOffer(actor: Actor, input: EpisodeInput): Promise<WrittenOffer | null> {
  const { episode } = await resolveEpisode(actor, input);
  const row = await latestWritten(db, actor.userId, episode.id);
  const written = row && writtenScript.safeParse(row.result).data;
  if (!written || written.left || written.taken_as !== undefined) return null;
  return { ...written, task_id: row.id };
}
