import { createHash } from "node:crypto";
import type { Region } from "@/db/schema/values";
import { AppError } from "@/lib/errors";
import { findOwnAccount, ownAccountId } from "@/lib/user-keys/own-account";
import type { Credentials } from "./types";
import { findVendor, type Site, type Vendor } from "./vendors";

/** Whose work it is, and where it may go. */
export type Who = { userId: string; region: Region };

/** Of vendors that need no account. */
const NOBODY: Credentials = { keyId: "default", apiKey: "" };

/** A name that stays the same wherever the key stands in its list, and tells nothing of it. */
const nameOf = (vendor: string, key: string) =>
  `${vendor}:${createHash("sha256").update(`${vendor}\n${key}`).digest("hex").slice(0, 8)}`;

function accountsAt(vendor: Vendor, site: Site): Credentials[] {
  return site.keys.map((apiKey, index) => {
    const secret = site.secrets?.[index];
    return {
      keyId: nameOf(vendor.id, apiKey),
      apiKey,
      ...(secret !== undefined && { secret }),
      baseUrl: site.baseUrl,
      ...(site.region && { region: site.region }),
    };
  });
}

/**
 * The deployment's accounts for a region's work, best first. Work from China stays with sites in China, where a vendor
 * has one; work from elsewhere goes to the site abroad first.
 */
export function platformAccounts(vendorId: string, region: Region): Credentials[] {
  const vendor = findVendor(vendorId);
  if (!vendor) return [];
  if (vendor.sites.length === 0) return [NOBODY];
  const near = vendor.sites.filter((site) => site.region === undefined || site.region === region);
  const far = region === "CN" ? [] : vendor.sites.filter((site) => !near.includes(site));
  return [...near, ...far].flatMap((site) => accountsAt(vendor, site));
}

/** The accounts a task may use: the person's own and nothing else, or the deployment's. */
export async function accountsFor(vendorId: string, who: Who): Promise<Credentials[]> {
  const own = await ownAccount(vendorId, who.userId);
  return own ? [own] : platformAccounts(vendorId, who.region);
}

/**
 * The account a task has begun with. Where its key has been replaced, the one that took its place: most likely the same
 * account under a newer key.
 */
export async function accountOf(vendorId: string, keyId: string | null, who: Who): Promise<Credentials> {
  if (keyId?.startsWith("own:")) {
    const own = await ownAccount(vendorId, who.userId);
    if (own?.keyId === keyId) return own;
    throw new AppError("no_account", { details: { provider: vendorId } });
  }
  const accounts = platformAccounts(vendorId, who.region);
  const everywhere = findVendor(vendorId)?.sites.length
    ? [...accounts, ...platformAccounts(vendorId, who.region === "CN" ? "GLOBAL" : "CN")]
    : accounts;
  const found = everywhere.find((account) => account.keyId === keyId) ?? accounts[0];
  if (!found) throw new AppError("no_account", { details: { provider: vendorId } });
  return found;
}

/** Whether an account is the person's own: its troubles are theirs to mend. */
export const isOwn = (keyId: string | null): boolean => keyId?.startsWith("own:") ?? false;

async function ownAccount(vendorId: string, userId: string): Promise<Credentials | null> {
  const vendor = findVendor(vendorId);
  if (!vendor || vendor.sites.length === 0) return null;
  const own = await findOwnAccount(userId, vendorId);
  if (!own) return null;
  const site = siteOf(vendor, own.region);
  return {
    keyId: ownAccountId(own.id),
    apiKey: own.apiKey,
    ...(own.secret !== undefined && { secret: own.secret }),
    ...(site && { baseUrl: site.baseUrl }),
    ...(site?.region && { region: site.region }),
  };
}

/** The host a key of one's own is for. */
export const siteOf = (vendor: Vendor, region: Region | null): Site | undefined =>
  vendor.sites.find((site) => site.region === (region ?? undefined)) ?? vendor.sites[0];
