import { findVoice, type Voice, voiceFor } from "@/lib/audio/voices";
import type { SpeechRequest } from "./types";

/** A vendor's voices by person: `child` and `old` fall back to `young` and `adult` where it has none. */
export type VendorVoices = Record<
  Voice["gender"],
  { child?: string; young: string; adult: string; old?: string }
>;

/** The vendor's own voice where one is asked for by name, else the one that is most like the voice or the speaker. */
export function pickVoice(request: SpeechRequest, voices: VendorVoices, own: readonly string[]): string {
  if (own.includes(request.voiceId)) return request.voiceId;
  const voice = findVoice(request.voiceId) ?? findVoice(voiceFor(request.language, request.speaker ?? {}));
  const offered = voices[voice?.gender ?? "male"];
  const age = voice?.age ?? "adult";
  return offered[age] ?? (age === "child" ? offered.young : offered.adult);
}
