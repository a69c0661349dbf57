import type { Locale } from "@/db/schema/values";

/** The title of an episode nobody has named, in the language of its film: content, not interface. */
export const episodeTitle = (language: Locale, number: number): string =>
  language === "zh" ? `第${number}集` : `Episode ${number}`;
