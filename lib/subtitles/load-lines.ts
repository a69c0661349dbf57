import { db, type Queryable } from "@/db";
import { findAssets } from "@/db/queries/assets";
import { listLines, listShots } from "@/db/queries/shots";
import { findTakes } from "@/db/queries/takes";
import type { ShotToSubtitle } from "./derive-cues";

/** The lines of an episode in order, with the length of each chosen voice. */
export async function loadLines(episodeId: string, q: Queryable = db): Promise<ShotToSubtitle[]> {
  const shots = await listShots(q, episodeId);
  const lines = await listLines(
    q,
    shots.map(({ id }) => id),
  );
  const takes = await findTakes(
    q,
    lines.map((line) => line.voiceTakeId),
  );
  const files = await findAssets(q, [...new Set([...takes.values()].map(({ assetId }) => assetId))]);
  const lengths = new Map(files.map((file) => [file.id, file.durationMs]));
  return shots.map((shot) => ({
    id: shot.id,
    durationMs: shot.durationMs,
    lines: lines
      .filter((line) => line.shotId === shot.id)
      .map(({ id, kind, text, voiceTakeId }) => ({
        id,
        kind,
        text,
        voiceMs: lengths.get(takes.get(voiceTakeId ?? "")?.assetId ?? "") ?? null,
      })),
  }));
}
