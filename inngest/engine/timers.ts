import { lockDueCrons, moveCron } from "@/db/queries/engine-events";
import { listDueTimers, lockRun, takeTimer } from "@/db/queries/engine-runs";
import type { EngineContext } from "./context";
import { cancelRun } from "./events";
import { nextRun } from "./functions";
import { timedOut } from "./plan";
import { resolveStep, startFromEngine } from "./runs";

const BATCH = 100;

/** Does what due timers stand for: ends sleeps and waits, gives up on invocations, cancels runs that took too long. */
export async function fireTimers(context: EngineContext): Promise<void> {
  for (const timer of await listDueTimers(context.sql, BATCH)) {
    const { runId, stepId, kind } = timer;
    await context.sql.begin(async (sql) => {
      const run = await lockRun(sql, runId);
      if (!run || !(await takeTimer(sql, timer))) return;
      if (kind === "finish" || (kind === "start" && !run.started)) await cancelRun(context, sql, runId);
      else if (kind !== "start") await resolveStep(sql, runId, stepId, timedOut(kind));
    });
  }
  context.wake();
}

/** One run per due cron, however many ticks were missed while nothing ran. */
export async function fireCrons(context: EngineContext): Promise<void> {
  await context.sql.begin(async (sql) => {
    for (const { functionId, cron, now } of await lockDueCrons(sql)) {
      await moveCron(sql, functionId, cron, nextRun(cron, now.getTime()));
      const config = context.functions.find(functionId);
      if (config && context.functions.isServed(functionId))
        await startFromEngine(sql, config, { name: "inngest/scheduled.timer", data: { cron } });
    }
  });
  context.wake();
}
