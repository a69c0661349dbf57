import { BEDS } from "./synth/beds";
import { bedSeconds } from "./synth/compose";
import { EFFECTS } from "./synth/effects";

/** Raised when the generator changes: the library is made anew and older films keep what they were made with. */
const VERSION = 1;

export type LibraryItem = {
  id: string;
  kind: "bgm" | "effect";
  category: string;
  durationMs: number;
  loop: boolean;
  tags: string[];
  license: string;
  version: number;
};

/** Everything here is made by this program and given away. */
const LICENSE = "CC0-1.0";

export const LIBRARY_ITEMS: LibraryItem[] = [
  ...BEDS.map((bed) => ({
    id: bed.id,
    kind: "bgm" as const,
    category: bed.mood,
    durationMs: Math.round(bedSeconds(bed) * 1000),
    loop: true,
    tags: bed.tags,
  })),
  ...EFFECTS.map((effect) => ({
    id: effect.id,
    kind: "effect" as const,
    category: effect.category,
    durationMs: Math.round(effect.seconds * 1000),
    loop: effect.loop,
    tags: effect.tags,
  })),
].map((item) => ({ ...item, license: LICENSE, version: VERSION }));

export const findLibraryItem = (id: string): LibraryItem | undefined =>
  LIBRARY_ITEMS.find((item) => item.id === id);

/** The effect a sound word of a script asks for: the longest tag it contains wins. */
export function effectFor(words: string): LibraryItem | undefined {
  const text = words.toLowerCase();
  let best: { item: LibraryItem; length: number } | undefined;
  for (const item of LIBRARY_ITEMS) {
    if (item.kind !== "effect") continue;
    for (const tag of item.tags) {
      const found = /^[a-z ]+$/.test(tag) ? new RegExp(`\\b${tag}`, "i").test(text) : text.includes(tag);
      if (found && tag.length > (best?.length ?? 0)) best = { item, length: tag.length };
    }
  }
  return best?.item;
}
