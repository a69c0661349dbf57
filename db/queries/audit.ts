import { desc, eq } from "drizzle-orm";
import type { Queryable } from "..";
import { auditLog } from "../schema";

export type AuditRow = typeof auditLog.$inferSelect;

export async function insertAudit(tx: Queryable, entry: typeof auditLog.$inferInsert): Promise<void> {
  await tx.insert(auditLog).values(entry);
}

export async function listAudit(db: Queryable, userId: string, limit: number): Promise<AuditRow[]> {
  return db
    .select()
    .from(auditLog)
    .where(eq(auditLog.userId, userId))
    .orderBy(desc(auditLog.createdAt), desc(auditLog.id))
    .limit(limit);
}
