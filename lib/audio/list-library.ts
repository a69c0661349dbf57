import { db } from "@/db";
import { listLibrary } from "@/db/queries/audio";
import type { Actor } from "@/lib/auth/actor";
import { toLibraryItems } from "./library-view";
import { voiceName } from "./names";
import type { LibraryInput, LibraryItem, VoiceItem } from "./schemas";
import { listPackVoices, packVoiceId } from "./voice-packs/installed";
import { VOICES } from "./voices";

export async function listBgm(actor: Actor, input: LibraryInput): Promise<{ items: LibraryItem[] }> {
  return { items: await toLibraryItems(actor.locale, await listLibrary(db, "bgm", input.category)) };
}

export async function listSoundEffects(actor: Actor, input: LibraryInput): Promise<{ items: LibraryItem[] }> {
  return { items: await toLibraryItems(actor.locale, await listLibrary(db, "effect", input.category)) };
}

/** The voices of the built-in engine; it is a separate program under its own licence. */
const BUILT_IN = { engine: "espeak-ng", license: "GPL-3.0-or-later" };

/** `category` is a language, a gender or an age. Voices of installed packs stand first: they were wanted. */
export async function listVoices(actor: Actor, input: LibraryInput): Promise<{ items: VoiceItem[] }> {
  const packs = (await listPackVoices()).map(({ manifest, entry }) => ({
    id: packVoiceId(manifest, entry),
    name: `${(entry.name ?? manifest.name)[actor.locale]}${entry.name ? "" : ` ${entry.id}`}`,
    language: entry.language,
    gender: entry.gender,
    age: entry.age,
    tags: [entry.gender, entry.age, manifest.name[actor.locale]],
    engine: manifest.engine,
    license: manifest.license,
  }));
  const own = VOICES.map(({ temper, ...voice }) => ({
    ...voice,
    name: voiceName(actor.locale, { ...voice, temper }),
    tags: [voice.gender, voice.age, ...(temper === "plain" ? [] : [temper])],
    ...BUILT_IN,
  }));
  const wanted = input.category;
  return {
    items: [...packs, ...own]
      .filter(
        ({ language, gender, age }) =>
          wanted === undefined || wanted === language || wanted === gender || wanted === age,
      )
      .map((voice) => ({ ...voice, category: voice.language })),
  };
}
