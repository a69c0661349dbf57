import type { Assembly, BeatDraft } from "./assembly";
import { isName, leadingParenthetical, splitCue, splitSpeakers, unquoted, withoutDirections } from "./cue";
import { labelOf, NARRATORS } from "./labels";
import type { ShotHint } from "./types";

/** One cue each: several people of a cell stand on lines, behind <br>, or between slashes where each has a colon. */
export function cuesIn(cell: string): string[] {
  const lines = cell.split(/<br\s*\/?>|\n/giu).flatMap((part) => {
    const slashed = part.split(/\s*(?:[/／;；]|[|｜])\s*(?=[^/／：:;；]{1,16}[：:])/u);
    if (slashed.length > 1 && slashed.every((one) => splitCue(one) !== null)) return slashed;
    const cues = part.split(
      /(?<=[。！？!?…”"])\s*(?=[㐀-鿿A-Z][㐀-鿿\w]{0,5}(?:[（(][^（）()]{1,12}[）)])?[：:])/u,
    );
    return cues.length > 1 && splitCue(cues[0] as string) !== null ? cues : [part];
  });
  return lines.filter((part) => part.trim() !== "");
}

/** One cue of a cell: a speech, or a caption or a sound written among the lines. */
export function speak(
  asm: Assembly,
  start: number,
  text: string,
  speaker: string | undefined,
  shot: ShotHint,
  known: Set<string>,
  mood: string,
): void {
  // 【旁白】这只猫…： the speaker in a box, without a colon.
  const boxed = /^[【[]([^【】[\]]{1,12})[】\]]\s*(?=[^\s：:])(.+)$/su.exec(text);
  const cue = splitCue(boxed ? `${boxed[1]}：${boxed[2]}` : text);
  const label = cue ? labelOf(cue.name) : null;
  if (cue && (label === "caption" || label === "sound") && cue.text !== "") {
    asm.beat(start, { type: label, text: unquoted(cue.text), shot });
    return;
  }
  const named = cue !== null && isName(cue.name, known.has(cue.name) ? 2 : 1, known) ? cue : null;
  const lead = named ? null : leadingParenthetical(text);
  const heard = /^(?:os|vo|o\.s\.|v\.o\.|画外音|畫外音|内心)/iu;
  const offscreen = named?.offscreen || heard.test(lead?.[0] ?? "") || (!named && heard.test(mood));
  const name = named?.name ?? speaker;
  const { spoken, directions } = withoutDirections(unquoted(named?.text ?? (lead?.[1] || text)));
  const emotion =
    named?.emotion ||
    (offscreen ? "" : lead?.[1] ? lead[0] : "") ||
    directions[0] ||
    (heard.test(mood) ? "" : mood);
  const beat: BeatDraft = {
    type: "dialogue",
    text: spoken,
    ...(Object.keys(shot).length > 0 ? { shot } : {}),
  };
  if (emotion) beat.emotion = emotion;
  if (name && NARRATORS.test(name)) beat.type = "narration";
  else if (!name && lead?.[0] && NARRATORS.test(lead[0])) {
    beat.type = "narration";
    delete beat.emotion;
  } else if (name) {
    const [who = name, ...together] = splitSpeakers(name, known);
    beat.character = who;
    known.add(who);
    if (together.length > 0) beat.together = together;
    if (offscreen) beat.offscreen = true;
  } else beat.type = "narration";
  asm.beat(start, beat);
}
