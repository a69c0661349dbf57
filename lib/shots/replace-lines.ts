import type { Queryable } from "@/db";
import { deleteLines, insertLines, listLines, writeLine } from "@/db/queries/shots";
import type { LineInput } from "./schemas";

/**
 * Makes the lines of a shot exactly these. A line that names its id keeps its row and its voice (stale when the words
 * changed); an id of another shot counts as a new line.
 */
export async function replaceLines(q: Queryable, shotId: string, lines: LineInput[]): Promise<void> {
  const present = new Map((await listLines(q, [shotId])).map((line) => [line.id, line]));
  const kept = new Set<string>();
  for (const [position, line] of lines.entries()) {
    const values = {
      position,
      kind: line.kind,
      characterId: line.character_id,
      text: line.text,
      emotion: line.emotion,
      speed: line.speed,
    };
    if (line.line_id && present.has(line.line_id) && !kept.has(line.line_id)) {
      kept.add(line.line_id);
      await writeLine(q, line.line_id, values);
    } else await insertLines(q, [{ ...values, shotId }]);
  }
  await deleteLines(
    q,
    [...present.keys()].filter((id) => !kept.has(id)),
  );
}
