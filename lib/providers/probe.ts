import { z } from "zod";
import { createVendorClient, type VendorClient, type VendorRequest } from "./http";
import { createTokenSource } from "./kling/token";
import type { Credentials, FailureReason } from "./types";

/** A question that costs nothing and is answered only to those who have an account. */
type Question = {
  client: (account: Credentials) => VendorClient;
  request: VendorRequest;
  /** For vendors that refuse with a 200. */
  judge?: (body: unknown) => FailureReason | null;
};

const TIMEOUT_MS = 15_000;

const bearer =
  (vendor: string, header = "authorization", scheme = "Bearer ") =>
  ({ apiKey, baseUrl }: Credentials): VendorClient =>
    createVendorClient({
      vendor,
      baseUrl: baseUrl ?? "",
      secrets: [apiKey],
      headers: () => ({ [header]: `${scheme}${apiKey}` }),
    });

const klingAnswer = z.object({ code: z.number() });
const minimaxAnswer = z.object({ base_resp: z.object({ status_code: z.number() }) });

const QUESTIONS: Record<string, Question> = {
  openai: { client: bearer("openai"), request: { path: "/models" } },
  gemini: {
    client: bearer("gemini", "x-goog-api-key", ""),
    request: { path: "/models", query: { pageSize: "1" } },
  },
  doubao: {
    client: bearer("doubao"),
    request: { path: "/contents/generations/tasks", query: { page_num: "1", page_size: "1" } },
  },
  dashscope: {
    client: bearer("dashscope"),
    request: { path: "/tasks/", query: { page_no: "1", page_size: "1" } },
  },
  deepseek: { client: bearer("deepseek"), request: { path: "/models" } },
  yunwu: { client: bearer("yunwu"), request: { path: "/models" } },
  kling: {
    client: ({ apiKey, secret, baseUrl }) =>
      createVendorClient({
        vendor: "kling",
        baseUrl: baseUrl ?? "",
        secrets: [apiKey, secret ?? ""],
        headers: () => ({ authorization: `Bearer ${createTokenSource({ apiKey, secret }).token()}` }),
      }),
    request: { path: "/v1/videos/text2video", query: { pageNum: "1", pageSize: "1" } },
    judge: (body) => {
      const { code } = klingAnswer.parse(body);
      if (code >= 1000 && code <= 1004) return "auth";
      return code >= 1100 && code <= 1102 ? "quota" : code === 0 ? null : "provider_failed";
    },
  },
  minimax: {
    client: bearer("minimax"),
    request: { method: "POST", path: "/v1/get_voice", json: { voice_type: "system" } },
    judge: (body) => {
      const code = minimaxAnswer.parse(body).base_resp.status_code;
      if (code === 1004 || code === 2049) return "auth";
      return code === 1008 || code === 2056 ? "quota" : code === 0 ? null : "provider_failed";
    },
  },
};

/** What is wrong with an account; null = the vendor takes it. A throw = it gave no clear answer. */
export async function probe(vendorId: string, account: Credentials): Promise<FailureReason | null> {
  const question = QUESTIONS[vendorId];
  if (!question) return "unsupported";
  const answer = await question.client(account)({ ...question.request, timeoutMs: TIMEOUT_MS });
  if (answer.status === 401 || answer.status === 403) return "auth";
  if (answer.status === 402) return "quota";
  // Gemini's word for a key that is none.
  if (answer.status === 400 && /API_KEY_INVALID/.test(answer.text())) return "auth";
  if (answer.status !== 200) throw new Error(`${vendorId} answered ${answer.status}`);
  return question.judge?.(answer.json()) ?? null;
}
