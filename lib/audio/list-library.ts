import { db } from "@/db";
import { listLibrary } from "@/db/queries/audio";
import type { Actor } from "@/lib/auth/actor";
import { toLibraryItems } from "./library-view";
import { voiceName } from "./names";
import type { LibraryInput, LibraryItem, VoiceItem } from "./schemas";
import { VOICES } from "./voices";

export async function listBgm(actor: Actor, input: LibraryInput): Promise<{ items: LibraryItem[] }> {
  return { items: await toLibraryItems(actor.locale, await listLibrary(db, "bgm", input.category)) };
}

export async function listSoundEffects(actor: Actor, input: LibraryInput): Promise<{ items: LibraryItem[] }> {
  return { items: await toLibraryItems(actor.locale, await listLibrary(db, "effect", input.category)) };
}

/** `category` is a language, a gender or an age. */
export async function listVoices(actor: Actor, input: LibraryInput): Promise<{ items: VoiceItem[] }> {
  const wanted = input.category;
  const voices = VOICES.filter(
    ({ language, gender, age }) => wanted === undefined || [language, gender, age].includes(wanted as never),
  );
  return {
    items: voices.map((voice) => ({
      ...voice,
      name: voiceName(actor.locale, voice),
      category: voice.language,
      tags: [voice.gender, voice.age],
    })),
  };
}
