import type { Rng } from "../../rng";
import { firstMatch } from "../../words";
import { AGE_ROWS, type Age, type Gender } from "./age";

/** Factors on the common body; `belly` pushes the middle out, in body units. */
export type Build = {
  shoulders: number;
  height: number;
  width: number;
  limb: number;
  belly: number;
  stoop: number;
};

type Kind = { shoulders: number; width: number; limb: number; belly: number; stout: number };
const KINDS = {
  plain: { shoulders: 1, width: 1, limb: 1, belly: 0, stout: 0 },
  slim: { shoulders: 0.94, width: 0.9, limb: 0.86, belly: 0, stout: 0 },
  athletic: { shoulders: 1.1, width: 0.98, limb: 1.14, belly: 0, stout: 0 },
  burly: { shoulders: 1.2, width: 1.14, limb: 1.3, belly: 8, stout: 0.7 },
  chubby: { shoulders: 1.04, width: 1.22, limb: 1.2, belly: 16, stout: 1 },
  stout: { shoulders: 1.12, width: 1.42, limb: 1.3, belly: 34, stout: 1.3 },
} satisfies Record<string, Kind>;

const KIND_WORDS: readonly (readonly [RegExp, keyof typeof KINDS])[] = [
  [/肥胖|大胖|臃肿|大腹便便|obese|very fat|portly|pot.?bell/i, "stout"],
  [/胖|圆滚滚|丰满|chubby|plump|stout|\bfat\b|overweight/i, "chubby"],
  [/魁梧|壮汉|彪形|虎背熊腰|五大三粗|大嗓门|壮|burly|hulking|massive|heavyset|muscular/i, "burly"],
  [/健壮|结实|健美|肌肉|健硕|athletic|fit\b|strong|sturdy|well.?built/i, "athletic"],
  [/瘦|纤细|苗条|单薄|清瘦|slim|thin|slender|skinny|lean|lanky|petite|gaunt/i, "slim"],
];

const TALL = /高个|高大|修长|高挑|身材高|挺拔|\btall\b|towering|lanky/i;
const SHORT = /矮|小个|个子小|娇小|short (?:man|woman|boy|girl|stature)|petite|tiny|dwarf/i;

export function buildOf(text: string, age: Age, gender: Gender, rng: Rng): { build: Build; stout: number } {
  const row = AGE_ROWS[age];
  const kind: Kind = KINDS[firstMatch(text, KIND_WORDS) ?? "plain"];
  const tall = TALL.test(text) ? 1 : SHORT.test(text) ? -1 : 0;
  const female = gender === "female";
  const grown = age === "child" ? 0.3 : 1;
  return {
    stout: kind.stout,
    build: {
      shoulders:
        (female ? 1 - 0.13 * grown : 1 + 0.04 * grown) *
        row.shoulders *
        kind.shoulders *
        rng.between(0.98, 1.03),
      height: row.height * (female ? 1 - 0.05 * grown : 1.02) * (1 + tall * 0.07) * rng.between(0.985, 1.02),
      width: kind.width,
      limb: row.limb * kind.limb * (female ? 0.86 : 1),
      belly: kind.belly + (age === "adult" && !female ? 3 : 0),
      stoop: /驼背|佝偻|hunch|stooped/i.test(text) ? 20 : row.stoop * rng.between(0.4, 1.2),
    },
  };
}
