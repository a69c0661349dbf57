export type LineToPlace = {
  kind: "dialogue" | "narration" | "caption";
  text: string;
  /** Length of its voice; null = not spoken yet. */
  voiceMs: number | null;
};
/** Milliseconds from the start of the shot. */
export type PlacedLine = { startMs: number; endMs: number };

/** A voice does not begin with the cut, nor do two people speak without a breath. */
const LEAD_MS = 150;
const BREATH_MS = 250;

/** Reading aloud takes about so long where no voice exists yet. */
export function guessVoiceMs(text: string): number {
  const wide = (text.match(/[\u2e80-\ua4cf\uf900-\ufaff]/g) ?? []).length;
  const words = (text.replace(/[\u2e80-\ua4cf\uf900-\ufaff]/g, " ").match(/[\p{L}\p{N}]+/gu) ?? []).length;
  return Math.max(600, Math.round((wide / 4.5 + words / 2.6) * 1000));
}

/**
 * When each line of a shot is heard. Spoken lines follow one another; what the shot has to spare goes before, between
 * and after them. Lines without a voice shrink to what is left; a voice never does: past the end of a locked shot it
 * runs on. A caption is shown as long as its shot.
 */
export function placeLines(shotMs: number, lines: LineToPlace[]): PlacedLine[] {
  const spoken = lines.filter((line) => line.kind !== "caption");
  const voiced = spoken.reduce((sum, line) => sum + (line.voiceMs ?? 0), 0);
  const guessed = spoken.reduce(
    (sum, line) => sum + (line.voiceMs === null ? guessVoiceMs(line.text) : 0),
    0,
  );
  const gaps = spoken.length - 1;
  const roomForGuessed = Math.max(0, shotMs - voiced);
  const shrink = guessed > roomForGuessed ? roomForGuessed / guessed : 1;
  const spare = Math.max(0, shotMs - voiced - guessed * shrink);
  const lead = Math.min(LEAD_MS, spare / 2);
  const breath = gaps > 0 ? Math.min(BREATH_MS, (spare - 2 * lead) / gaps) : 0;

  let at = lead;
  return lines.map((line) => {
    if (line.kind === "caption") return { startMs: 0, endMs: shotMs };
    const length = line.voiceMs ?? guessVoiceMs(line.text) * shrink;
    const placed = { startMs: Math.round(at), endMs: Math.round(at + length) };
    at += length + breath;
    return placed;
  });
}
