import { db } from "@/db";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { accountsFor, isOwn } from "@/lib/providers/accounts";
import { probe } from "@/lib/providers/probe";
import { enforceLimit } from "@/lib/rate-limit";
import { knownVendor } from "./list-keys";
import type { KeyTestView } from "./schemas";

/** The same from a page, whose actions have no policies of their own. */
export async function testOwnKey(actor: Actor, input: { provider: string }): Promise<KeyTestView> {
  await enforceLimit("key_test", actor.userId);
  return testKey(actor, input);
}

/** Asks the vendor whether it takes a person's own key, by a question that costs nothing. */
export async function testKey(actor: Actor, { provider }: { provider: string }): Promise<KeyTestView> {
  knownVendor(provider);
  const [account] = await accountsFor(provider, actor);
  if (!account || !isOwn(account.keyId)) throw new AppError("not_found");
  const reason = await ask(provider, account);
  await db.transaction((tx) =>
    recordAudit(tx, {
      userId: actor.userId,
      action: "provider_key.tested",
      target: provider,
      details: { reason },
    }),
  );
  return { ok: reason === null, reason };
}

async function ask(provider: string, account: Parameters<typeof probe>[1]): Promise<KeyTestView["reason"]> {
  try {
    const failure = await probe(provider, account);
    if (!failure) return null;
    return failure === "auth" || failure === "quota" ? failure : "unreachable";
  } catch (error) {
    log.warn({ err: error, provider }, "a key could not be tested");
    return "unreachable";
  }
}
