import { z } from "zod";

/**
 * Text as PostgreSQL can keep it: NUL becomes ␀, a lone surrogate becomes U+FFFD. Everything else a person typed —
 * emoji, direction marks, very long lines — stays as it is.
 */
export const storable = (value: string): string =>
  value.replaceAll("\u0000", "\u2400").replace(/\p{Surrogate}/gu, "\ufffd");

/** Free text of at most `max` characters; may be empty. */
export const words = (max: number) => z.string().max(max).transform(storable).meta({ type: "string" });

/** A name or title: trimmed, not empty. */
export const title = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => storable(value).trim())
    .refine((value) => value.length > 0, { error: "empty" })
    .meta({ type: "string" });
