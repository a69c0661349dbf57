import type { Inngest } from "inngest";
import { claimGeneration } from "@/lib/generations/claim-generation";
import { failGeneration } from "@/lib/generations/fail-generation";
import { handOver } from "@/lib/generations/hand-over";
import { runTextJob } from "@/lib/text/run-text-job";
import type { TextJob } from "@/lib/text/text-job";
import type { jobRequested } from "../events";
import { pause, pauseForSlot } from "./pauses";

type JobEvent = (typeof jobRequested)[keyof typeof jobRequested];

/** After so many turns a fresh run goes on from the database. */
const TURNS = 60;

/** Work that asks a text model: each turn is a step that sends one question at most, or ends the task. */
export function createTextFunction(
  client: Inngest,
  { id, event, job }: { id: string; event: JobEvent; job: TextJob },
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
      let waits = 0;
      for (let turn = 1; turn <= TURNS; turn++) {
        const { state, ...more } = await step.run(`turn-${turn}`, () => runTextJob(generationId, job));
        if (state === "done") return { outcome: "succeeded" };
        if (state === "ended") return { outcome: "ended" };
        if (state === "moved") break;
        if (state === "busy") await pause(step, `busy-${turn}`, "wait" in more ? more.wait : 1);
        if (state === "wait") await pauseForSlot(step, `slot-wait-${turn}`, ++waits);
      }
      await step.run("hand-over", () => handOver(generationId, runId));
      return { outcome: "later" };
    },
  );
}
