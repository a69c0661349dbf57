import { db } from "@/db";
import { touchAccessToken, touchFamily } from "@/db/queries/logins";
import { findUserOfAccessToken, findUserOfFamily, type GateRow } from "@/db/queries/users";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { cookieOf, localeFor, regionOf } from "@/lib/region";
import { type Login, verifyAccessToken } from "./access-token";
import type { Actor } from "./actor";
import { bounded } from "./bounded";
import { isSameOrigin } from "./same-origin";
import { hashSecret } from "./secrets";
import { decodeSession, SESSION_COOKIE } from "./session-cookie";

/** `login` = somebody signed in; `scopes` limit a personal access token. */
export type Credential = { actor: Actor; login: Login | null; scopes: readonly string[] | null };

const PERSONAL = "ink_";

/** Bearer token first, then the browser's session. Null = nobody tried; a credential that does not hold throws. */
export async function authenticate(headers: Headers, changes: boolean): Promise<Credential | null> {
  const authorization = headers.get("authorization");
  if (authorization !== null) {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (token === undefined) throw new AppError("not_signed_in");
    return token.startsWith(PERSONAL) ? byPersonalToken(token, headers) : byLogin(token, headers);
  }
  const cookie = cookieOf(headers, SESSION_COOKIE);
  if (cookie === undefined) return null;
  if (!isSameOrigin(headers, changes)) throw new AppError("cross_site");
  return sessionCredential(cookie, headers);
}

/** The credential of a session cookie, checked against the database; null when it does not hold (any more). */
export async function sessionCredential(
  cookie: string | undefined,
  headers: Headers,
): Promise<Credential | null> {
  const login = await decodeSession(cookie);
  const row = login && (await bounded(findUserOfFamily(db, login.userId, login.familyId)));
  if (!login || !row || row.tokenVersion !== login.tokenVersion || row.status !== "active") return null;
  return admit(row, login, headers);
}

async function byLogin(token: string, headers: Headers): Promise<Credential> {
  const login = await verifyAccessToken(token);
  const row = await bounded(findUserOfFamily(db, login.userId, login.familyId));
  if (!row || row.tokenVersion !== login.tokenVersion) throw new AppError("not_signed_in");
  refuseDisabled(row);
  return admit(row, login, headers);
}

async function byPersonalToken(token: string, headers: Headers): Promise<Credential> {
  const row = await bounded(findUserOfAccessToken(db, hashSecret(token)));
  if (!row) throw new AppError("not_signed_in");
  if (row.expiresAt !== null && row.expiresAt <= new Date()) throw new AppError("token_expired");
  refuseDisabled(row);
  noteQuietly(touchAccessToken(db, row.tokenId));
  return { actor: actorOf(row, headers), login: null, scopes: row.scopes };
}

function refuseDisabled(row: GateRow): void {
  if (row.status !== "active") throw new AppError("account_disabled");
}

function admit(row: GateRow, login: Login, headers: Headers): Credential {
  noteQuietly(touchFamily(db, login.familyId));
  return { actor: actorOf(row, headers), login, scopes: null };
}

export const actorOf = (row: GateRow, headers: Headers): Actor => ({
  userId: row.id,
  role: row.role,
  locale: localeFor(headers, row.locale),
  region: regionOf(headers, row.region),
});

/** "Last seen" is a courtesy: a request does not wait for it and does not fail with it. */
function noteQuietly(write: Promise<void>): void {
  write.catch((error) => log.warn({ err: error }, "last seen not written"));
}
