import { setTimeout as delay } from "node:timers/promises";
import {
  type ClaimedJob,
  claimJobs,
  lookAhead,
  pruneEngine,
  renewLeases,
  returnJobs,
} from "@/db/queries/engine";
import { insertTimer, listEndedSteps, markStarted } from "@/db/queries/engine-runs";
import { newId } from "@/db/schema/columns";
import { log } from "@/lib/log";
import type { EngineContext } from "./context";
import { createAgent, dispatch, type Outcome } from "./dispatch";
import { parseDuration } from "./durations";
import type { FunctionConfig } from "./registration";
import { settle } from "./settle";
import { fireCrons, fireTimers } from "./timers";

const DATABASE_PAUSE_MS = 250;
const HOUSEKEEPING_MS = 3_600_000;
/** Jobs of a function this process does not know: another version's, whose app may register later. */
const UNKNOWN_FUNCTION_MS = 5_000;

export type Scheduler = {
  wake(): void;
  /** Claims nothing more, waits up to `graceMs` for calls in flight; what remains is taken again after its lease. */
  stop(graceMs: number): Promise<void>;
  /** After the database was away: the listener has to be made anew. */
  onRecovered: (() => void) | undefined;
};

/** Claims due jobs while there is room, calls the app, writes outcomes; fires timers and crons in between. */
export function createScheduler(context: EngineContext): Scheduler {
  const { sql, settings } = context;
  const worker = newId();
  const agent = createAgent();
  const held = new Map<string, Promise<void>>();
  let stopping = false;
  let abandoned = false;
  let dirty = true;
  let lookAt = 0;
  let lookWanted = true;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  /** Until it works or the process gives up: an outcome, once known, must not be lost to an outage. */
  async function insist<T>(what: string, work: () => Promise<T>): Promise<T | undefined> {
    let failures = 0;
    while (!abandoned) {
      try {
        const result = await work();
        if (failures > 0) scheduler.onRecovered?.();
        return result;
      } catch (error) {
        failures += 1;
        log.warn({ err: error, what, failures }, "engine: the database refused; trying again");
        await delay(Math.min(50 * 2 ** failures, 2_000));
      }
    }
    return undefined;
  }

  async function begin(job: ClaimedJob, config: FunctionConfig): Promise<void> {
    if (!job.firstCall) return;
    await markStarted(sql, job.runId);
    const finish = config.timeouts?.finish;
    if (finish === undefined) return;
    const afterMs = parseDuration(finish) ?? 0;
    await insertTimer(sql, { runId: job.runId, kind: "finish", stepId: "" }, { afterMs });
  }

  /** Another process may have registered it since. */
  async function findFunction(id: string): Promise<FunctionConfig | undefined> {
    if (!context.functions.find(id)) await insist("functions", () => context.functions.load());
    return context.functions.find(id);
  }

  async function execute(job: ClaimedJob): Promise<void> {
    const config = await findFunction(job.functionId);
    if (!config) {
      await insist("return", () => returnJobs(sql, worker, [job.id], UNKNOWN_FUNCTION_MS));
      return;
    }
    const steps = await insist("load", async () => {
      await begin(job, config);
      return job.stack.length > 0 ? listEndedSteps(sql, job.runId) : [];
    });
    if (!steps) return;
    const message = `The process died ${job.losses} times while running this`;
    const outcome: Outcome =
      job.losses > settings.maxLosses
        ? { type: "failed", error: { name: "Error", message }, final: true }
        : await dispatch(context, agent, job, config, steps);
    await insist("settle", () => settle(context, job, config.maxAttempts, outcome, worker));
  }

  async function fill(): Promise<void> {
    while (!stopping && held.size < settings.workers) {
      const free = settings.workers - held.size;
      const jobs = await claimJobs(sql, { worker, free, leaseMs: settings.leaseMs, held: [...held.keys()] });
      for (const job of jobs) {
        const work = execute(job).finally(() => {
          held.delete(job.id);
          wake();
        });
        held.set(job.id, work);
      }
      if (jobs.length === 0) return;
    }
  }

  async function pass(): Promise<void> {
    await fill();
    if (!lookWanted && Date.now() < lookAt) return;
    lookWanted = false;
    const look = await lookAhead(sql);
    if (look.timers) await fireTimers(context);
    if (look.crons) await fireCrons(context);
    const waitMs = look.timers || look.crons ? 0 : Math.min(look.nextMs ?? settings.pollMs, settings.pollMs);
    lookAt = Date.now() + waitMs;
    clearTimeout(timer);
    timer = setTimeout(wake, Math.max(1, Math.ceil(waitMs)));
  }

  async function loop(): Promise<void> {
    let failed = false;
    while (dirty && !stopping) {
      dirty = false;
      try {
        await pass();
        if (failed) scheduler.onRecovered?.();
        failed = false;
      } catch (error) {
        log.warn({ err: error }, "engine: a pass failed; trying again");
        failed = true;
        dirty = true;
        await delay(DATABASE_PAUSE_MS);
      }
    }
    running = undefined;
  }

  function wake(): void {
    dirty = true;
    // Whatever happened may have set a timer nearer than the one being waited for.
    lookWanted = true;
    if (!stopping) running ??= loop();
  }

  const renewal = setInterval(() => {
    if (held.size === 0) return;
    renewLeases(sql, { worker, ids: [...held.keys()], leaseMs: settings.leaseMs }).catch((error) =>
      log.warn({ err: error }, "engine: leases were not renewed"),
    );
  }, settings.renewMs);
  const prune = () =>
    pruneEngine(sql, settings.retentionDays).catch((error) =>
      log.warn({ err: error }, "engine: housekeeping failed"),
    );
  void prune();
  const housekeeping = setInterval(prune, HOUSEKEEPING_MS);
  housekeeping.unref();

  const scheduler: Scheduler = {
    wake,
    onRecovered: undefined,
    async stop(graceMs) {
      stopping = true;
      clearTimeout(timer);
      clearInterval(housekeeping);
      await running;
      await Promise.race([Promise.allSettled(held.values()), delay(graceMs, undefined, { ref: false })]);
      abandoned = true;
      clearInterval(renewal);
      await agent.destroy();
      await Promise.allSettled(held.values());
    },
  };
  return scheduler;
}
