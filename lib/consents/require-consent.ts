import { db } from "@/db";
import { insertConsents } from "@/db/queries/consents";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { CONSENT_VERSION, type GivenConsent } from "./schemas";

type Needed = {
  assetIds: string[];
  /** Where the files go when that is not the account's own region; ISO 3166. */
  country: string | null;
};

/** Refuses what was not agreed to. */
export function checkConsent(given: GivenConsent, { country }: Pick<Needed, "country">): void {
  if (given.consent !== true)
    throw new AppError("consent_required", { field: "consent", details: { version: CONSENT_VERSION } });
  if (country !== null && given.transfer_consent !== true)
    throw new AppError("transfer_consent_required", { field: "transfer_consent", details: { country } });
}

/** Refuses what was not agreed to, and writes down what was: by whom, for which files, in which wording, when. */
export async function requireConsent(
  actor: Pick<Actor, "userId">,
  given: GivenConsent,
  needed: Needed,
): Promise<void> {
  checkConsent(given, needed);
  const { country } = needed;
  await insertConsents(
    db,
    [...new Set(needed.assetIds)].flatMap((assetId) => {
      const said = { userId: actor.userId, assetId, version: CONSENT_VERSION };
      return [
        { ...said, kind: "likeness" as const },
        ...(country === null ? [] : [{ ...said, kind: "transfer" as const, country }]),
      ];
    }),
  );
}
