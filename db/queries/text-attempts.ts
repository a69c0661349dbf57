import { and, asc, eq } from "drizzle-orm";
import type { Queryable } from "..";
import { generationAttempts } from "../schema";
import type { AttemptRow } from "./attempts";

/** Every question a task has sent, in order. */
export async function listAttempts(db: Queryable, generationId: string): Promise<AttemptRow[]> {
  return db
    .select()
    .from(generationAttempts)
    .where(eq(generationAttempts.generationId, generationId))
    .orderBy(asc(generationAttempts.number));
}

/** Names what an attempt asks, before it is sent. */
export async function nameAttempt(db: Queryable, id: string, question: string): Promise<void> {
  await db
    .update(generationAttempts)
    .set({ operation: { question } })
    .where(and(eq(generationAttempts.id, id), eq(generationAttempts.state, "prepared")));
}
