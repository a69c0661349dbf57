import { z } from "zod";
import { db } from "@/db";
import { askModel } from "@/lib/text/ask-model";
import type { TextJob } from "@/lib/text/text-job";
import { addReading } from "./add-reading";
import { applyParse } from "./apply-parse";
import { chunksOf, showBeats } from "./model-chunks";
import { type ModelReading, modelReading, READING_RULES, readingProblems } from "./model-reading";
import { readScript } from "./read-script";
import { loadFrozen, runParse } from "./run-parse";

const frozen = z.object({ scriptId: z.string(), keepEdits: z.boolean() });
const MAX_TOKENS = 16_000;
const KNOWN_SHOWN = 200;

/**
 * Reads a text: our own reader cuts it into scenes and beats; with a model, piece by piece, that one says who speaks where
 * the text does not, who the people are and where they are. Written in one transaction after the last answer.
 */
export const parseJob: TextJob = async function* (generation) {
  if (generation.model === null) return runParse(generation);
  const { scriptId, keepEdits } = frozen.parse(generation.request);
  const { project, script } = await loadFrozen(generation, scriptId);
  const screenplay = await readScript(db, project, script);
  const chunks = chunksOf(screenplay);
  const readings: ModelReading[] = [];
  for (const [at, chunk] of chunks.entries()) {
    const known = addReading(screenplay, script.content, readings).characters;
    const names = known.slice(0, KNOWN_SHOWN).map(({ name, aliases }) => [name, ...aliases].join(" = "));
    const reading = yield* askModel({
      key: `chunk-${at + 1}`,
      rules: READING_RULES,
      data: [
        { name: "known", text: names.join("\n") },
        ...(chunk.before.length > 0 ? [{ name: "before", text: showBeats(chunk.before) }] : []),
        { name: "script", text: showBeats(chunk.beats) },
      ],
      schema: modelReading,
      name: "reading",
      check: (answer) => readingProblems(answer, chunk),
      lenient: true,
      maxTokens: MAX_TOKENS,
      step: "reading_scenes",
      progress: Math.round((100 * (at + 0.2)) / chunks.length),
    });
    readings.push(within(reading, chunk.beats));
  }
  return applyParse(project, script, addReading(screenplay, script.content, readings), keepEdits);
};

/** An answer speaks of its own piece only. */
function within(reading: ModelReading, beats: ReturnType<typeof chunksOf>[number]["beats"]): ModelReading {
  const ids = new Set(beats.map(({ beat }) => beat.id));
  const numbers = new Set(beats.map(({ scene }) => scene.number));
  return {
    people: reading.people,
    scenes: reading.scenes.filter(({ number }) => numbers.has(number)),
    lines: reading.lines.filter(({ id }) => ids.has(id)),
  };
}
