import { z } from "zod";
import { db } from "@/db";
import { findShot, lockShots, writeShot } from "@/db/queries/shots";
import { LOCALES } from "@/db/schema/values";
import { storable } from "@/lib/projects/text";
import { askModel } from "@/lib/text/ask-model";
import type { TextJob } from "@/lib/text/text-job";
import { styleWords } from "./words";

const frozenPrompt = z.object({
  kind: z.literal("text"),
  language: z.enum(LOCALES),
  style: z.string(),
  /** What the picture shows, as every vendor is told it. */
  brief: z.record(z.string(), z.unknown()),
  /** What a person asks of it. */
  wish: z.string(),
  /** What stands there now. */
  prompt: z.string(),
});
export type FrozenPrompt = z.infer<typeof frozenPrompt>;

const written = z.strictObject({
  prompt: z.string().min(1).max(2_000).describe("in the language of the project"),
  prompt_en: z.string().min(1).max(2_000).describe("the same in English"),
});

const MAX_TOKENS = 4_000;
const LANGUAGE = { zh: "Simplified Chinese", en: "English" } as const;

/**
 * Writes the prompt of a shot. It goes into the shot where nobody wrote one by hand; where somebody did, it is offered
 * beside theirs.
 */
export const promptJob: TextJob = async function* (generation) {
  const { language, style, brief, wish, prompt } = frozenPrompt.parse(generation.request);
  const answer = yield* askModel({
    key: "prompt",
    rules: [
      "Write the prompt of one frame of a film for an image model, from the block `brief`: composition, who stands where and does what in this very moment, light, depth, mood, what the eye meets first.",
      `Forty to a hundred and twenty words of plain description, once in ${LANGUAGE[language]} (\`prompt\`) and once in English (\`prompt_en\`), the same in both.`,
      "Keep to the people, the place and the props of the brief and call people by their names; their looks and the style are added by us. No camera movement, no dialogue, no text in the picture.",
      wish || prompt ? "`wish` is what a person asks of it, `present` what is there now: improve on it." : "",
    ]
      .filter(Boolean)
      .join(" "),
    data: [
      { name: "brief", text: JSON.stringify(brief) },
      { name: "style", text: styleWords(style, language) },
      ...(wish ? [{ name: "wish", text: wish }] : []),
      ...(prompt ? [{ name: "present", text: prompt }] : []),
    ],
    schema: written,
    name: "prompt",
    check: ({ prompt_en }) => (/\p{Script=Han}/u.test(prompt_en) ? ["prompt_en must be in English."] : []),
    lenient: true,
    maxTokens: MAX_TOKENS,
    step: "writing_prompt",
    progress: 10,
  });
  const text = storable(answer.prompt).trim();
  const offered = await putIn(generation.userId, generation.shotId ?? "", text);
  return { prompt: text, prompt_en: storable(answer.prompt_en).trim(), offered };
};

/** True where it was only offered. A shot that is gone is left alone. */
async function putIn(userId: string, shotId: string, prompt: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const known = await findShot(tx, userId, shotId);
    if (!known) return true;
    await lockShots(tx, known.shot.episodeId);
    const shot = (await findShot(tx, userId, shotId))?.shot;
    if (!shot || shot.prompt === prompt) return false;
    const theirs = shot.editedFields.includes("prompt") && shot.prompt.trim() !== "";
    if (theirs) await writeShot(tx, shot.id, { suggestion: { prompt } });
    else await writeShot(tx, shot.id, { prompt, suggestion: null, version: shot.version + 1 });
    return theirs;
  });
}
