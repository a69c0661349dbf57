import { db } from "@/db";
import { listLibrary } from "@/db/queries/audio";
import { mediaViews } from "@/lib/assets/media-view";
import type { MediaView } from "@/lib/assets/schemas";
import type { Actor } from "@/lib/auth/actor";
import { toLibraryItems } from "./library-view";
import { voiceName } from "./names";
import type { LibraryInput, LibraryItem, VoiceItem } from "./schemas";
import { listPackVoices, packVoiceId } from "./voice-packs/installed";
import { voiceSampleId } from "./voice-samples";
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
  const voices = [...packs, ...own].filter(
    ({ language, gender, age }) =>
      wanted === undefined || wanted === language || wanted === gender || wanted === age,
  );
  const samples = await findSamples();
  return {
    items: voices.map((voice) => {
      const sample = samples.get(voiceSampleId(voice.id));
      return {
        ...voice,
        category: voice.language,
        duration: sample?.duration ?? null,
        url: sample?.url ?? null,
        preview_url: sample?.preview_url ?? sample?.url ?? null,
      };
    }),
  };
}

async function findSamples(): Promise<Map<string, MediaView>> {
  const rows = await listLibrary(db, "voice");
  const media = await mediaViews(rows.map(({ assetId }) => assetId));
  return new Map(
    rows.flatMap(({ id, assetId }) => {
      const view = media.get(assetId ?? "");
      return view ? [[id, view]] : [];
    }),
  );
}
