import { cron, type Inngest } from "inngest";
import { db } from "@/db";
import { deleteOldQuotes } from "@/db/queries/credits";
import { deleteOldLogins } from "@/db/queries/logins";
import { deleteSent } from "@/db/queries/outbox";
import { placesWithExpiredSlots } from "@/db/queries/slots";
import { deleteExpiredCounters, deleteExpiredKeys } from "@/db/queries/sweep";
import { sweepAssets } from "@/lib/assets/sweep-assets";
import { expireAllGrants } from "@/lib/credits/expire-grants";
import { verifyLedger } from "@/lib/credits/verify-ledger";
import { adoptLateResults } from "@/lib/generations/adopt-late-results";
import { sweepFirstCopies } from "@/lib/generations/direct-results";
import { dispatchOutbox } from "@/lib/generations/dispatch-outbox";
import { grantSlots } from "@/lib/generations/grant-slots";
import { closeSilent, resendLost } from "@/lib/generations/sweep-lost";
import { log } from "@/lib/log";
import { sweepTemp } from "@/lib/media/temp";
import { sweepStaged } from "@/lib/tools/stage-file";

/** One part of the sweep. A part that fails must not keep the others from their work. */
async function part<T>(name: string, work: () => Promise<T>): Promise<T | { failed: true }> {
  try {
    const found = await work();
    if (isSomething(found)) log.info({ part: name, found }, "swept");
    return found;
  } catch (error) {
    log.error({ err: error, part: name }, "sweep part failed");
    return { failed: true };
  }
}

const isSomething = (found: unknown): boolean =>
  typeof found === "object" && found !== null ? Object.values(found).some(Boolean) : Boolean(found);

async function regrantSlots(): Promise<number> {
  const places = await placesWithExpiredSlots(db);
  for (const place of places) await grantSlots(place);
  return places.length;
}

/** Every minute: closes what nothing else closed, and says how much that was. */
export function createSweepFunction(client: Inngest) {
  return client.createFunction(
    { id: "sweep", triggers: [cron("* * * * *")], retries: 0, concurrency: 1 },
    async ({ step }) => ({
      resent: await step.run("resend-lost", () => part("lost events", resendLost)),
      sent: await step.run("dispatch", () => part("outbox", () => dispatchOutbox())),
      closed: await step.run("close-silent", () => part("silent tasks", closeSilent)),
      regranted: await step.run("regrant-slots", () => part("expired places", regrantSlots)),
      late: await step.run("late-results", () => part("late results", adoptLateResults)),
      expired: await step.run("expire-grants", () => part("expired grants", () => expireAllGrants())),
      forgotten: await step.run("forget", () =>
        part("old rows", async () => ({
          quotes: await deleteOldQuotes(db),
          keys: await deleteExpiredKeys(db),
          counters: await deleteExpiredCounters(db),
          events: await deleteSent(db),
          logins: await deleteOldLogins(db),
        })),
      ),
      files: await step.run("files", () => part("abandoned files", sweepAssets)),
      copies: await step.run("first-copies", () =>
        // Listing a remote store is not free: once an hour.
        part("first copies", async () => (new Date().getUTCMinutes() === 0 ? sweepFirstCopies() : 0)),
      ),
      staged: await step.run("staged-copies", () =>
        part("staged copies", async () => (new Date().getUTCMinutes() % 10 === 0 ? sweepStaged() : 0)),
      ),
      temporary: await step.run("temporary", () => part("temporary folders", () => sweepTemp())),
    }),
  );
}

/** Every night: the books are checked from the first entry on. */
export function createAuditFunction(client: Inngest) {
  return client.createFunction(
    { id: "audit-ledger", triggers: [cron("17 3 * * *")], retries: 1 },
    async ({ step }) =>
      step.run("verify", async () => {
        const violations = await verifyLedger();
        if (violations.length > 0) log.fatal({ violations }, "the ledger does not add up");
        return { violations: violations.length };
      }),
  );
}
