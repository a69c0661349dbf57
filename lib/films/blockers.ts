import { db } from "@/db";
import { countFilms } from "@/db/queries/renders";
import { findUser } from "@/db/queries/users";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Notice } from "@/lib/generations/quote-generations";
import { mediaProvider } from "@/lib/providers/registry";

/** Vendors nobody answers for. */
export function unavailable(providers: string[]): Notice[] {
  const reasons = new Set<string>();
  for (const id of new Set(providers)) {
    try {
      mediaProvider(id);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      reasons.add(error.reason);
    }
  }
  return [...reasons].map((reason) => ({ reason }));
}

/** Why a final render would be refused: no machine for it, or no films left in the plan. */
export async function withoutRender(userId: string): Promise<Notice[]> {
  const notices: Notice[] = [];
  if (env.VERCEL !== undefined && env.WORKER_URL === undefined) notices.push({ reason: "no_worker" });
  const [user, used] = await Promise.all([findUser(db, userId), countFilms(db, userId)]);
  if (user && used >= user.videosQuota)
    notices.push({ reason: "video_quota", details: { quota: user.videosQuota, used } });
  return notices;
}
