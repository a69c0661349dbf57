import { db } from "@/db";
import type { UserRow } from "@/db/queries/users";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { enforcePolicy } from "@/lib/rate-limit";
import { requestContext } from "@/lib/request-context";
import { userView } from "@/lib/users/user-view";
import type { Actor } from "./actor";
import { createAccount } from "./create-account";
import { hashPassword } from "./hash-password";
import { issueTokens } from "./open-login";
import type { RegisterInput, SignedInView } from "./schemas";
import { isWeakPassword } from "./weak-password";

/** Opens an account. In production an address makes nobody an administrator before it is verified. */
export async function registerAccount(input: RegisterInput): Promise<UserRow> {
  await enforcePolicy("register", (await requestContext()).ip);
  if (isWeakPassword(input.password, input.email)) throw new AppError("weak_password", { field: "password" });
  const passwordHash = await hashPassword(input.password);
  const named = env.ADMIN_EMAILS.some((address) => address.toLowerCase() === input.email);
  const account = {
    email: input.email,
    name: input.name,
    passwordHash,
    role: named && !env.production ? ("admin" as const) : ("user" as const),
  };
  const user = await db.transaction((tx) => createAccount(tx, account, "signup"));
  if (!user) throw new AppError("email_taken", { field: "email" });
  return user;
}

export async function register(_actor: Actor | null, input: RegisterInput): Promise<SignedInView> {
  const user = await registerAccount(input);
  const token = await issueTokens(db, user);
  return { user: await userView(user), token };
}
