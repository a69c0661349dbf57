import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { db } from "@/db";
import {
  claimIdempotencyKey,
  findIdempotencyKey,
  releaseIdempotencyKey,
  storeAnswer,
} from "@/db/queries/platform";
import { AppError } from "./errors";

export type Answer = { status: number; body: unknown };

const LIMITS = { lifeSeconds: 24 * 3600, staleSeconds: 60 };
const KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * Does the work once per user and key for 24 h. The same request again gets the first answer, time and request id and
 * all, refusals and failures included; another request under the key is refused; while the first is running, `in_progress`.
 * Work that throws leaves no answer: the same request may try again.
 */
export async function once(
  request: { userId: string; key: string; route: string; input: unknown },
  work: () => Promise<Answer>,
): Promise<Answer & { replayed: boolean }> {
  if (!KEY.test(request.key)) throw new AppError("invalid_parameter", { field: "Idempotency-Key" });
  const { userId, key, route } = request;
  const bodyHash = createHash("sha256")
    .update(canonicalize(request.input) ?? "")
    .digest("base64url");
  const claim = { userId, key, route, bodyHash };

  const claimedAt = await claimIdempotencyKey(db, claim, LIMITS);
  if (claimedAt === null) return { ...(await firstAnswer(claim)), replayed: true };
  let answer: Answer;
  try {
    answer = await work();
  } catch (error) {
    await releaseIdempotencyKey(db, claim, claimedAt);
    throw error;
  }
  await storeAnswer(db, claim, claimedAt, { statusCode: answer.status, response: answer.body });
  return { ...answer, replayed: false };
}

async function firstAnswer(claim: {
  userId: string;
  key: string;
  route: string;
  bodyHash: string;
}): Promise<Answer> {
  const row = await findIdempotencyKey(db, claim.userId, claim.key);
  // Released between the claim and this look: the first try was refused for now, and so is this one.
  if (!row) throw new AppError("in_progress", { retryAfter: 1 });
  if (row.route !== claim.route || row.bodyHash !== claim.bodyHash)
    throw new AppError("idempotency_mismatch", { field: "Idempotency-Key" });
  if (row.statusCode === null) throw new AppError("in_progress", { retryAfter: 1 });
  return { status: row.statusCode, body: row.response };
}
