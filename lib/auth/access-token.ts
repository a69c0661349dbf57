import { errors, jwtVerify, SignJWT } from "jose";
import { AppError } from "@/lib/errors";
import { authSecrets } from "./secrets";

/** What a login is: whose, which family of refresh tokens, and the account's version when it was issued. */
export type Login = { userId: string; familyId: string; tokenVersion: number };

const ISSUER = "inkreel";
const AUDIENCE = "inkreel-api";
const keyOf = (secret: string) => new TextEncoder().encode(secret);

export async function signAccessToken(login: Login, seconds: number): Promise<string> {
  const [secret = ""] = authSecrets();
  return new SignJWT({ sid: login.familyId, ver: login.tokenVersion })
    .setProtectedHeader({ alg: "HS256", typ: "at+jwt" })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(login.userId)
    .setIssuedAt()
    .setExpirationTime(`${seconds}s`)
    .sign(keyOf(secret));
}

/** Throws `token_expired` or `not_signed_in`. */
export async function verifyAccessToken(token: string): Promise<Login> {
  for (const secret of authSecrets()) {
    try {
      const { payload } = await jwtVerify(token, keyOf(secret), {
        algorithms: ["HS256"],
        issuer: ISSUER,
        audience: AUDIENCE,
        typ: "at+jwt",
      });
      const { sub, sid, ver } = payload;
      if (typeof sub === "string" && typeof sid === "string" && typeof ver === "number")
        return { userId: sub, familyId: sid, tokenVersion: ver };
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new AppError("token_expired");
    }
  }
  throw new AppError("not_signed_in");
}
