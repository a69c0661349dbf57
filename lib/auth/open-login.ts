import type { Queryable } from "@/db";
import { insertRefreshToken } from "@/db/queries/logins";
import { newId } from "@/db/schema/columns";
import { requestContext } from "@/lib/request-context";
import { type Login, signAccessToken } from "./access-token";
import type { TokenView } from "./schemas";
import { hashSecret, randomSecret } from "./secrets";

const DAY = 86_400;
export const ACCESS_SECONDS = DAY;
const REFRESH_SECONDS = 7 * DAY;
const DEVICE_SECONDS = 7 * DAY;

type Account = { id: string; tokenVersion: number };

/** A new link of a family; the first one is a new login. Returns its secret, which is not stored. */
async function insertLink(
  db: Queryable,
  account: Account,
  familyId: string,
  seconds: number,
): Promise<string> {
  const { device, ip } = await requestContext();
  const secret = randomSecret();
  await insertRefreshToken(db, {
    userId: account.id,
    familyId,
    tokenHash: hashSecret(secret),
    expiresAt: new Date(Date.now() + seconds * 1000),
    device,
    ip,
  });
  return secret;
}

/** Access and refresh token of an app; `familyId` continues a login. */
export async function issueTokens(
  db: Queryable,
  account: Account,
  familyId: string = newId(),
): Promise<TokenView> {
  const refresh = await insertLink(db, account, familyId, REFRESH_SECONDS);
  const login = { userId: account.id, familyId, tokenVersion: account.tokenVersion };
  return { access: await signAccessToken(login, ACCESS_SECONDS), refresh, expires_in: ACCESS_SECONDS };
}

/** An anonymous device has its secret to come back with: a longer access token and nothing to refresh. */
export async function issueDeviceToken(db: Queryable, account: Account): Promise<TokenView> {
  const login = await openLogin(db, account, DEVICE_SECONDS);
  return { access: await signAccessToken(login, DEVICE_SECONDS), refresh: null, expires_in: DEVICE_SECONDS };
}

/** A login that is not refreshed: a browser's, a device's. It can be listed and ended like any other. */
export async function openLogin(db: Queryable, account: Account, seconds: number): Promise<Login> {
  const familyId = newId();
  await insertLink(db, account, familyId, seconds);
  return { userId: account.id, familyId, tokenVersion: account.tokenVersion };
}
