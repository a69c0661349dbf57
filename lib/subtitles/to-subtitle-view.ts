import type { SubtitleRow } from "@/db/queries/subtitles";
import { type Cue, isPosition } from "./cue";
import type { SubtitleView } from "./schemas";

export const toSubtitleView = (row: SubtitleRow): SubtitleView => ({
  id: row.id,
  shot_id: row.shotId,
  line_id: row.lineId,
  text: row.text,
  start_time: row.startMs / 1000,
  end_time: row.endMs / 1000,
  style: row.style,
  position: row.position,
  edited: row.edited,
  version: row.version,
});

export const toCue = (row: Pick<SubtitleRow, "text" | "startMs" | "endMs" | "position">): Cue => ({
  text: row.text,
  startMs: row.startMs,
  endMs: row.endMs,
  position: isPosition(row.position) ? row.position : "bottom-center",
});
