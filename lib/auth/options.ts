import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { db } from "@/db";
import { revokeFamily } from "@/db/queries/logins";
import { findUserOfFamily } from "@/db/queries/users";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { refusalOf } from "@/lib/refusal";
import { checkPassword } from "./check-password";
import { openLogin } from "./open-login";
import { PasswordLoginInput } from "./schemas";
import { decodeSession, SECURE, SESSION_COOKIE, SESSION_SECONDS, sessionJwt } from "./session-cookie";

declare module "next-auth" {
  interface Session {
    user: { id: string };
  }
  interface User {
    sid?: string;
    ver?: number;
  }
}

/**
 * The browser's sign-in. The cookie holds a login (user, family, version), nothing else; every use of it is checked
 * against the database, so signing out or disabling an account ends it at once.
 */
export const authOptions: NextAuthOptions = {
  secret: env.AUTH_SECRET,
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  useSecureCookies: SECURE,
  cookies: {
    sessionToken: {
      name: SESSION_COOKIE,
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: SECURE },
    },
  },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  jwt: {
    maxAge: SESSION_SECONDS,
    encode: sessionJwt.encode,
    async decode(params) {
      const login = await decodeSession(params.token);
      const row = login && (await findUserOfFamily(db, login.userId, login.familyId));
      if (!login || row?.status !== "active" || row.tokenVersion !== login.tokenVersion) return null;
      return { sub: login.userId, sid: login.familyId, ver: login.tokenVersion };
    },
  },
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {} },
      /** A refusal reaches the form as its reason: `bad_credentials`, `account_disabled`, `rate_limited:<seconds to wait>`. */
      async authorize(credentials) {
        try {
          const input = PasswordLoginInput.safeParse(credentials);
          if (!input.success) throw new Error("bad_credentials");
          const user = await checkPassword(input.data);
          const login = await openLogin(db, user, SESSION_SECONDS);
          return { id: login.userId, sid: login.familyId, ver: login.tokenVersion };
        } catch (error) {
          if (error instanceof Error && error.message === "bad_credentials") throw error;
          const { reason, retryAfter } = refusalOf(error, "sign-in");
          throw new Error(retryAfter === undefined ? reason : `${reason}:${retryAfter}`);
        }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id, sid: user.sid, ver: user.ver } : token),
    session: ({ session, token }) => ({ expires: session.expires, user: { id: token.sub ?? "" } }),
  },
  events: {
    async signOut({ token }) {
      if (token?.sub && token.sid) await revokeFamily(db, token.sub, token.sid);
    },
  },
  logger: {
    // A cookie that no longer holds is an everyday event, not a fault.
    error: (code) =>
      code === "JWT_SESSION_ERROR" ? log.debug({ code }, "session ended") : log.error({ code }),
    warn: (code) => log.debug({ code }, "next-auth"),
    debug: () => {},
  },
};
