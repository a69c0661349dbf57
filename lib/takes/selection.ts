import type { Queryable } from "@/db";
import { raiseStage, setFirstThumbnail } from "@/db/queries/projects";
import { type NewShot, raiseShotDurations, writeLine, writeShot } from "@/db/queries/shots";
import type { TakeRow } from "@/db/queries/takes";
import { VOICE_TAIL_MS } from "@/lib/shots/voice-duration";

const COLUMN = {
  start: "startTakeId",
  end: "endTakeId",
  grid: "gridTakeId",
  video: "videoTakeId",
} as const satisfies Record<string, keyof NewShot>;

/** Makes a take the chosen one of its shot (or, for a voice, of its line), and lets the project move on with it. */
export async function selectTakeOf(q: Queryable, take: TakeRow): Promise<void> {
  if (!take.shotId) return;
  if (take.kind === "voice") {
    if (!take.lineId) return;
    await writeLine(q, take.lineId, { voiceTakeId: take.id });
    await raiseShotDurations(q, [take.shotId], VOICE_TAIL_MS);
  } else await writeShot(q, take.shotId, { [COLUMN[take.kind]]: take.id });
  await raiseStage(q, take.projectId, "director");
  if (take.kind === "start") await setFirstThumbnail(q, take.projectId, take.assetId);
}
