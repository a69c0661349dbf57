import { randomBytes } from "node:crypto";
import { db } from "@/db";
import { findUserByEmail, insertUser } from "@/db/queries/users";
import { newId } from "@/db/schema/columns";
import type { Actor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/hash-password";
import { grantCredits } from "@/lib/credits/grant-credits";
import { GRANTS } from "@/lib/credits/prices";
import { env } from "@/lib/env";
import { createSample } from "./create-sample";
import { listProjects } from "./list-projects";
import { listProjectsInput } from "./schemas";

export const DEMO_EMAIL = "demo@inkreel.local";

/** The demo account with a sample project. Its password is random and told once, when the account is made. */
export async function seedDemo(tell: (line: string) => void = console.log): Promise<void> {
  const actor = (await demoActor()) ?? (await makeAccount(tell));
  const { items } = await listProjects(actor, listProjectsInput.parse({}));
  if (items.length > 0) return;
  await createSample(actor);
}

async function demoActor(): Promise<Actor | null> {
  const user = await findUserByEmail(db, DEMO_EMAIL);
  return user ? { userId: user.id, role: user.role, locale: user.locale, region: user.region } : null;
}

async function makeAccount(tell: (line: string) => void): Promise<Actor> {
  const password = randomBytes(9).toString("base64url");
  const passwordHash = await hashPassword(password);
  const id = newId();
  const made = await db.transaction(async (tx) => {
    const user = await insertUser(tx, {
      id,
      email: DEMO_EMAIL,
      emailVerifiedAt: new Date(),
      name: "Demo",
      passwordHash,
      region: env.DEFAULT_REGION,
    });
    if (user)
      await grantCredits(tx, {
        userId: id,
        amount: GRANTS.signup.amount,
        source: "signup",
        idempotencyKey: `signup:${id}`,
      });
    return user;
  });
  if (made) tell(`demo account: ${DEMO_EMAIL} · ${password}`);
  const actor = await demoActor();
  if (!actor) throw new Error("the demo account could not be made");
  return actor;
}
