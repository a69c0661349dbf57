import { db } from "@/db";
import { clearAttempt, lastAttempt } from "@/db/queries/attempts";
import { findGeneration } from "@/db/queries/generations";
import { log } from "@/lib/log";
import { adoptOperation } from "./adopt-operation";
import { cancelRunning } from "./cancel-running";
import { findDirectResult } from "./direct-results";
import { failGeneration } from "./fail-generation";
import { providerOf } from "./provider-of";
import { reportProgress } from "./report-progress";

/** A request may be on its way for so long: before that, "never arrived" may only mean "not yet". */
const IN_FLIGHT_SECONDS = 30;

export type Confirmation = "adopted" | "never_arrived" | "unknown" | "ended";

/** Asks the provider what became of an attempt whose answer was lost. */
export async function confirmAttempt(generationId: string): Promise<Confirmation> {
  const row = await findGeneration(db, generationId);
  if (row?.status !== "running" || !row.provider) return "ended";
  if (row.operation) return "adopted";
  if (row.cancelRequestedAt) {
    await cancelRunning(row);
    return "ended";
  }
  const attempt = await lastAttempt(db, generationId);
  if (!attempt || attempt.state === "refused") return "never_arrived";
  await reportProgress(generationId, { step: "confirming", estimatedRemaining: null });
  if (attempt.operation) {
    await adoptOperation(generationId, attempt.id, attempt.operation);
    return "adopted";
  }
  try {
    const found =
      (await findDirectResult(row, attempt)) ??
      (await (await providerOf(row)).provider.find?.(attempt.clientKey));
    if (found === undefined) return "unknown";
    if (found === null)
      return (await clearAttempt(db, attempt.id, IN_FLIGHT_SECONDS)) ? "never_arrived" : "unknown";
    await adoptOperation(generationId, attempt.id, found);
    return "adopted";
  } catch (error) {
    log.warn({ err: error, generationId }, "provider could not say what became of an attempt");
    return "unknown";
  }
}

/** Nobody could say in time. Credits go back; what it may have cost us is noted, and a late result is looked for. */
export async function giveUpConfirming(generationId: string): Promise<void> {
  await failGeneration(generationId, { reason: "provider_unconfirmed", retryable: true }, { orphaned: true });
}
