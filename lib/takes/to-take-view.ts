import type { LineRow, ShotRow } from "@/db/queries/shots";
import type { TakeRow } from "@/db/queries/takes";
import { mediaViews } from "@/lib/assets/media-view";
import type { TakeView } from "./schemas";

/** Of the frozen request, what a person may read: no links, no inner structure. */
const SHOWN = [
  "style",
  "aspectRatio",
  "width",
  "height",
  "duration",
  "seed",
  "quality",
  "text",
  "voiceId",
  "speed",
  "emotion",
];
const SNAKE: Record<string, string> = { aspectRatio: "aspect_ratio", voiceId: "voice_id" };

const shownParams = (params: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    SHOWN.flatMap((name) => (params[name] === undefined ? [] : [[SNAKE[name] ?? name, params[name]]])),
  );

export async function toTakeViews(shot: ShotRow, lines: LineRow[], rows: TakeRow[]): Promise<TakeView[]> {
  const media = await mediaViews(rows.map(({ assetId }) => assetId));
  const selected = new Set([
    shot.startTakeId,
    shot.endTakeId,
    shot.gridTakeId,
    shot.videoTakeId,
    ...lines.map(({ voiceTakeId }) => voiceTakeId),
  ]);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    line_id: row.lineId,
    media: media.get(row.assetId) ?? null,
    selected: selected.has(row.id),
    origin: row.origin,
    prompt_used: row.promptUsed,
    generation_params: shownParams(row.generationParams),
    model: row.model,
    task_id: row.generationId,
    created_at: row.createdAt.toISOString(),
  }));
}
