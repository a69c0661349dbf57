import type { Random } from "../random";
import type { Tape } from "../tape";

export const EFFECT_CATEGORIES = ["environment", "action", "emotion", "comic"] as const;
export type EffectCategory = (typeof EFFECT_CATEGORIES)[number];

export type Effect = {
  id: string;
  category: EffectCategory;
  seconds: number;
  seed: number;
  /** Environments loop; the rest are struck once. */
  loop: boolean;
  /** LUFS: a far rain is quieter than a slammed door. */
  level: number;
  /** Words of a script that ask for it, Chinese and English, separated by |. */
  tags: string;
  make: (tape: Tape, random: Random) => void;
};
