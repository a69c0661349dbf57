import { db } from "@/db";
import { listUserKeys, type UserKeyRow } from "@/db/queries/user-keys";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { platformAccounts } from "@/lib/providers/accounts";
import { allModels } from "@/lib/providers/catalog-state";
import { findVendor, listVendors, type Vendor } from "@/lib/providers/vendors";
import type { ProviderKeysView, ProviderKeyView } from "./schemas";

/** Every vendor one can have a key at, with one's own where there is one. */
export async function listKeys(actor: Actor): Promise<ProviderKeysView> {
  const keys = new Map((await listUserKeys(db, actor.userId)).map((row) => [row.provider, row]));
  return { items: listVendors().map((vendor) => toKeyView(actor, vendor, keys.get(vendor.id))) };
}

export async function getKey(actor: Actor, { provider }: { provider: string }): Promise<ProviderKeyView> {
  const vendor = knownVendor(provider);
  const rows = await listUserKeys(db, actor.userId);
  return toKeyView(
    actor,
    vendor,
    rows.find((row) => row.provider === provider),
  );
}

/** One that keys exist for. */
export function knownVendor(id: string): Vendor {
  const vendor = findVendor(id);
  if (!vendor || vendor.sites.length === 0) throw new AppError("not_found");
  return vendor;
}

export const toKeyView = (
  { locale, region }: Pick<Actor, "locale" | "region">,
  vendor: Vendor,
  row: UserKeyRow | undefined,
): ProviderKeyView => ({
  provider: vendor.id,
  name: vendor.name[locale],
  abilities: [
    ...new Set(
      allModels().flatMap((model) => (model.provider === vendor.id && !model.off ? model.ability : [])),
    ),
  ],
  needs_secret: vendor.needsSecret ?? false,
  regions: vendor.sites.length > 1 ? vendor.sites.flatMap((site) => site.region ?? []) : [],
  platform: platformAccounts(vendor.id, region).length > 0,
  key: row
    ? {
        last4: row.last4,
        region: row.region,
        created_at: row.createdAt.toISOString(),
        updated_at: row.updatedAt.toISOString(),
        last_used_at: row.lastUsedAt?.toISOString() ?? null,
      }
    : null,
});
