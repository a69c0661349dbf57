import { z } from "zod";
import type { Chunk } from "./model-chunks";

const words = (max: number) => z.string().max(max).optional();

/**
 * What a model may add to a screenplay. There is no place in it for the text of a line: the writer's words are what the
 * built-in reader cut out of the script, and nothing else is ever stored.
 */
export const modelReading = z.strictObject({
  people: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(60).describe("as the script calls them"),
        aliases: z.array(z.string().min(1).max(60)).max(8).optional(),
        gender: words(20),
        age: words(20),
        hair: words(80),
        clothing: words(120),
        features: z.array(z.string().max(60)).max(8).optional(),
        temper: words(80),
        role: words(120),
        description: words(400),
      }),
    )
    .max(60),
  scenes: z
    .array(
      z.strictObject({
        number: z.number().int(),
        location: words(80),
        time: words(40),
        interior: z.boolean().optional(),
        atmosphere: words(120),
      }),
    )
    .max(200),
  lines: z
    .array(z.strictObject({ id: z.string().max(40), speaker: words(60), emotion: words(60) }))
    .max(600)
    .describe("dialogues only"),
});
export type ModelReading = z.infer<typeof modelReading>;

export const READING_RULES = [
  "You read a script that has been cut into beats and say what a director needs to know about it.",
  "The block `script` holds the beats, one per line: id, kind, for a dialogue its speaker (`?` = unknown), and the words. `before` shows what went before, for context only. `known` lists the people found so far.",
  "`lines`: for every dialogue in `script` its id, who speaks it, and how (a few words, only where the text shows it). Call people as `known` does, or as the text does; leave `speaker` out where nobody can tell.",
  "`people`: who occurs, with what the text says or clearly implies of their looks. `scenes`: location, time of day, interior or not and atmosphere, only where the heading does not say it.",
  "Use the language of the script. Never invent people, and never repeat the words of the beats.",
].join(" ");

/** What the model is told once, where it named beats that are not there or left speakers out. */
export function readingProblems({ lines }: ModelReading, { beats }: Chunk): string[] {
  const spoken = new Map(
    beats.flatMap(({ beat }) => (beat.type === "dialogue" ? [[beat.id, beat] as const] : [])),
  );
  const named = new Set(lines.map(({ id }) => id));
  const strange = [...named].filter((id) => !spoken.has(id));
  const missing = [...spoken.values()].filter(({ id, character }) => !character && !named.has(id));
  return [
    ...(strange.length > 0
      ? [`These are no dialogues of the script: ${strange.slice(0, 20).join(", ")}.`]
      : []),
    ...(missing.length > 0
      ? [
          `These dialogues are without an answer: ${missing
            .slice(0, 60)
            .map(({ id }) => id)
            .join(", ")}.`,
        ]
      : []),
  ];
}
