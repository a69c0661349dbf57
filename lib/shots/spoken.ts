import type { LineRow, ShotRow } from "@/db/queries/shots";
import type { Locale } from "@/db/schema/values";
import { narratorVoice } from "@/lib/audio/voices";
import type { ShotContext } from "./shot-context";

/** A line somebody says: captions are only shown, and “……” has nothing to say. */
export const isSpoken = (line: { kind: string; text: string }): boolean =>
  line.kind !== "caption" && /[\p{L}\p{N}]/u.test(line.text);

/** Whether the shot's voices come from us; `native` and `none` need none. */
export const wantsVoices = (shot: Pick<ShotRow, "audioSource">): boolean =>
  shot.audioSource === "tts" || shot.audioSource === "lip_sync";

export function voiceOf(context: ShotContext, line: Pick<LineRow, "characterId">): string {
  const language: Locale = context.project.language;
  const speaker = line.characterId ? context.characters.get(line.characterId) : undefined;
  return speaker?.voiceId ?? narratorVoice(language);
}

export const spokenLines = (context: ShotContext, shot: ShotRow): LineRow[] =>
  wantsVoices(shot) ? (context.lines.get(shot.id) ?? []).filter(isSpoken) : [];
