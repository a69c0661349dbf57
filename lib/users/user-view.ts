import { db } from "@/db";
import { countVideos, type UserRow } from "@/db/queries/users";
import { getUsage } from "@/lib/assets/get-usage";
import { mediaViews } from "@/lib/assets/media-view";
import type { Actor } from "@/lib/auth/actor";
import { getBalance } from "@/lib/credits/get-balance";
import type { UserView } from "./schemas";

/** Everything a person's own screens need to know about them. */
export async function userView(row: UserRow): Promise<UserView> {
  const actor: Actor = { userId: row.id, role: row.role, locale: row.locale, region: row.region };
  const [balance, quota, used, avatars] = await Promise.all([
    getBalance(actor),
    getUsage(actor),
    countVideos(db, row.id),
    mediaViews([row.avatarAssetId]),
  ]);
  return {
    id: row.id,
    name: row.name,
    username: row.username,
    email: row.email,
    email_verified: row.emailVerifiedAt !== null,
    phone: row.phone,
    avatar: avatars.get(row.avatarAssetId ?? "") ?? null,
    region: row.region,
    locale: row.locale,
    role: row.role,
    preferences: row.preferences,
    vip: { active: false, type: null, expires_at: null },
    credits: { balance: balance.balance, held: balance.held },
    quota,
    videos: { quota: row.videosQuota, used, remaining: Math.max(0, row.videosQuota - used) },
    subscription: NO_SUBSCRIPTION,
    linked: [...(row.passwordHash ? ["password"] : []), ...(row.deviceHash ? ["device"] : [])],
    created_at: row.createdAt.toISOString(),
  };
}

const NO_SUBSCRIPTION: UserView["subscription"] = {
  plan: "free",
  plan_type: null,
  status: "none",
  will_renew: false,
  current_period_start: null,
  current_period_end: null,
  cancelled_at: null,
  source: null,
};
