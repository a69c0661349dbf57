import { db } from "@/db";
import { storageQuota, storageUsed } from "@/db/queries/assets";
import type { Actor } from "@/lib/auth/actor";
import type { UsageView } from "./schemas";

export async function getUsage(actor: Actor): Promise<UsageView> {
  const [total, used] = await Promise.all([storageQuota(db, actor.userId), storageUsed(db, actor.userId)]);
  return {
    total,
    used,
    available: Math.max(0, total - used),
    percent: total === 0 ? 100 : Math.round((used / total) * 1000) / 10,
  };
}
