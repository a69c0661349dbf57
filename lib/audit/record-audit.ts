import type { Tx } from "@/db";
import { insertAudit } from "@/db/queries/audit";
import { requestContext } from "@/lib/request-context";

/** What is kept on record. A closed set, so that what is looked for can be named. */
export type AuditAction = "provider_key.set" | "provider_key.deleted" | "provider_key.tested";

/**
 * Writes down what was done to an account, in the transaction that does it: what is not on record has not happened.
 * `details` never hold a secret.
 */
export async function recordAudit(
  tx: Tx,
  entry: { userId: string; action: AuditAction; target?: string; details?: Record<string, unknown> },
): Promise<void> {
  const { ip, requestId } = await requestContext();
  await insertAudit(tx, { ...entry, ip: ip || null, requestId });
}
