import type { Inngest } from "inngest";
import { env } from "@/lib/env";
import { claimGeneration } from "@/lib/generations/claim-generation";
import { completeGeneration } from "@/lib/generations/complete-generation";
import { failGeneration } from "@/lib/generations/fail-generation";
import { deliverFilm, gatherFilm, renderRun, renderSound } from "@/lib/renders/run-render";
import { jobRequested } from "../events";

/**
 * A film: claim → gather → runs of segments, a few seconds of film in each durable step, beside the sound → join, verify,
 * store → complete. A segment is stored the moment it is whole: a killed render goes on from there, and redoes at most one
 * segment a lane. RENDER_CONCURRENCY runs are encoded at once.
 */
export function createRenderFunction(client: Inngest) {
  return client.createFunction(
    {
      id: "render-film",
      triggers: [jobRequested.render],
      retries: 4,
      // Counts steps being executed, over all renders.
      concurrency: { limit: env.RENDER_CONCURRENCY + 1 },
      onFailure: async ({ event: failed }) => {
        await failGeneration(failed.data.event.data.generationId, {
          reason: "render_failed",
          retryable: true,
        });
      },
    },
    async ({ event: { data }, step, runId }) => {
      const { generationId } = data;
      const claim = await step.run("claim", () => claimGeneration(generationId, runId));
      if (!claim) return { outcome: "not ours" };
      const film = await step.run("gather", () => gatherFilm(generationId));
      if (!film) return { outcome: "ended" };

      let next = 0;
      const lane = async (): Promise<boolean> => {
        for (let index = next++; index < film.runs; index = next++)
          if (!(await step.run(`run-${index}`, () => renderRun(generationId, index)))) return false;
        return true;
      };
      // The sound is light work beside the pictures: it is ready when they are.
      const sound = async () => (await step.run("sound", () => renderSound(generationId))) !== null;
      const lanes = Array.from({ length: env.RENDER_CONCURRENCY }, lane);
      if ((await Promise.all([...lanes, sound()])).includes(false)) return { outcome: "ended" };
      const result = await step.run("deliver", () => deliverFilm(generationId));
      if (!result) return { outcome: "ended" };
      const outcome = await step.run("complete", () => completeGeneration(generationId, { result }));
      return { outcome };
    },
  );
}
