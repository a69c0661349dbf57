import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { db } from "@/db";
import { findGeneration } from "@/db/queries/generations";
import { serverlessFunctions } from "@/inngest/functions";
import { verifyLedger } from "@/lib/credits/verify-ledger";
import { startEventOf } from "@/lib/generations/start-event";
import {
  createExecutor,
  type RunOptions,
  type RunReport,
  testClient,
} from "@/lib/generations/test-support/executor";
import { forgetTrouble, passTime } from "@/lib/generations/test-support/fixtures";
import { OPENAI_KEY, startOpenAi } from "@/lib/providers/openai/testing/server";
import { createOpenAiText } from "@/lib/providers/openai/text";
import { registerAdapter } from "@/lib/providers/registry";
import { chatReply } from "@/lib/providers/testing/openai-checks";
import type { Fault, VendorDouble } from "@/lib/providers/testing/vendor-server";
import type { ModelEntry } from "@/lib/providers/types";
import { addVendor } from "@/lib/providers/vendors";

const PATH = "/chat/completions";
export const TEXT_MODEL = "gpt-4.1";
/** Credits a question. */
export const QUESTION = 2;

const entry: ModelEntry = {
  id: TEXT_MODEL,
  provider: "openai",
  ability: "text",
  name: { zh: "文字", en: "Text" },
  credits: QUESTION,
  slots: 2,
  usualSeconds: 5,
  timeoutSeconds: 900,
  regions: ["CN", "GLOBAL"],
  defaultIn: ["CN", "GLOBAL"],
};

const engine = createExecutor(serverlessFunctions(testClient));
const FUNCTIONS: Record<string, string> = {
  "job/write.requested": "write-script",
  "job/parse.requested": "parse-script",
  "job/prompt.requested": "write-prompt",
};

export type TextRig = {
  double: VendorDouble;
  /** What it answers next, one after the other: values are sent as JSON. */
  says(...answers: unknown[]): void;
  fails(...faults: Fault[]): void;
  /** The user's part of each question that reached it. */
  questions(): string[];
  systems(): string[];
  run(id: string, options?: RunOptions): Promise<RunReport>;
};

/** OpenAI's double as the only vendor with an account, and after each test the books are checked. */
export function textVendor(): TextRig {
  let double: VendorDouble | undefined;
  const there = (): VendorDouble => {
    if (!double) throw new Error("not started");
    return double;
  };
  const messages = (role: number): string[] =>
    there().seen.map(({ body }) => JSON.parse(body.toString()).messages[role].content);
  beforeAll(async () => {
    double = await startOpenAi();
  });
  beforeEach(async () => {
    connect(there());
    there().seen.splice(0);
    there().carried.splice(0);
    await forgetTrouble();
  });
  afterEach(async () => {
    expect(
      there()
        .refused.splice(0)
        .map(({ reply }) => reply),
    ).toEqual([]);
    expect(await verifyLedger()).toEqual([]);
  });
  afterAll(() => there().stop());
  return {
    get double() {
      return there();
    },
    says: (...answers) => {
      for (const answer of answers)
        there().plan(PATH, chatReply(typeof answer === "string" ? answer : JSON.stringify(answer)));
    },
    fails: (...faults) => {
      for (const fault of faults) there().plan(PATH, fault);
    },
    questions: () => messages(1),
    systems: () => messages(0),
    async run(id, options = {}) {
      const row = await findGeneration(db, id);
      const name = row && startEventOf(row);
      if (!name) throw new Error(`no task ${id}`);
      return engine.run(
        FUNCTIONS[name] ?? name,
        { name, data: { generationId: id, userId: row.userId } },
        { onPause: (seconds) => passTime(seconds).then(() => null), retries: 2, ...options },
      );
    },
  };
}

export function connect(double: VendorDouble, keys = [OPENAI_KEY], changes: Partial<ModelEntry> = {}): void {
  addVendor({ id: "openai", name: { zh: "甲", en: "A" }, sites: [{ baseUrl: `${double.url}/v1`, keys }] });
  registerAdapter("openai", { text: createOpenAiText }, [{ ...entry, ...changes }]);
}
