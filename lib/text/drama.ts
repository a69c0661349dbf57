import { z } from "zod";

/** Words on one line: what a model writes as a line must stay one. */
const line = (max: number) => z.string().max(max).describe("one line, no markup");

export const dramaBeat = z.strictObject({
  type: z.enum(["action", "dialogue", "narration", "caption", "sound"]),
  speaker: line(40).optional().describe("of a dialogue: exactly one name of `people`"),
  emotion: line(40).optional().describe("of a dialogue: how it is said, a few words"),
  text: line(500).describe(
    "the words spoken or shown, or what is seen and heard; without the speaker's name",
  ),
});

export const dramaScene = z.strictObject({
  location: line(60),
  time: line(20).describe("the time of day"),
  interior: z.boolean(),
  beats: z.array(dramaBeat).min(1).max(80),
});

export const dramaPerson = z.strictObject({
  name: line(40),
  gender: line(20).optional(),
  age: line(20).optional(),
  looks: line(200).optional().describe("hair, clothes, what one recognises them by"),
  role: line(100).optional().describe("who they are in the story"),
});

/** A script as a model writes it; how it is set down is ours: `layOutDrama`. */
export const drama = z.strictObject({
  title: line(80),
  people: z.array(dramaPerson).max(20),
  scenes: z.array(dramaScene).min(1).max(40),
});
export type Drama = z.infer<typeof drama>;
export type DramaScene = z.infer<typeof dramaScene>;
export type DramaPerson = z.infer<typeof dramaPerson>;

/** What goes on after a script that is there. */
export const dramaPart = z.strictObject({
  people: z.array(dramaPerson).max(20).describe("only people who are new"),
  scenes: z.array(dramaScene).min(1).max(40),
});
export type DramaPart = z.infer<typeof dramaPart>;

/** What a script needs beyond its shape, as the model is told it. */
export function dramaProblems({ scenes }: DramaPart): string[] {
  const problems: string[] = [];
  for (const [at, { location, beats }] of scenes.entries()) {
    if (location.trim() === "") problems.push(`scenes[${at}].location is empty.`);
    for (const [index, { type, speaker, text }] of beats.entries()) {
      const where = `scenes[${at}].beats[${index}]`;
      if (text.trim() === "") problems.push(`${where}.text is empty.`);
      if (type === "dialogue" && !speaker?.trim()) problems.push(`${where} is a dialogue without a speaker.`);
    }
  }
  if (!scenes.some(({ beats }) => beats.some(({ type }) => type === "dialogue")))
    problems.push("Nobody speaks: a drama lives of its dialogue.");
  return problems.slice(0, 20);
}
