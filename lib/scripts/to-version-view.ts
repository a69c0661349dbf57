import type { ScriptSummary } from "@/db/queries/scripts";
import type { ScriptVersionView } from "./schemas";

export const toVersionView = (row: ScriptSummary): ScriptVersionView => ({
  script_id: row.id,
  version: row.number,
  format: row.format,
  word_count: row.wordCount,
  estimated_duration: row.estimatedDuration,
  created_at: row.createdAt.toISOString(),
});
