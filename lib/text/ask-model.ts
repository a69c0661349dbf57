import { z } from "zod";
import { AppError } from "@/lib/errors";
import { asData, DATA_RULE, type DataPart } from "./as-data";
import type { Question } from "./text-job";

export type Ask<T> = {
  /** Of the question within its task. */
  key: string;
  /** Our words: the task and its rules. */
  rules: string;
  /** Other people's words. */
  data: DataPart[];
  schema: z.ZodType<T>;
  /** What the shape is called. */
  name: string;
  /** Beyond the shape: what is wrong with an answer. Said to the model once. */
  check?: (answer: T) => string[];
  /** Whether the second answer may still have what `check` found. Without it, it may not. */
  lenient?: boolean;
  maxTokens: number;
  temperature?: number;
  step: string;
  progress: number;
};

const PROBLEM_LENGTH = 1_500;
const ANSWER_LENGTH = 60_000;

/**
 * One structured question. An answer that does not fit is given back once with the validator's words; when that one does
 * not fit either the task ends with `bad_answer`.
 */
export async function* askModel<T>(ask: Ask<T>): AsyncGenerator<Question, T, string> {
  const { $schema: _, ...json } = z.toJSONSchema(ask.schema, { io: "output" }) as Record<string, unknown>;
  const question = (key: string, rules: string, data: DataPart[]): Question => ({
    key,
    request: {
      kind: "text",
      system: `${rules}\n\n${DATA_RULE}`,
      user: asData(data),
      schema: { name: ask.name, json },
      maxTokens: ask.maxTokens,
      ...(ask.temperature !== undefined && { temperature: ask.temperature }),
    },
    step: ask.step,
    progress: ask.progress,
  });
  const first = yield question(ask.key, ask.rules, ask.data);
  const read = readAnswer(ask, first);
  if (read.problems.length === 0 && read.value !== undefined) return read.value;
  const problems = read.problems.join("\n").slice(0, PROBLEM_LENGTH);
  const second = yield question(
    `${ask.key}:repair`,
    `${ask.rules}\n\nYour answer was not accepted. The block "answer" is what you answered, the block "problems" what is wrong with it. Answer again, whole and corrected.`,
    [
      ...ask.data,
      { name: "answer", text: first.slice(0, ANSWER_LENGTH) },
      { name: "problems", text: problems },
    ],
  );
  const again = readAnswer(ask, second);
  if (again.value !== undefined && (again.problems.length === 0 || ask.lenient)) return again.value;
  // The first one had the shape and was only asked to be better.
  if (read.value !== undefined && ask.lenient) return read.value;
  throw new AppError("bad_answer", { details: { question: ask.name } });
}

function readAnswer<T>(ask: Ask<T>, text: string): { value?: T; problems: string[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { problems: ["The answer is not one JSON value."] };
  }
  const parsed = ask.schema.safeParse(raw);
  if (!parsed.success) return { problems: [z.prettifyError(parsed.error)] };
  return { value: parsed.data, problems: ask.check?.(parsed.data) ?? [] };
}
