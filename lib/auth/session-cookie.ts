import { decode, encode, type JWT, type JWTDecodeParams, type JWTEncodeParams } from "next-auth/jwt";
import { env } from "@/lib/env";
import type { Login } from "./access-token";
import { authSecrets } from "./secrets";

export const SECURE = env.APP_URL.startsWith("https://");
/** `__Host-`: only this host, only over https, the whole site. */
export const SESSION_COOKIE = `${SECURE ? "__Host-" : ""}next-auth.session-token`;
export const SESSION_SECONDS = 30 * 86_400;

declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
    ver?: number;
  }
}

/** next-auth's own encoding, with the previous secret still accepted. */
export const sessionJwt = {
  maxAge: SESSION_SECONDS,
  encode: (params: JWTEncodeParams) => encode({ ...params, secret: env.AUTH_SECRET }),
  decode: async (params: JWTDecodeParams): Promise<JWT | null> => {
    for (const secret of authSecrets()) {
      try {
        return await decode({ ...params, secret });
      } catch {
        // Made with another secret, expired or forged: the next secret, then nobody.
      }
    }
    return null;
  },
};

export const encodeSession = (login: Login): Promise<string> =>
  sessionJwt.encode({
    token: { sub: login.userId, sid: login.familyId, ver: login.tokenVersion },
    secret: env.AUTH_SECRET,
    maxAge: SESSION_SECONDS,
  });

export async function decodeSession(cookie: string | undefined): Promise<Login | null> {
  const token = await sessionJwt.decode({ token: cookie, secret: env.AUTH_SECRET });
  if (!token?.sub || typeof token.sid !== "string" || typeof token.ver !== "number") return null;
  return { userId: token.sub, familyId: token.sid, tokenVersion: token.ver };
}
