import { db } from "@/db";
import { moveAttempt } from "@/db/queries/attempts";
import { saveOperation } from "@/db/queries/generations";

/** From here on the job is known by the provider's own name. */
export async function adoptOperation(
  generationId: string,
  attemptId: string,
  operation: Record<string, unknown>,
): Promise<void> {
  await db.transaction(async (tx) => {
    await moveAttempt(tx, attemptId, ["prepared", "ambiguous"], {
      state: "acknowledged",
      operation,
      detail: null,
    });
    await saveOperation(tx, generationId, operation);
  });
}
