import { matchEffect } from "./match-effect";
import { EFFECTS } from "./synth/effects/all";
import { BEDS } from "./synth/music/beds/all";
import { bedSeconds } from "./synth/music/plan";

/** Raised when the generator changes: the library is made anew and older films keep what they were made with. */
const VERSION = 2;

export type LibraryItem = {
  id: string;
  kind: "bgm" | "effect" | "voice";
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
    tags: effect.tags.split("|"),
  })),
].map((item) => ({ ...item, license: LICENSE, version: VERSION }));

const BY_ID = new Map(LIBRARY_ITEMS.map((item) => [item.id, item]));
export const findLibraryItem = (id: string): LibraryItem | undefined => BY_ID.get(id);

/** The effect a sound word of a script asks for. */
export const effectFor = (words: string): LibraryItem | undefined => {
  const effect = matchEffect(words);
  return effect && findLibraryItem(effect.id);
};
