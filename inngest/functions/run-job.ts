import type { Inngest } from "inngest";
import { claimGeneration } from "@/lib/generations/claim-generation";
import { completeGeneration } from "@/lib/generations/complete-generation";
import { doJob, type JobHandler } from "@/lib/generations/do-job";
import { failGeneration } from "@/lib/generations/fail-generation";
import type { jobRequested } from "../events";

type JobEvent = (typeof jobRequested)[keyof typeof jobRequested];

/** Work of our own in one step: read a script, draw up a storyboard. An expected refusal ends it, a surprise is tried again. */
export function createJobFunction(
  client: Inngest,
  { id, event, handler }: { id: string; event: JobEvent; handler: JobHandler },
) {
  return client.createFunction(
    {
      id,
      triggers: [event],
      retries: 2,
      onFailure: async ({ event: failed }) => {
        await failGeneration(failed.data.event.data.generationId, { reason: "internal", retryable: true });
      },
    },
    async ({ event: { data }, step, runId }) => {
      const { generationId } = data;
      const claim = await step.run("claim", () => claimGeneration(generationId, runId));
      if (!claim) return { outcome: "not ours" };
      const done = await step.run("work", () => doJob(generationId, handler));
      if (!done) return { outcome: "ended" };
      const outcome = await step.run("complete", () =>
        completeGeneration(generationId, { result: done.result }),
      );
      return { outcome };
    },
  );
}
