import type { Purse } from "@/components/admission/plan";
import type { Locale } from "@/db/schema/values";

/** A text model somebody can have write for them. */
export type WritingModel = {
  id: string;
  name: string;
  /** Credits a question. */
  credits: number;
  /** Seconds one answer usually takes. */
  seconds: number;
};

/** What the writing of an episode's script needs to know. */
export type Writer = {
  models: WritingModel[];
  language: Locale;
  /** Seconds the episode should last. */
  target: number;
  purse: Purse;
};

export const LENGTHS = [30, 60, 90, 120, 180, 300] as const;

/** The length on offer that is nearest to what is wanted. */
export const nearestLength = (seconds: number): number =>
  LENGTHS.reduce(
    (best: number, one) => (Math.abs(one - seconds) < Math.abs(best - seconds) ? one : best),
    LENGTHS[0],
  );
