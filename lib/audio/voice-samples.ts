import type { LibraryItem } from "./library-items";
import { VOICES } from "./voices";

/** Raised when the built-in voices or the sentence change: the samples are made anew. */
const VERSION = 1;

export const voiceSampleId = (voiceId: string): string => `voice-${voiceId}`;

/** One sentence by each built-in voice. How long it takes is known once it was spoken. */
export const VOICE_SAMPLES: LibraryItem[] = VOICES.map(({ id, language, gender, age }) => ({
  id: voiceSampleId(id),
  kind: "voice",
  category: language,
  durationMs: 0,
  loop: false,
  tags: [gender, age],
  license: "CC0-1.0",
  version: VERSION,
}));
