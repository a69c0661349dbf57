import type { Inngest } from "inngest";
import { checkStep } from "@/lib/films/check-step";
import { completeFilm, stopFilm } from "@/lib/films/end-film";
import { startStep } from "@/lib/films/start-step";
import { type FilmStep, inGroups, stepsUntil } from "@/lib/films/steps";
import { stopAfterOf } from "@/lib/films/stop-after";
import { claimGeneration } from "@/lib/generations/claim-generation";
import { failGeneration } from "@/lib/generations/fail-generation";
import { generationEnded, jobRequested } from "../events";

/** Seconds between looks at the tasks of a step. Their end is told by an event; the looks are for progress and cancelling. */
const lookAfter = (turn: number): number => Math.min(30, turn <= 12 ? 5 : 10 + (turn - 12));
/** A step that takes longer than about five hours has failed. */
const LOOKS = 600;

/**
 * The whole film: parse → pictures of cast and places → storyboard → keyframes beside voices → clips → music →
 * subtitles → render. Each step asks the database what is missing and admits just that, so a film started again goes on.
 */
export function createFilmFunction(client: Inngest) {
  return client.createFunction(
    {
      id: "make-film",
      triggers: [jobRequested.film],
      retries: 4,
      onFailure: async ({ event: failed }) => {
        await failGeneration(failed.data.event.data.generationId, { reason: "internal", retryable: true });
      },
    },
    async ({ event: { data }, step, runId }) => {
      const { generationId } = data;
      const claim = await step.run("claim", () => claimGeneration(generationId, runId));
      if (!claim) return { outcome: "not ours" };
      const stopAfter = await step.run("read", () => stopAfterOf(generationId));
      const stop = async () => ({ outcome: await step.run("stop", () => stopFilm(generationId)) });

      const isDone = async (name: FilmStep, taskIds: string[], signal: string): Promise<boolean> => {
        for (let turn = 1; turn <= LOOKS; turn++) {
          const state = await step.run(`${name}-look-${turn}`, () => checkStep(generationId, name, taskIds));
          if (state !== "waiting") return state === "done";
          await step.waitForEvent(`${name}-wait-${turn}`, {
            event: generationEnded,
            timeout: `${lookAfter(turn)}s`,
            if: `async.data.generationId == '${signal}'`,
          });
        }
        await step.run(`${name}-overdue`, () =>
          failGeneration(generationId, { reason: "timed_out", retryable: true }),
        );
        return false;
      };

      let last: string[] = [];
      for (const group of inGroups(stepsUntil(stopAfter ?? undefined))) {
        const waiting: { name: FilmStep; taskIds: string[]; signal: string }[] = [];
        for (const [at, name] of group.entries()) {
          const started = await step.run(name, () => startStep(generationId, name, at > 0));
          if (started.state === "ended") return stop();
          if (started.state === "wait") waiting.push({ ...started, name });
        }
        for (const { name, taskIds, signal } of waiting) {
          last = taskIds;
          if (!(await isDone(name, taskIds, signal))) return stop();
        }
      }
      const made = last;
      await step.run("complete", () => completeFilm(generationId, made));
      return { outcome: "succeeded" };
    },
  );
}
