import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import { newId } from "@/db/schema/columns";

const quiet = { info() {}, warn() {}, error() {}, debug() {} };
export const testClient = new Inngest({ id: "test", isDev: true, checkpointing: false, logger: quiet });

type Op = {
  id: string;
  op: string;
  name?: string;
  displayName?: string;
  data?: unknown;
  error?: unknown;
  opts?: { timeout?: string };
};
export type RunOptions = {
  runId?: string;
  /** What the engine does while a run waits; the answer is what the wait returns. */
  onPause?: (seconds: number, step: string) => Promise<unknown>;
  /** Called before each call of the function; throwing ends the run as a dead engine would. */
  onCall?: (calls: number, lastStep: string) => void | Promise<void>;
  /** Results of steps of an earlier, interrupted run. */
  memory?: Record<string, unknown>;
  retries?: number;
};
export type RunReport = {
  result: unknown;
  failed: boolean;
  steps: number;
  names: string[];
  stateBytes: number;
  paused: number;
};

const seconds = (text: string): number =>
  Number(/^(\d+)s$/.exec(text)?.[1] ?? Number(/^(\d+)m$/.exec(text)?.[1] ?? 0) * 60);

/**
 * The engine's side of the SDK's protocol, without an engine: one step per call, results memorised, failed steps
 * repeated, waits handed to the test.
 */
export function createExecutor(functions: InngestFunction.Any[]) {
  const handler = serve({ client: testClient, functions, servePath: "/api/inngest" });

  async function call(
    fnId: string,
    event: unknown,
    runId: string,
    memory: Record<string, unknown>,
    stack: string[],
    attempt: number,
  ) {
    const response = await handler(
      new Request(`http://127.0.0.1/api/inngest?fnId=test-${fnId}&stepId=step`, {
        method: "POST",
        headers: { "content-type": "application/json", host: "127.0.0.1" },
        body: JSON.stringify({
          version: 2,
          event,
          events: [event],
          steps: memory,
          use_api: false,
          ctx: {
            run_id: runId,
            env: "",
            step_id: "step",
            attempt,
            disable_immediate_execution: false,
            use_api: false,
            stack: { stack, current: stack.length },
          },
        }),
      }),
    );
    const text = await response.text();
    return { status: response.status, body: text === "" ? null : JSON.parse(text) };
  }

  async function run(
    fnId: string,
    { name, data }: { name: string; data: Record<string, unknown> },
    options: RunOptions = {},
  ): Promise<RunReport> {
    const runId = options.runId ?? newId();
    const event = { id: newId(), name, data, ts: Date.now() };
    const memory = options.memory ?? {};
    const stack = Object.keys(memory);
    const report: RunReport = {
      result: undefined,
      failed: false,
      steps: 0,
      names: [],
      stateBytes: 0,
      paused: 0,
    };
    let attempt = 0;
    let last = "";
    for (let calls = 0; ; calls++) {
      await options.onCall?.(calls, last);
      const { status, body } = await call(fnId, event, runId, memory, stack, attempt);
      if (status === 200) return { ...report, result: body };
      const ops: Op[] = status === 206 ? body : [];
      const [op] = ops;
      const keep = (value: unknown) => {
        if (!op) return;
        memory[op.id] = value;
        stack.push(op.id);
        report.steps++;
        last = op.displayName ?? op.name ?? "";
        report.names.push(last);
        report.stateBytes = JSON.stringify(memory).length;
        attempt = 0;
      };
      if (op?.op === "StepRun") keep({ data: op.data ?? null });
      else if (op?.op === "Sleep" || op?.op === "WaitForEvent") {
        const wait = seconds(op.op === "Sleep" ? (op.name ?? "") : (op.opts?.timeout ?? ""));
        report.paused += wait;
        const value = (await options.onPause?.(wait, op.displayName ?? "")) ?? null;
        keep(value);
      } else if (attempt < (options.retries ?? 4) && (status === 500 || op?.op === "StepError")) attempt++;
      else {
        const error = op?.error ?? body;
        const failure = {
          id: newId(),
          name: "inngest/function.failed",
          ts: Date.now(),
          data: { function_id: fnId, run_id: runId, error, event },
        };
        await call(`${fnId}-failure`, failure, newId(), {}, [], 0).then(async (first) => {
          const [done] = Array.isArray(first.body) ? (first.body as Op[]) : [];
          if (done?.op === "StepRun")
            await call(
              `${fnId}-failure`,
              failure,
              newId(),
              { [done.id]: { data: done.data ?? null } },
              [done.id],
              0,
            );
        });
        return { ...report, result: error, failed: true };
      }
    }
  }
  return { run };
}
