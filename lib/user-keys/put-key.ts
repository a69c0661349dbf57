import { db, type Tx } from "@/db";
import { findUserKey, putUserKey, type UserKeyRow } from "@/db/queries/user-keys";
import { newId } from "@/db/schema/columns";
import type { Region } from "@/db/schema/values";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import type { Vendor } from "@/lib/providers/vendors";
import { knownVendor, toKeyView } from "./list-keys";
import { sealSecret } from "./own-account";
import type { ProviderKeyView, PutKeyInput } from "./schemas";

/** Keeps a person's own key for a vendor, in place of the one before. It can be used and deleted, never read. */
export async function putKey(actor: Actor, input: PutKeyInput): Promise<ProviderKeyView> {
  const vendor = knownVendor(input.provider);
  if (vendor.needsSecret && input.secret === undefined)
    throw new AppError("invalid_parameter", { field: "secret" });
  const region = siteRegion(vendor, input.region, actor.region);
  const row = await db.transaction(async (tx) => {
    // Two first keys at once: the other one has made the row by the second time.
    const last =
      (await write(tx, actor.userId, vendor, region, input)) ??
      (await write(tx, actor.userId, vendor, region, input));
    if (!last) throw new AppError("conflict");
    await recordAudit(tx, {
      userId: actor.userId,
      action: "provider_key.set",
      target: vendor.id,
      details: { last4: last.last4, region },
    });
    return last;
  });
  return toKeyView(actor, vendor, row);
}

async function write(
  tx: Tx,
  userId: string,
  vendor: Vendor,
  region: Region | null,
  input: PutKeyInput,
): Promise<UserKeyRow | null> {
  const id = (await findUserKey(tx, userId, vendor.id))?.id ?? newId();
  const secret = vendor.needsSecret ? { secret: input.secret } : {};
  return putUserKey(tx, {
    id,
    userId,
    provider: vendor.id,
    region,
    ...sealSecret({ id, userId }, { apiKey: input.api_key, ...secret }),
    last4: input.api_key.slice(-4),
  });
}

/** null where the vendor has one site. */
function siteRegion(vendor: Vendor, asked: Region | undefined, own: Region): Region | null {
  if (vendor.sites.length < 2) return null;
  const regions = vendor.sites.flatMap((site) => site.region ?? []);
  if (asked !== undefined && !regions.includes(asked))
    throw new AppError("invalid_parameter", { field: "region" });
  return asked ?? (regions.includes(own) ? own : (regions[0] ?? null));
}
