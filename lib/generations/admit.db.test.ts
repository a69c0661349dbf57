import { afterEach, describe, expect, test } from "vitest";
import { pool } from "@/db";
import { newId } from "@/db/schema/columns";
import { makeProject, makeUser, walletOf } from "@/lib/credits/test-support/fixtures";
import { verifyLedger } from "@/lib/credits/verify-ledger";
import { AppError } from "@/lib/errors";
import { admitGenerations, type PlannedGeneration } from "./admit-generations";
import { moneyTransaction } from "./money-transaction";
import { quoteGenerations } from "./quote-generations";
import { admit, passTime, plan } from "./test-support/fixtures";
import { spawnChild } from "./test-support/spawn-child";

afterEach(async () => expect(await verifyLedger()).toEqual([]));

const reasonOf = (error: unknown) => (error instanceof AppError ? error.reason : String(error));
const tryAdmit = (userId: string, items: PlannedGeneration[]) =>
  admit(userId, items).then(() => "admitted", reasonOf);
/** As a client does that is told to try again: a machine under load may answer with unavailable first. */
const insist = async (userId: string, items: PlannedGeneration[]): Promise<string> => {
  for (;;) {
    const result = await tryAdmit(userId, items);
    if (result !== "unavailable") return result;
  }
};
const rowsOf = async (userId: string) => {
  const [row] = await pool`select count(*)::int as tasks,
    (select count(*)::int from outbox where data->>'userId' = ${userId}) as events,
    (select count(*)::int from holds where user_id = ${userId}) as holds
    from generations where user_id = ${userId}`;
  return row;
};

describe("the same work twice", () => {
  test("clicked ten times at once is one task, one hold and one event", async () => {
    const user = await makeUser(10);
    const key = newId();
    const admissions = await Promise.all(
      Array.from({ length: 10 }, () => admit(user, [plan({ dedupeKey: key })])),
    );
    expect(new Set(admissions.map(({ tasks }) => tasks[0]?.id)).size).toBe(1);
    expect(admissions.filter(({ tasks }) => tasks[0]?.duplicate === false)).toHaveLength(1);
    expect(await rowsOf(user)).toEqual({ tasks: 1, events: 1, holds: 1 });
    expect((await walletOf(user)).held).toBe(1);
  });

  test("as a batch is the same batch", async () => {
    const user = await makeUser(10);
    const items = () => ["a", "b", "c"].map((name) => plan({ dedupeKey: `${user}:${name}` }));
    const [first, second] = [
      await admit(user, items(), { batch: true }),
      await admit(user, items(), { batch: true }),
    ];
    expect(second).toMatchObject({ batchTaskId: first.batchTaskId, credits: 0 });
    expect(await rowsOf(user)).toEqual({ tasks: 4, events: 3, holds: 3 });
  });

  test("within one batch is made once", async () => {
    const user = await makeUser(10);
    const { tasks, credits } = await admit(user, [plan({ dedupeKey: "x" }), plan({ dedupeKey: "x" })]);
    expect(credits).toBe(1);
    expect(tasks[0]?.id).toBe(tasks[1]?.id);
  });

  test("with the same ids, because nobody heard that it was done, is harmless", async () => {
    const user = await makeUser(10);
    const items = [plan({ id: newId() }), plan({ id: newId() })];
    await admit(user, items);
    const again = await admit(user, items);
    expect(again.tasks.every(({ duplicate }) => duplicate)).toBe(true);
    expect(await rowsOf(user)).toEqual({ tasks: 2, events: 2, holds: 2 });
  });
});

describe("all or nothing", () => {
  test("two hundred parallel starts with credit for one: one is admitted and nothing is left of the others", async () => {
    const user = await makeUser(1);
    const results = await Promise.all(Array.from({ length: 200 }, () => insist(user, [plan()])));
    expect(results.filter((result) => result === "admitted")).toHaveLength(1);
    expect(new Set(results)).toEqual(new Set(["admitted", "insufficient_credits"]));
    expect(await rowsOf(user)).toEqual({ tasks: 1, events: 1, holds: 1 });
  });

  test("a batch of which the last item is not covered leaves nothing, and says what is missing", async () => {
    const user = await makeUser(4);
    const failed = await admit(
      user,
      Array.from({ length: 5 }, () => plan()),
      { batch: true },
    ).catch((error: unknown) => error);
    expect(failed).toMatchObject({ reason: "insufficient_credits", details: { needed: 5, available: 4 } });
    expect(await rowsOf(user)).toEqual({ tasks: 0, events: 0, holds: 0 });
    expect(await walletOf(user)).toMatchObject({ available: 4, held: 0 });
  });

  test("a project's budget is part of it", async () => {
    const user = await makeUser(100);
    const projectId = await makeProject(user, 3);
    expect(
      await tryAdmit(
        user,
        Array.from({ length: 4 }, () => plan({ projectId })),
      ),
    ).toBe("budget_cap");
    expect(
      await tryAdmit(
        user,
        Array.from({ length: 3 }, () => plan({ projectId })),
      ),
    ).toBe("admitted");
    expect(await tryAdmit(user, [plan({ projectId })])).toBe("budget_cap");
    expect(await rowsOf(user)).toMatchObject({ tasks: 3 });
  });

  test("open tasks are capped", async () => {
    const user = await makeUser(1_000);
    const many = Array.from({ length: 399 }, () => plan());
    expect(await tryAdmit(user, many)).toBe("admitted");
    expect(await tryAdmit(user, [plan(), plan()])).toBe("too_many_open_jobs");
    expect(await tryAdmit(user, [plan()])).toBe("admitted");
    expect(await tryAdmit(user, [plan()])).toBe("too_many_open_jobs");
  });

  test("work without a price needs no credits and has no hold", async () => {
    const user = await makeUser();
    expect(await tryAdmit(user, [plan({ price: 0 })])).toBe("admitted");
    expect(await rowsOf(user)).toEqual({ tasks: 1, events: 1, holds: 0 });
  });
});

