import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "./actor";
import { type Credential, sessionCredential } from "./authenticate";
import { SESSION_COOKIE } from "./session-cookie";

/** The browser's login, checked in the database once per request. */
export const currentCredential = cache(async (): Promise<Credential | null> => {
  const cookie = (await cookies()).get(SESSION_COOKIE)?.value;
  if (cookie === undefined) return null;
  return sessionCredential(cookie, new Headers(await headers()));
});

/** Who is looking at this page; null = nobody signed in. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentCredential())?.actor ?? null;
}

/** For pages that need somebody: sends everybody else to sign in, and back to `returnTo` afterwards. */
export async function requireActor(returnTo?: string): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  redirect(returnTo === undefined ? "/sign-in" : `/sign-in?next=${encodeURIComponent(returnTo)}`);
}
