import { describe, expect, test } from "vitest";
import { pool } from "@/db";
import { isTerminal } from "@/db/queries/generations";
import { newId } from "@/db/schema/columns";
import { makeUser } from "@/lib/credits/test-support/fixtures";
import { cancelTask } from "./cancel-task";
import { claimGeneration } from "./claim-generation";
import { completeGeneration } from "./complete-generation";
import { confirmAttempt, giveUpConfirming } from "./confirm-attempt";
import { deleteTask } from "./delete-task";
import { failGeneration } from "./fail-generation";
import { persistResult } from "./persist-result";
import { pollGeneration } from "./poll-generation";
import { reportProgress } from "./report-progress";
import { retryTask } from "./retry-task";
import { submitGeneration } from "./submit-generation";
import { closeSilent, resendLost } from "./sweep-lost";
import { admitOne, forgetTrouble, passTime, taskRow } from "./test-support/fixtures";
import { expectReturned, run, vendorForEachTest } from "./test-support/rig";

const rig = vendorForEachTest();
const as = (userId: string) => ({ userId, locale: "en" as const });

type Subject = { user: string; id: string; runId: string };

/** Every state a task can be in, and how it gets there. */
const STATES = {
  queued: async () => {},
  claimed: async ({ id, runId }: Subject) => void (await claimGeneration(id, runId)),
  submitted: async (s: Subject) => {
    await STATES.claimed(s);
    await submitGeneration(s.id);
  },
  ambiguous: async (s: Subject) => {
    await STATES.claimed(s);
    rig.vendor.onSubmit = () => "hang";
    await submitGeneration(s.id);
    rig.vendor.onSubmit = () => "ok";
    await forgetTrouble();
  },
  stored: async (s: Subject) => {
    await STATES.submitted(s);
    await persistResult(s.id);
  },
  cancelling: async (s: Subject) => {
    await STATES.submitted(s);
    await cancelTask(as(s.user), { task_id: s.id });
  },
  succeeded: async (s: Subject) => {
    await STATES.stored(s);
    await completeGeneration(s.id, { assetIds: [s.id] });
  },
  failed: async (s: Subject) => {
    await STATES.claimed(s);
    await failGeneration(s.id, { reason: "provider_failed", retryable: true });
  },
  cancelled: async (s: Subject) => void (await cancelTask(as(s.user), { task_id: s.id })),
};

/** Everything that can happen to a task, in order or not. */
const EVENTS: Record<string, (s: Subject) => Promise<unknown>> = {
  claim: ({ id, runId }) => claimGeneration(id, runId),
  "claim by another run": ({ id }) => claimGeneration(id, newId()),
  submit: ({ id }) => submitGeneration(id),
  confirm: ({ id }) => confirmAttempt(id),
  "give up confirming": ({ id }) => giveUpConfirming(id),
  poll: ({ id }) => pollGeneration(id, 10),
  store: ({ id }) => persistResult(id),
  complete: async ({ id }) => {
    const [asset] = await pool`select 1 from assets where id = ${id} and status = 'ready'`;
    if (asset) await completeGeneration(id, { assetIds: [id] });
  },
  fail: ({ id }) => failGeneration(id, { reason: "internal", retryable: true }),
  cancel: ({ id, user }) => cancelTask(as(user), { task_id: id }),
  retry: async ({ id, user }) => {
    const { task } = await retryTask(as(user), { task_id: id });
    await cancelTask(as(user), { task_id: task.id });
  },
  delete: ({ id, user }) => deleteTask({ userId: user }, { task_id: id }),
  progress: ({ id }) => reportProgress(id, { progress: 50, step: "generating" }),
  sweep: async () => {
    await passTime(700);
    await resendLost();
    await closeSilent();
  },
};

describe("whatever happens in whatever state", () => {
  for (const [state, reach] of Object.entries(STATES))
    test(`${state}: an end is final, credits are held while it is open and resolved once after`, async () => {
      for (const [event, happen] of Object.entries(EVENTS)) {
        const user = await makeUser(3);
        const subject = { user, id: await admitOne(user), runId: newId() };
        await reach(subject);
        const before = await taskRow(subject.id);
        await happen(subject).catch((error: unknown) => {
          expect(error, `${state} × ${event}`).toMatchObject({ name: "AppError" });
        });
        const after = await taskRow(subject.id);
        if (isTerminal(before.status)) expect(after.status, `${state} × ${event}`).toBe(before.status);
        expect(after.progress).toBeGreaterThanOrEqual(before.progress);
        expect(rig.vendor.jobsOf(subject.id).length).toBeLessThanOrEqual(1);

        // Whatever it was, a run brings the task to its end, and the books close.
        if (!isTerminal(after.status)) {
          const runId = after.run_id ?? subject.runId;
          await run(subject.id, user, { runId });
        }
        const { status, charged } = await taskRow(subject.id);
        expect(isTerminal(status), `${state} × ${event} ends as ${status}`).toBe(true);
        expect(charged).toBe(status === "succeeded" ? 1 : 0);
        await expectReturned(user, status === "succeeded" ? 2 : 3);
      }
    });

  test("the database itself refuses to move an ended task", async () => {
    const user = await makeUser(1);
    const id = await admitOne(user);
    await cancelTask(as(user), { task_id: id });
    await expect(pool`update generations set status = 'running' where id = ${id}`).rejects.toThrow(
      /has ended/,
    );
  });
});

describe("cancelling", () => {
  test("before anything was sent ends at once; the run that comes later does nothing", async () => {
    const user = await makeUser(1);
    const id = await admitOne(user);
    const { task } = await cancelTask(as(user), { task_id: id });
    expect(task).toMatchObject({
      status: "cancelled",
      credits: { held: 0, charged: 0 },
      error: { reason: "cancelled" },
    });
    expect((await run(id, user)).result).toEqual({ outcome: "not ours" });
    await expectReturned(user, 1);
  });

  test("at the provider asks it to stop, ends at the next step and keeps nothing that arrives anyway", async () => {
    const user = await makeUser(1);
    const id = await admitOne(user);
    const runId = newId();
    await claimGeneration(id, runId);
    await submitGeneration(id);
    await persistResult(id);
    const { task } = await cancelTask(as(user), { task_id: id });
    expect(task).toMatchObject({ status: "running", cancel_requested: true });
    expect(await completeGeneration(id, { assetIds: [id] })).toBe("cancelled");
    await expectReturned(user, 1);
    expect(await pool`select 1 from assets where id = ${id} and status = 'ready'`).toHaveLength(0);
    expect(await pool`select 1 from takes where generation_id = ${id}`).toHaveLength(0);
  });

  test("during a poll stops the provider and says whether it did", async () => {
    const user = await makeUser(1);
    const id = await admitOne(user);
    rig.vendor.onPoll = () => "pending";
    await run(id, user, {
      onPause: async () => {
        await cancelTask(as(user), { task_id: id }).catch(() => undefined);
        return null;
      },
    });
    expect(await taskRow(id)).toMatchObject({ status: "cancelled", error: { details: { stopped: true } } });
    expect(rig.vendor.jobsOf(id)[0]?.cancelled).toBe(true);
    await expectReturned(user, 1);
  });
});
