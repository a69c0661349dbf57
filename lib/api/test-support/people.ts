import { db } from "@/db";
import type { UserRow } from "@/db/queries/users";
import { issueTokens, openLogin } from "@/lib/auth/open-login";
import { registerAccount } from "@/lib/auth/register";
import { encodeSession, SESSION_COOKIE } from "@/lib/auth/session-cookie";
import { contextOf, withRequestContext } from "@/lib/request-context";
import { newAddress, newPerson, requestOf } from "./call";

export type SignedIn = { user: UserRow; token: string; cookie: string };

/** Somebody new with an access token and a browser session. */
export async function signedIn(): Promise<SignedIn> {
  const context = contextOf(requestOf({ from: newAddress() }).headers);
  return withRequestContext(context, async () => {
    const user = await registerAccount(newPerson());
    const token = await issueTokens(db, user);
    const session = await encodeSession(await openLogin(db, user, 3600));
    return { user, token: token.access, cookie: `${SESSION_COOKIE}=${session}` };
  });
}
