import { db } from "@/db";
import { listFamilies, revokeFamilies, revokeFamily } from "@/db/queries/logins";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { requestContext } from "@/lib/request-context";
import type { SessionsView } from "./schemas";

export async function listSessions(actor: Actor): Promise<SessionsView> {
  const { login } = await requestContext();
  const rows = await listFamilies(db, actor.userId);
  return {
    items: rows.map((row) => ({
      id: row.id,
      device: row.device || null,
      place: row.ip === "unknown" ? null : row.ip,
      current: row.id === login?.familyId,
      last_seen_at: row.lastSeenAt.toISOString(),
      created_at: row.createdAt.toISOString(),
    })),
  };
}

export async function endSession(actor: Actor, input: { id: string }): Promise<void> {
  if (!(await revokeFamily(db, actor.userId, input.id))) throw new AppError("not_found");
}

/** Signs out everywhere, this login included unless `keep_current`. */
export async function endSessions(actor: Actor, input: { keep_current: boolean }): Promise<void> {
  const { login } = await requestContext();
  await revokeFamilies(db, actor.userId, input.keep_current ? login?.familyId : undefined);
}
