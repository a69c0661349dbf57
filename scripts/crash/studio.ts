import { db, pool } from "../../db";
import { grantCredits } from "../../lib/credits/grant-credits";

type Answer = { code: number; data: Record<string, unknown>; error?: { reason: string } };

export type Batch = { id: string; projectId: string; shots: number };

/** A client of the REST API with an account of its own and enough credits for every batch. */
export async function createStudio(url: string) {
  let token = "";
  async function call(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const answer = (await response.json()) as Answer;
    if (answer.code !== 0) throw new Error(`${method} ${path}: ${response.status} ${answer.error?.reason}`);
    return answer.data;
  }

  const registered = await call("POST", "/auth/register", {
    email: `crash-${Date.now()}@example.com`,
    password: "a long enough secret",
    name: "Crash",
  });
  token = (registered.token as { access: string }).access;
  const userId = (registered.user as { id: string }).id;

  return {
    async startBatch(shots: number, title: string): Promise<Batch> {
      // The proof starts more batches an hour than a person may.
      await pool`delete from rate_counters where key = ${`batch_start:${userId}`}`;
      await db.transaction((tx) =>
        grantCredits(tx, {
          userId,
          amount: shots,
          source: `crash-proof:${title}`,
          idempotencyKey: `crash-proof:${userId}:${title}`,
        }),
      );
      const { project } = (await call("POST", "/projects", { title, style: "anime", language: "en" })) as {
        project: { id: string };
      };
      for (let index = 0; index < shots; index++)
        await call("POST", `/projects/${project.id}/shots`, {
          fields: {
            scene_description: `A lantern in a rainy lane at night, number ${index + 1}`,
            type: index % 2 === 0 ? "medium" : "long",
            duration: 3,
          },
        });
      const started = await call("POST", `/projects/${project.id}/storyboard/generate-images`, {
        only: "missing",
        quality: "draft",
      });
      return { id: started.batch_task_id as string, projectId: project.id, shots };
    },

    /** Waits until the batch and all its children have ended; what did not is damage. */
    async waitForEnd(batch: Batch, patienceMs: number): Promise<string[]> {
      const until = Date.now() + patienceMs;
      for (;;) {
        const answer = await call("GET", `/tasks/${batch.id}`).catch(() => null);
        const task = answer?.task as
          | { status: string; children?: { total: number; succeeded: number; failed: number } }
          | undefined;
        if (task && ["succeeded", "failed", "cancelled"].includes(task.status))
          return task.status === "succeeded"
            ? []
            : [`the batch ${task.status}: ${JSON.stringify(task.children)}`];
        if (Date.now() > until) return [`the batch is still ${task?.status} after ${patienceMs / 1000} s`];
        await new Promise((done) => setTimeout(done, 300));
      }
    },

    close: () => pool.end({ timeout: 1 }),
  };
}
