import type { AspectRatio } from "@/db/schema/values";
import { type PlacedLine, placeLines } from "@/lib/renders/place-lines";
import { type Cue, cleanCueText } from "./cue";
import { latinLine, splitOverTime } from "./wrap";

export type LineOfShot = {
  id: string;
  kind: "dialogue" | "narration" | "caption";
  text: string;
  voiceMs: number | null;
};
export type ShotToSubtitle = { id: string; durationMs: number; lines: LineOfShot[] };
export type DerivedCue = Cue & { shotId: string; lineId: string };

/** Subtitles of an episode as its lines are heard: the same placing as the voices have. */
export function deriveCues(shots: ShotToSubtitle[], ratio: AspectRatio): DerivedCue[] {
  let shotStart = 0;
  return shots.flatMap((shot) => {
    const startMs = shotStart;
    shotStart += shot.durationMs;
    const placed = placeLines(shot.durationMs, shot.lines);
    return shot.lines.flatMap((line, i) => cuesOf(shot, line, placed[i], startMs, ratio));
  });
}

function cuesOf(
  shot: ShotToSubtitle,
  line: LineOfShot,
  placed: PlacedLine | undefined,
  shotStart: number,
  ratio: AspectRatio,
): DerivedCue[] {
  const text = cleanCueText(line.text);
  if (!placed || text === "") return [];
  const position = line.kind === "caption" ? "top-center" : "bottom-center";
  return splitOverTime(text, shotStart + placed.startMs, shotStart + placed.endMs, latinLine(ratio)).map(
    (turn) => ({
      ...turn,
      position,
      shotId: shot.id,
      lineId: line.id,
    }),
  );
}
