import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { expect } from "vitest";
import { pool } from "@/db";
import { env } from "@/lib/env";
import { endedRuns, listenLocally, serveApp, TEST_EVENT_KEY, TEST_SIGNING_KEY, testClient } from "./testing";

const RUNS = 10;
const STEPS = ["one", "two", "three", "four", "five"];
const KILLS = 3;

/** A small repeatable generator: a failing seed can be run again. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function freePort(): Promise<number> {
  const probe = await listenLocally(() => {});
  await probe.stop();
  return Number(new URL(probe.url).port);
}

async function startProcess(port: number): Promise<ChildProcess> {
  const options = {
    databaseUrl: env.DATABASE_URL,
    port,
    signingKey: TEST_SIGNING_KEY,
    eventKeys: [TEST_EVENT_KEY],
    leaseMs: 600,
    renewMs: 200,
  };
  const args = ["--import", "tsx", "inngest/engine/testing-process.ts", JSON.stringify(options)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
}

/**
 * Kills the engine's process at moments taken from the seed while ten runs of five steps go on, and checks that every run
 * completes, that no step stored as done ran again, and that a step ran once more at most per kill it was in flight at.
 */
export async function surviveKills(seed: number): Promise<void> {
  const below = random(seed);
  const port = await freePort();
  const client = testClient(`http://127.0.0.1:${port}`, `crash${seed}`);
  // Its own event: the functions of earlier seeds stay registered, and nobody answers for them any more.
  const event = `flow/go-${seed}`;
  const ran = new Map<string, number>();
  const fn = client.createFunction(
    { id: "flow", triggers: [{ event }], retries: 0 },
    async ({ step, runId }) => {
      for (const name of STEPS)
        await step.run(name, async () => {
          const key = `${runId}/${name}`;
          ran.set(key, (ran.get(key) ?? 0) + 1);
          await delay(below(25));
        });
    },
  );
  let child = await startProcess(port);
  const app = await serveApp(client, [fn]);
  const functionId = fn.id(client.id);
  const done = async () =>
    (
      await pool<{ key: string }[]>`
        select run_id || '/' || name as key from engine_steps
        where status = 'done' and run_id in (select id from engine_runs where function_id = ${functionId})`
    ).map(({ key }) => key);
  const allowed = new Map<string, number>();
  const fixed = new Map<string, number>();
  try {
    await client.send(Array.from({ length: RUNS }, (_, n) => ({ name: event, data: { n } })));
    for (let round = 0; round < KILLS; round++) {
      await delay(below(round === 0 ? 250 : 900));
      await kill(child);
      // Calls of the dead engine may still be on their way to the app, or run in it.
      await delay(40);
      await app.idle();
      const stored = new Set(await done());
      for (const [key, count] of ran)
        if (stored.has(key)) fixed.set(key, fixed.get(key) ?? count);
        else allowed.set(key, (allowed.get(key) ?? 0) + 1);
      child = await startProcess(port);
    }
    const runs = await endedRuns(functionId, RUNS);
    expect(runs.map(({ status }) => status)).toEqual(runs.map(() => "completed"));
    expect(runs).toHaveLength(RUNS);
    expect(ran.size).toBe(RUNS * STEPS.length);
    for (const [key, count] of fixed) expect(ran.get(key), `${key} ran again (seed ${seed})`).toBe(count);
    for (const [key, count] of ran)
      expect(count, `${key} (seed ${seed})`).toBeLessThanOrEqual(1 + (allowed.get(key) ?? 0));
  } finally {
    await kill(child);
    await app.stop();
  }
}
