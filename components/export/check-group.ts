export type CheckGroup = "picture" | "sound" | "subtitles" | "label";

const SOUND = new Set(["audio", "loudness", "quiet", "true_peak"]);

/** What a check of a finished film says in a word a person uses. */
export function checkGroup(name: string): CheckGroup {
  if (SOUND.has(name)) return "sound";
  if (name.startsWith("subtitle")) return "subtitles";
  return name.startsWith("ai_") || name === "watermark" ? "label" : "picture";
}
