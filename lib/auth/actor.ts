import type { Locale, Region } from "@/db/schema/values";

/** Who asks. Built only by the entrances (`lib/api.ts`, `lib/action.ts`, pages) from a checked session or token. */
export type Actor = { userId: string; role: "user" | "admin"; locale: Locale; region: Region };
