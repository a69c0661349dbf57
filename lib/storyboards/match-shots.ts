import type { LineRow, ShotRow } from "@/db/queries/shots";
import type { PlannedShot } from "@/lib/screenplay/types";

export type Kept = { shot: ShotRow; lines: LineRow[] };

/** Somebody worked on it, or something was made for it. */
export const isWorkedOn = ({ shot, lines }: Kept): boolean =>
  shot.editedFields.length > 0 ||
  [shot.startTakeId, shot.endTakeId, shot.gridTakeId, shot.videoTakeId].some((take) => take !== null) ||
  lines.some(({ voiceTakeId }) => voiceTakeId !== null);

/** A shot a person added: it shows no beats of the script. */
export const isHandMade = ({ shot }: Kept): boolean => shot.beatIds.length === 0;

/**
 * For each planned shot the old one that shows most of the same beats; of equals the one that was worked on. An old shot
 * is given away once.
 */
export function matchShots(planned: PlannedShot[], old: Kept[]): (Kept | null)[] {
  const byBeat = new Map<string, Kept[]>();
  for (const kept of old)
    for (const beat of kept.shot.beatIds) byBeat.set(beat, [...(byBeat.get(beat) ?? []), kept]);
  const pairs: { at: number; kept: Kept; shared: number }[] = [];
  for (const [at, shot] of planned.entries()) {
    const shared = new Map<Kept, number>();
    for (const beat of shot.beatIds)
      for (const kept of byBeat.get(beat) ?? []) shared.set(kept, (shared.get(kept) ?? 0) + 1);
    for (const [kept, count] of shared)
      pairs.push({ at, kept, shared: count / Math.max(shot.beatIds.length, kept.shot.beatIds.length) });
  }
  pairs.sort(
    (a, b) =>
      b.shared - a.shared ||
      Number(isWorkedOn(b.kept)) - Number(isWorkedOn(a.kept)) ||
      a.at - b.at ||
      a.kept.shot.position - b.kept.shot.position,
  );
  const matched: (Kept | null)[] = planned.map(() => null);
  const taken = new Set<Kept>();
  for (const { at, kept } of pairs) {
    if (matched[at] || taken.has(kept)) continue;
    matched[at] = kept;
    taken.add(kept);
  }
  return matched;
}
