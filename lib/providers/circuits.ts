import { db } from "@/db";
import { closeCircuit, countFailure, findCircuit, openCircuit, takeTrial } from "@/db/queries/circuits";
import type { Credentials, ModelEntry } from "./types";

/** So many failures within a minute, and nothing is sent for a minute; then one request tries. */
const LIMITS = { failures: 5, windowSeconds: 60, openSeconds: 60 };
const TRIAL_SECONDS = 60;
/** How long an account rests: keys are replaced by people, quotas come back by themselves. */
const REST_SECONDS = { auth: 3_600, quota: 600 };

/** A model at one of its vendor's hosts: accounts there fail together. */
export const serviceCircuit = (
  model: Pick<ModelEntry, "provider" | "id">,
  account: Pick<Credentials, "region">,
): string => `service:${model.provider}:${account.region ?? "-"}:${model.id}`;

export const accountCircuit = (provider: string, keyId: string): string => `account:${provider}:${keyId}`;

export type Gate =
  | { open: false }
  /** Seconds until it is worth asking again, and since when nothing has got through. */
  | { open: true; wait: number; openFor: number };

/** Whether a request may be sent; the first one after a pause is the trial the others wait for. */
export async function passCircuit(id: string): Promise<Gate> {
  const row = await findCircuit(db, id);
  if (!row?.openUntil) return { open: false };
  if (await takeTrial(db, id, TRIAL_SECONDS)) return { open: false };
  const now = Date.now();
  const until = Math.max(row.openUntil.getTime(), row.trialUntil?.getTime() ?? 0);
  return {
    open: true,
    wait: Math.max(5, Math.ceil((until - now) / 1000)),
    openFor: row.openedAt ? (now - row.openedAt.getTime()) / 1000 : 0,
  };
}

export const noteFailure = (id: string, reason: string): Promise<void> =>
  countFailure(db, id, LIMITS, reason);
export const noteSuccess = (id: string): Promise<void> => closeCircuit(db, id);
export const restAccount = (provider: string, keyId: string, reason: "auth" | "quota"): Promise<void> =>
  openCircuit(db, accountCircuit(provider, keyId), REST_SECONDS[reason], reason);
