import { createHash, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

/** The first signs; all are accepted, so that a secret can be changed without signing everybody out. */
export const authSecrets = (): string[] =>
  [env.AUTH_SECRET, env.AUTH_SECRET_PREVIOUS].filter((secret) => secret !== undefined);

/** 32 random bytes, safe in links. */
export const randomSecret = (): string => randomBytes(32).toString("base64url");

/** Random secrets need no slow hash. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("base64url");
