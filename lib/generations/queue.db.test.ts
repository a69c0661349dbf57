import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Inngest } from "inngest";
import { describe, expect, test } from "vitest";
import { db, pool } from "@/db";
import { countUnsent } from "@/db/queries/outbox";
import { newId } from "@/db/schema/columns";
import { makeUser, walletOf } from "@/lib/credits/test-support/fixtures";
import { claimGeneration } from "./claim-generation";
import { dispatchOutbox } from "./dispatch-outbox";
import { startOutboxLoop } from "./outbox-loop";
import { submitGeneration } from "./submit-generation";
import { closeSilent, resendLost } from "./sweep-lost";
import { registerFake } from "./test-support/fake-provider";
import { admit, admitOne, passTime, plan, taskRow } from "./test-support/fixtures";
import { run, vendorForEachTest } from "./test-support/rig";

const rig = vendorForEachTest();
const eventually = async (check: () => Promise<boolean>) => {
  for (let at = 0; at < 240; at++) {
    if (await check()) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error("never came true");
};

/** The engine's event door: counts events by id, and can be shut. */
async function makeEngine() {
  const received = new Map<string, number>();
  let open = true;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      if (!open) return void response.writeHead(503).end("{}");
      const events = JSON.parse(Buffer.concat(chunks).toString("utf8")) as { id: string }[];
      for (const { id } of events) received.set(id, (received.get(id) ?? 0) + 1);
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ ids: events.map(({ id }) => id), status: 200 }));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
  const client = new Inngest({
    id: "test",
    eventKey: "key",
    signingKey: `signkey-test-${"ab".repeat(16)}`,
    isDev: false,
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    logger: { info() {}, warn() {}, error() {}, debug() {} },
  });
  return {
    received,
    send: (events: { id: string; name: string; data: Record<string, unknown> }[]) => client.send(events),
    setOpen: (value: boolean) => {
      open = value;
    },
    stop: () => new Promise((done) => server.close(done)),
  };
}

describe("events", () => {
  test("wait in the database while the engine is away and are all sent when it is back", async () => {
    const engine = await makeEngine();
    await dispatchOutbox(engine.send);
    engine.received.clear();
    engine.setOpen(false);
    const user = await makeUser(50);
    const { tasks } = await admit(
      user,
      Array.from({ length: 20 }, () => plan()),
    );
    const { sent, failed } = await dispatchOutbox(engine.send);
    expect({ sent, failed }).toEqual({ sent: 0, failed: 20 });
    expect(await countUnsent(db)).toBe(20);
    expect((await taskRow(tasks[0]?.id ?? "")).status).toBe("queued");
    engine.setOpen(true);
    await passTime(120);
    expect(await dispatchOutbox(engine.send)).toEqual({ sent: 20, failed: 0 });
    expect([...engine.received.keys()].sort()).toEqual(tasks.map(({ id }) => id).sort());
    await engine.stop();
  });

  test("are sent as soon as their transaction commits, by a loop that outlives its engine", async () => {
    const engine = await makeEngine();
    const stop = startOutboxLoop(() => dispatchOutbox(engine.send));
    const user = await makeUser(5);
    const first = await admitOne(user);
    await eventually(async () => engine.received.has(first));
    engine.setOpen(false);
    const second = await admitOne(user);
    await eventually(
      async () => (await pool`select 1 from outbox where id = ${second} and attempts > 0`).length > 0,
    );
    engine.setOpen(true);
    await eventually(async () => engine.received.has(second));
    await stop();
    await engine.stop();
  });

  test("of one task are sent by one of many dispatchers", async () => {
    const engine = await makeEngine();
    const user = await makeUser(50);
    const { tasks } = await admit(
      user,
      Array.from({ length: 30 }, () => plan()),
    );
    await Promise.all(Array.from({ length: 6 }, () => dispatchOutbox(engine.send)));
    for (const { id } of tasks) expect(engine.received.get(id)).toBe(1);
    await engine.stop();
  });

  test("that got lost are sent again; however often, one run owns the task", async () => {
    const user = await makeUser(5);
    const id = await admitOne(user);
    await pool`update outbox set sent_at = now()`;
    expect(await resendLost()).toBe(0);
    await passTime(400);
    expect(await resendLost()).toBeGreaterThanOrEqual(1);
    // Not again while it waits to be sent.
    await passTime(400);
    await resendLost();
    const events = await pool`select id from outbox where data->>'generationId' = ${id} and sent_at is null`;
    expect(events).toHaveLength(1);
    const runs = await Promise.all(Array.from({ length: 5 }, () => run(id, user)));
    expect(runs.filter(({ result }) => JSON.stringify(result) === '{"outcome":"succeeded"}')).toHaveLength(1);
    // A day later the engine has forgotten the event's id: the row still knows.
    expect((await run(id, user)).result).toEqual({ outcome: "not ours" });
    expect(rig.vendor.jobsOf(id)).toHaveLength(1);
  });
});

describe("what nobody ends", () => {
  test("is ended by the sweep with the credits back, after the model's time", async () => {
    registerFake(rig.vendor, { timeoutSeconds: 900 });
    const user = await makeUser(5);
    const id = await admitOne(user);
    await claimGeneration(id, newId());
    await submitGeneration(id);
    await passTime(700);
    await closeSilent();
    expect((await taskRow(id)).status).toBe("running");
    await passTime(300);
    expect(await closeSilent()).toBeGreaterThanOrEqual(1);
    expect(await taskRow(id)).toMatchObject({ status: "failed", error: { reason: "timed_out" } });
    expect(await walletOf(user)).toMatchObject({ available: 5, held: 0 });
  });
});
