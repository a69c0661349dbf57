import { db } from "@/db";
import type { GenerationRow } from "@/db/queries/generations";
import { projectRegion } from "@/db/queries/result-place";
import { accountOf } from "@/lib/providers/accounts";
import { mediaProvider } from "@/lib/providers/registry";
import type { Credentials, MediaProvider } from "@/lib/providers/types";

/** The row, or an earlier attempt of it at another vendor or account. */
export type At = Pick<GenerationRow, "userId" | "projectId" | "provider" | "keyId">;

/** The vendor of a task under the account it uses: who has a job can only be asked with the key it was given to. */
export async function providerOf(row: At): Promise<{ provider: MediaProvider; account: Credentials }> {
  const vendor = row.provider ?? "";
  const region = await projectRegion(db, row.userId, row.projectId);
  const account = await accountOf(vendor, row.keyId, { userId: row.userId, region });
  return { provider: mediaProvider(vendor, account), account };
}
