import { hash, verify } from "@node-rs/argon2";

/** argon2id (the library's default algorithm), 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"), COST);

let nobody: Promise<string> | undefined;

/** Without a stored hash the same work is done on a throw-away one: an unknown account takes as long as a known one. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("nobody has this password");
  const matches = await verify(stored ?? (await nobody), password.normalize("NFKC"));
  return stored !== null && matches;
}
