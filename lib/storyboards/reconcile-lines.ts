import type { Queryable } from "@/db";
import {
  deleteLines,
  insertLines,
  type LineRow,
  moveLineTakes,
  type NewLine,
  writeLine,
} from "@/db/queries/shots";
import type { PlannedLine } from "@/lib/screenplay/types";
import type { Kept } from "./match-shots";

export type ShotLines = { shotId: string; lines: PlannedLine[]; kept: Kept | null };

const handEdited = (kept: Kept | null): boolean => kept?.shot.editedFields.includes("dialogue") ?? false;
const wordsOf = (line: { kind: string; text: string }): string => `${line.kind}\n${line.text}`;

/**
 * Gives every shot the lines of its plan. A line that says the same as before keeps its row, and with it its voice, also
 * when it moved to another shot. Shots whose dialogue a person edited keep it.
 */
export async function reconcileLines(
  q: Queryable,
  planned: ShotLines[],
  old: Kept[],
  idByName: Map<string, string>,
): Promise<void> {
  const free = new Map<string, LineRow[]>();
  for (const kept of old)
    if (!handEdited(kept) && kept.shot.beatIds.length > 0)
      for (const line of kept.lines) free.set(wordsOf(line), [...(free.get(wordsOf(line)) ?? []), line]);
  const take = (shotId: string, line: PlannedLine): LineRow | undefined => {
    const same = free.get(wordsOf(line)) ?? [];
    const chosen = same.find((row) => row.shotId === shotId) ?? same[0];
    if (chosen) same.splice(same.indexOf(chosen), 1);
    return chosen;
  };
  const added: NewLine[] = [];
  for (const { shotId, lines, kept } of planned) {
    if (handEdited(kept)) continue;
    for (const [position, line] of lines.entries()) {
      const values = {
        shotId,
        position,
        kind: line.kind,
        characterId: (line.character && idByName.get(line.character)) || null,
        text: line.text,
        emotion: line.emotion ?? null,
      };
      const row = take(shotId, line);
      if (!row) added.push(values);
      else if (Object.entries(values).some(([name, value]) => row[name as keyof typeof values] !== value)) {
        await writeLine(q, row.id, values);
        if (row.shotId !== shotId) await moveLineTakes(q, row.id, shotId);
      }
    }
  }
  await insertLines(q, added);
  // What stayed free belongs to shots that go (they keep their words for a restore) or was cut from shots that stay.
  const staying = new Set(planned.map(({ shotId }) => shotId));
  const left = [...free.values()].flat().filter((line) => staying.has(line.shotId));
  await deleteLines(
    q,
    left.map(({ id }) => id),
  );
}