describe("the price agreed to", () => {
  const start = (
    userId: string,
    items: PlannedGeneration[],
    more: { quoteId?: string; maxCredits?: number; scope?: string },
  ) =>
    admitGenerations({ userId }, { items, scope: "images:p1", ...more }).then(
      ({ credits }) => credits,
      reasonOf,
    );
  const quote = (userId: string, items: PlannedGeneration[]) =>
    quoteGenerations({ userId }, { items, scope: "images:p1" });

  test("holds for its time, its scope and its owner; a higher price is refused", async () => {
    const user = await makeUser(50);
    const { quote_id, credits, blocked } = await quote(user, [plan(), plan()]);
    expect({ credits, blocked }).toEqual({ credits: 2, blocked: [] });
    expect(await rowsOf(user)).toMatchObject({ tasks: 0 });
    expect(await start(user, [plan({ price: 2 }), plan()], { quoteId: quote_id })).toBe("price_changed");
    expect(await start(user, [plan()], { quoteId: quote_id, scope: "videos:p1" })).toBe("price_changed");
    expect(await start(await makeUser(5), [plan()], { quoteId: quote_id })).toBe("price_changed");
    expect(await start(user, [plan(), plan()], { quoteId: quote_id })).toBe(2);
    await passTime(601);
    expect(await start(user, [plan()], { quoteId: quote_id })).toBe("price_changed");
  });

  test("or a limit", async () => {
    const user = await makeUser(50);
    expect(await start(user, [plan(), plan()], { maxCredits: 1 })).toBe("price_changed");
    expect(await start(user, [plan(), plan()], { maxCredits: 2 })).toBe(2);
  });

  test("names what is in the way", async () => {
    const user = await makeUser(3);
    const projectId = await makeProject(user, 1);
    const { blocked } = await quote(
      user,
      Array.from({ length: 5 }, () => plan({ projectId })),
    );
    expect(blocked).toEqual([
      { reason: "insufficient_credits", details: { needed: 5, available: 3 } },
      { reason: "budget_cap", details: { needed: 5, remaining: 1 } },
    ]);
  });
});

describe("a database in trouble", () => {
  test("connections cut and processes dying while work is admitted: what was answered is kept, once", {
    timeout: 900_000,
  }, async () => {
    const user = await makeUser(500);
    const ids = Array.from({ length: 120 }, () => newId());
    const own = (await pool`select pid from pg_stat_activity where datname = current_database()`).map(
      ({ pid }) => pid,
    );
    let cuts = 0;
    const nemesis = setInterval(() => {
      cuts++;
      if (cuts > 12) return;
      void pool`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and pid <> all(${own})`;
    }, 120);
    const answered = new Set<string>();
    // As under a supervisor: who dies is started again and asks again with the same ids.
    for (let starts = 0; starts < 12 && answered.size < ids.length; starts++) {
      const left = ids.filter((id) => !answered.has(id));
      const { lines } = await spawnChild({ do: "admit", user, ids: left }, { limitMs: 60_000 });
      for (const id of lines) answered.add(id);
    }
    clearInterval(nemesis);
    expect(answered.size).toBe(ids.length);
    expect(await rowsOf(user)).toEqual({ tasks: 120, events: 120, holds: 120 });
    expect(await walletOf(user)).toMatchObject({ available: 380, held: 120 });
  });

  test("a commit whose answer was lost is repeated without a second effect", async () => {
    const user = await makeUser(5);
    const id = newId();
    let tries = 0;
    await moneyTransaction(async (tx) => {
      tries++;
      if (tries === 1) {
        await admit(user, [plan({ id })]);
        throw Object.assign(new Error("socket closed"), { code: "CONNECTION_CLOSED" });
      }
      void tx;
    });
    await admit(user, [plan({ id })]);
    expect(tries).toBe(2);
    expect(await rowsOf(user)).toEqual({ tasks: 1, events: 1, holds: 1 });
  });

  test("a wallet that stays locked is answered with unavailable in bounded time", async () => {
    const user = await makeUser(5);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let locked = () => {};
    const isLocked = new Promise<void>((resolve) => {
      locked = resolve;
    });
    const locking = pool.begin(async (tx) => {
      await tx`select 1 from wallets where user_id = ${user} for update`;
      locked();
      await held;
    });
    await isLocked;
    const results = await Promise.all(Array.from({ length: 30 }, () => tryAdmit(user, [plan()])));
    release();
    await locking;
    expect(new Set(results)).toEqual(new Set(["unavailable"]));
    expect(await insist(user, [plan()])).toBe("admitted");
  });
});
