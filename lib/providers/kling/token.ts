import { createHmac } from "node:crypto";

const LIFE_SECONDS = 1_800;
/** Clocks differ a little: a token is valid from before it was made, and not used in its last minutes. */
const EARLY_SECONDS = 5;
const SPARE_SECONDS = 300;

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

export function signToken(accessKey: string, secretKey: string, nowSeconds: number): string {
  const head = encode({ alg: "HS256", typ: "JWT" });
  const claims = encode({
    iss: accessKey,
    exp: nowSeconds + LIFE_SECONDS,
    nbf: nowSeconds - EARLY_SECONDS,
  });
  const signature = createHmac("sha256", secretKey).update(`${head}.${claims}`).digest("base64url");
  return `${head}.${claims}.${signature}`;
}

export type TokenSource = {
  token(): string;
  /** Throws the token away; says whether it was an old one, so that a new one may do better. */
  forget(): boolean;
};

/** A signed token, made anew shortly before it ends. Without a secret the key itself is the token. */
export function createTokenSource(
  { apiKey, secret }: { apiKey: string; secret?: string },
  now: () => number = Date.now,
): TokenSource {
  let kept: { token: string; madeAt: number } | undefined;
  const seconds = () => Math.floor(now() / 1000);
  return {
    token() {
      if (secret === undefined) return apiKey;
      if (!kept || seconds() - kept.madeAt > LIFE_SECONDS - SPARE_SECONDS)
        kept = { token: signToken(apiKey, secret, seconds()), madeAt: seconds() };
      return kept.token;
    },
    forget() {
      const old = kept !== undefined && seconds() - kept.madeAt > 60;
      kept = undefined;
      return old;
    },
  };
}
