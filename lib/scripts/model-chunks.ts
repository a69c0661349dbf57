import type { Beat, ParsedScene, Screenplay } from "@/lib/screenplay/types";

/** Characters of script in one question. */
const CHUNK = 5_000;
/** Beats in one question: an answer names every dialogue. */
const BEATS = 200;
/** Beats of what went before, shown again so that a talk goes on across the cut. */
const OVERLAP = 12;

/** A piece of a screenplay for one question: whole scenes where they fit, else parts of one. */
export type Chunk = { before: Placed[]; beats: Placed[] };
export type Placed = { scene: ParsedScene; beat: Beat };

/** A screenplay in pieces, scene by scene; every beat is in exactly one. */
export function chunksOf({ scenes }: Pick<Screenplay, "scenes">): Chunk[] {
  const pieces: Placed[][] = [];
  let size = 0;
  let open: Placed[] = [];
  const close = () => {
    if (open.length > 0) pieces.push(open);
    open = [];
    size = 0;
  };
  for (const scene of scenes) {
    const length = scene.beats.reduce((sum, { text }) => sum + text.length, 0);
    if (size > 0 && size + length > CHUNK) close();
    for (const beat of scene.beats) {
      if (open.length === BEATS || (size > 0 && size + beat.text.length > CHUNK)) close();
      open.push({ scene, beat });
      size += beat.text.length;
    }
  }
  close();
  return pieces.map((beats, at) => ({ before: pieces[at - 1]?.slice(-OVERLAP) ?? [], beats }));
}

const flat = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** As a model reads it: one line a beat, under the id it answers by. */
export function showBeats(placed: Placed[]): string {
  const lines: string[] = [];
  let scene: ParsedScene | undefined;
  for (const one of placed) {
    if (one.scene !== scene) {
      scene = one.scene;
      const { number, location, time, interior, heading } = scene;
      const side = interior === null ? "?" : interior ? "interior" : "exterior";
      lines.push(
        `scene ${number}: ${flat(heading) || "(no heading)"} | ${location || "?"} | ${time || "?"} | ${side}`,
      );
    }
    const { id, type, character, emotion, text } = one.beat;
    const who = type === "dialogue" ? ` ${character ?? "?"}${emotion ? ` (${flat(emotion)})` : ""}` : "";
    lines.push(`${id} ${type}${who}: ${flat(text)}`);
  }
  return lines.join("\n");
}
