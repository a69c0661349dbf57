import type { AspectRatio } from "@/db/schema/values";

export type Quality = "draft" | "final";

const SIZES: Record<Quality, Record<AspectRatio, [width: number, height: number]>> = {
  final: { "9:16": [1080, 1920], "16:9": [1920, 1080], "1:1": [1080, 1080] },
  draft: { "9:16": [540, 960], "16:9": [960, 540], "1:1": [540, 540] },
};

/** Pixels of a picture or clip: 1080p class, or 540p for a draft. */
export function frameSize(aspect: AspectRatio, quality: Quality): { width: number; height: number } {
  const [width, height] = SIZES[quality][aspect];
  return { width, height };
}

/** The same thing gets the same seed every time, so that making it again changes only what was changed. */
export function seedOf(id: string, salt = 0): number {
  let hash = 2_166_136_261 ^ salt;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return (hash >>> 0) & 0x7fff_ffff;
}
