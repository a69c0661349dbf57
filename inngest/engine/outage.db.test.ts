import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { pool } from "@/db";
import { env } from "@/lib/env";
import { endedRuns, eventually, serveApp, testClient, testEngine } from "./testing";

/** A way to the database that can be closed like the server itself: connections end, new ones are refused. */
class Gate {
  private readonly target = new URL(env.DATABASE_URL);
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;

  async open(): Promise<string> {
    this.server = createServer((near) => {
      const far = connect(Number(this.target.port), this.target.hostname);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(from);
        from.on("error", () => {});
        from.on("close", () => to.destroy());
        from.pipe(to);
      }
    });
    const server = this.server;
    await new Promise<void>((resolve) => server.listen(this.port, "127.0.0.1", resolve));
    this.port = (server.address() as { port: number }).port;
    return Object.assign(new URL(this.target), { hostname: "127.0.0.1", port: this.port }).toString();
  }

  close(): void {
    this.server?.close();
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }
}

const cleanups: (() => Promise<void> | void)[] = [];
afterAll(async () => {
  for (const cleanup of cleanups) await cleanup();
});

test("a database that goes away under load and comes back costs time, not work", async () => {
  const gate = new Gate();
  const engine = await testEngine({ databaseUrl: await gate.open(), leaseMs: 500, renewMs: 150 });
  const client = testClient(engine.url, "outage");
  const ran: string[] = [];
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const fn = client.createFunction(
    { id: "fn", triggers: [{ event: "outage/go" }], retries: 0 },
    async ({ step, event }) => {
      for (const name of ["a", "b", "c"])
        await step.run(name, async () => {
          ran.push(`${event.data.n}${name}`);
          // One step's answer comes while the database is away.
          if (event.data.n === 0 && name === "b") await held;
          await delay(10);
        });
      return "whole";
    },
  );
  const app = await serveApp(client, [fn]);
  cleanups.push(
    app.stop,
    () => engine.stop(0),
    () => gate.close(),
  );
  await client.send(Array.from({ length: 20 }, (_, n) => ({ name: "outage/go", data: { n } })));
  await eventually(() => ran.includes("0b"));
  gate.close();
  await delay(100);
  release();
  // Longer than the lease: nothing in flight may be started a second time when the database is back.
  await delay(1_000);
  await gate.open();
  const runs = await endedRuns(fn.id(client.id), 20);
  expect(runs.map(({ output }) => output)).toEqual(runs.map(() => "whole"));
  expect(ran).toHaveLength(60);
  expect(new Set(ran).size).toBe(60);
  // The listener is back as well.
  await eventually(async () => {
    const rows = await pool`select 1 from pg_stat_activity where datname = current_database()
      and application_name = 'inkreel-engine' and query ilike 'listen%'`;
    return rows.length > 0;
  });
});
