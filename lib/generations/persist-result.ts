import { db } from "@/db";
import { findGeneration, type GenerationRow, touchRow } from "@/db/queries/generations";
import { projectRegion } from "@/db/queries/result-place";
import { storeProviderFile } from "@/lib/assets/store-provider-file";
import { crashPoint } from "@/lib/crash-point";
import { AppError } from "@/lib/errors";
import { toTaskFailure } from "@/lib/providers/errors";
import type { MediaProvider, MediaRequest, ToolRequest } from "@/lib/providers/types";
import { storeStickers } from "@/lib/tools/store-stickers";
import { askProvider, type ResultState } from "./ask-provider";
import { readDirectResult } from "./direct-results";
import { failGeneration } from "./fail-generation";
import { type At, providerOf } from "./provider-of";
import { placeOf, resultKind } from "./result-place";

export type Persisted =
  | { state: "stored"; assetIds: string[]; params?: Record<string, unknown> }
  /** Not to be had just now. */
  | { state: "later" }
  | { state: "ended" };

type Stored = Persisted | { state: "bad"; reason: "expired" | "bad_result" | "too_large"; detail: string };

/** Brings the finished file into our store, under the task's own id: storing it twice stores it once. */
export async function persistResult(generationId: string): Promise<Persisted> {
  const row = await findGeneration(db, generationId);
  if (row?.status !== "running" || !row.provider || !row.operation) return { state: "ended" };
  await touchRow(db, generationId);
  const stored = await fetchResult(row, row, row.operation).catch(endOf);
  if (typeof stored === "string") {
    // The vendor has made it: once there is room again it comes as a free take.
    const orphaned = stored === "disk_full";
    await failGeneration(generationId, { reason: stored, retryable: true }, { orphaned });
    return { state: "ended" };
  }
  if (stored.state !== "bad") {
    crashPoint("after-persist");
    return stored;
  }
  await failGeneration(generationId, {
    reason: stored.reason === "too_large" ? "bad_result" : stored.reason,
    retryable: true,
    vendorCode: stored.detail.slice(0, 200),
  });
  return { state: "ended" };
}

/** Trying again at once would meet the same full disk, or the same want of a key; the rest is the engine's to repeat. */
function endOf(error: unknown): "disk_full" | "no_account" {
  if (error instanceof AppError && (error.reason === "disk_full" || error.reason === "no_account"))
    return error.reason;
  throw error;
}

/** What came with the answer is ours already, whatever has become of the account. */
async function vendorOf(at: At, operation: Record<string, unknown>): Promise<Partial<MediaProvider>> {
  try {
    return (await providerOf(at)).provider;
  } catch (error) {
    if (readDirectResult(operation)) return {};
    throw error;
  }
}

/** The provider is asked for the address anew each time, and once more when that has expired already. */
export async function fetchResult(
  row: GenerationRow,
  at: At,
  operation: Record<string, unknown>,
): Promise<Stored> {
  const provider = await vendorOf(at, operation);
  const request = row.request as MediaRequest | ToolRequest;
  const region = await projectRegion(db, row.userId, row.projectId);
  for (let attempt = 1; ; attempt++) {
    let answer: ResultState;
    try {
      answer = await askProvider(at, operation);
    } catch {
      return { state: "later" };
    }
    if (answer.state === "pending") return { state: "later" };
    if (answer.state === "failed")
      return {
        state: "bad",
        reason: "bad_result",
        detail: toTaskFailure(answer).vendorCode ?? answer.reason,
      };
    const [file] = answer.files;
    if (!file) return { state: "bad", reason: "bad_result", detail: "no file" };
    const stored = await storeProviderFile(
      file,
      resultKind(request),
      {
        id: row.id,
        userId: row.userId,
        projectId: row.projectId,
        generationId: row.id,
        region,
        ...placeOf(row, request),
        metadata: { model: row.model, offline: provider.trustedOrigins !== undefined },
      },
      { trustedOrigins: provider.trustedOrigins },
    );
    if (stored.ok)
      return {
        state: "stored",
        assetIds: [
          stored.asset.id,
          ...(row.type === "emoji" ? await storeStickers(stored.asset, region) : []),
        ],
        ...(answer.params && { params: answer.params }),
      };
    if (stored.reason === "unavailable") return { state: "later" };
    if (stored.reason === "expired" && attempt === 1) continue;
    return { state: "bad", reason: stored.reason, detail: stored.detail };
  }
}
