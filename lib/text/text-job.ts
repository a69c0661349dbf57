import type { GenerationRow } from "@/db/queries/generations";
import type { TextRequest } from "@/lib/providers/types";

/** What is asked once of a model. The key is the question's name within its task: an answer on record is never paid for again. */
export type Question = {
  key: string;
  request: TextRequest;
  /** While it is being answered: a key of `states.steps`, and how far the task is, 0–100. */
  step: string;
  progress: number;
};

/**
 * Work that asks a model. It yields questions, is sent the answers' texts and returns the task's result. It is run from
 * its start again after every answer, so between questions it must do the same each time; what it writes, it writes
 * after the last one.
 */
export type TextJob = (
  generation: GenerationRow,
) => AsyncGenerator<Question, Record<string, unknown>, string>;
