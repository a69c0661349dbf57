import { db } from "@/db";
import { listConsents } from "@/db/queries/consents";
import type { Actor } from "@/lib/auth/actor";
import { CONSENT_VERSION, type GivenConsent } from "./schemas";

/**
 * What was agreed to for a file in the wording of now: the same work with it once more need not ask again. That it may
 * leave the region is asked each time, for the country may be another one by now.
 */
export async function givenBefore(actor: Pick<Actor, "userId">, assetId: string): Promise<GivenConsent> {
  const rows = await listConsents(db, actor.userId, assetId);
  const agreed = rows.some(({ kind, version }) => kind === "likeness" && version === CONSENT_VERSION);
  return agreed ? { consent: true } : {};
}
