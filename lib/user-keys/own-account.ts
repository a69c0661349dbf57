import { z } from "zod";
import { db } from "@/db";
import { findUserKey, touchUserKey, type UserKeyRow } from "@/db/queries/user-keys";
import type { Region } from "@/db/schema/values";
import { log } from "@/lib/log";
import { type Envelope, open, type Place, seal } from "./envelope";

const secretSchema = z.object({ apiKey: z.string(), secret: z.string().optional() });
export type OwnSecret = z.infer<typeof secretSchema>;
export type OwnAccount = OwnSecret & { id: string; region: Region | null };

export const ownAccountId = (rowId: string): string => `own:${rowId}`;

export const placeOfKey = (row: Pick<UserKeyRow, "id" | "userId">): Place => [
  "user_keys",
  row.id,
  "secret",
  row.userId,
];

export const sealSecret = (row: Pick<UserKeyRow, "id" | "userId">, secret: OwnSecret): Envelope =>
  seal(JSON.stringify(secret), placeOfKey(row));

/** The person's own account at a vendor, ready for use. One that cannot be opened is as if there were none. */
export async function findOwnAccount(userId: string, provider: string): Promise<OwnAccount | null> {
  const row = await findUserKey(db, userId, provider);
  if (!row) return null;
  try {
    return { id: row.id, region: row.region, ...secretSchema.parse(JSON.parse(open(row, placeOfKey(row)))) };
  } catch (error) {
    log.error({ err: error, userKey: row.id }, "a key of a person's own cannot be opened");
    return null;
  }
}

/** Called when something has been sent with it. */
export const markOwnAccountUsed = (keyId: string): Promise<void> =>
  touchUserKey(db, keyId.replace(/^own:/, ""));
