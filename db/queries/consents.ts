import { and, asc, eq } from "drizzle-orm";
import type { Queryable } from "../index";
import { consents } from "../schema";

export type ConsentRow = typeof consents.$inferSelect;
export type NewConsent = typeof consents.$inferInsert;

/** Saying the same twice is saying it once: the first time counts. */
export async function insertConsents(db: Queryable, rows: NewConsent[]): Promise<void> {
  if (rows.length > 0) await db.insert(consents).values(rows).onConflictDoNothing();
}

export async function listConsents(db: Queryable, userId: string, assetId: string): Promise<ConsentRow[]> {
  return db
    .select()
    .from(consents)
    .where(and(eq(consents.userId, userId), eq(consents.assetId, assetId)))
    .orderBy(asc(consents.id));
}
