import type { Inngest } from "inngest";
import { acquireSlot } from "@/lib/generations/acquire-slot";
import { checkGeneration } from "@/lib/generations/check-generation";
import { claimGeneration } from "@/lib/generations/claim-generation";
import { completeGeneration } from "@/lib/generations/complete-generation";
import { confirmAttempt, giveUpConfirming } from "@/lib/generations/confirm-attempt";
import { failGeneration } from "@/lib/generations/fail-generation";
import { handOver } from "@/lib/generations/hand-over";
import { persistResult } from "@/lib/generations/persist-result";
import { pollGeneration } from "@/lib/generations/poll-generation";
import { CONFIRM_WAITS, FETCH_WAITS, pollInterval } from "@/lib/generations/poll-intervals";
import { submitGeneration } from "@/lib/generations/submit-generation";
import type { generationRequested } from "../events";
import { pause, pauseForSlot } from "./pauses";

type GenerationEvent = (typeof generationRequested)[keyof typeof generationRequested];

/** Waits of one kind in one run, each two steps; after so many a fresh run goes on from the database. */
const SLOT_TURNS = 20;
const BUSY_TURNS = 20;
const CONFIRMATIONS = 3;
const POLLS = 60;

/**
 * One picture, clip or voice: claim → check → place → submit → poll → store → complete. Every step may be repeated: what
 * has been done is in the database, under the task's id, and steps return a few words of state. Steps may therefore be
 * renamed or moved while runs are under way: a step that is new to a run finds its work done and goes on.
 */
export function createGenerateFunction(
  client: Inngest,
  { id, event }: { id: string; event: GenerationEvent },
) {
  return client.createFunction(
    {
      id,
      triggers: [event],
      retries: 4,
      onFailure: async ({ event: failed }) => {
        await failGeneration(failed.data.event.data.generationId, { reason: "internal", retryable: true });
      },
    },
    async ({ event: { data }, step, runId }) => {
      const { generationId } = data;
      const claim = await step.run("claim", () => claimGeneration(generationId, runId));
      if (!claim) return { outcome: "not ours" };
      const continueLater = () => step.run("hand-over", () => handOver(generationId, runId));

      const submit = async (): Promise<"accepted" | "made" | "ended" | "later"> => {
        if (!(await step.run("check", () => checkGeneration(generationId)))) return "ended";
        for (let turn = 1; ; turn++) {
          const slot = await step.run(`slot-${turn}`, () => acquireSlot(generationId));
          if (slot === "ended") return "ended";
          if (slot === "moved") return "later";
          if (slot === "had") break;
          if (turn === SLOT_TURNS) return "later";
          await pauseForSlot(step, `slot-wait-${turn}`, turn);
        }
        let confirmations = 0;
        for (let round = 1; ; round++) {
          const answer = await step.run(`submit-${round}`, () => submitGeneration(generationId));
          if (answer.state === "accepted" || answer.state === "made" || answer.state === "ended")
            return answer.state;
          if (answer.state === "moved" || round === BUSY_TURNS) return "later";
          if (answer.state === "busy") {
            await pause(step, `busy-${round}`, answer.wait);
            continue;
          }
          const confirmed = await confirm(round);
          if (confirmed !== "never_arrived") return confirmed;
          if (++confirmations === CONFIRMATIONS) return "later";
        }
      };

      const confirm = async (round: number): Promise<"accepted" | "ended" | "never_arrived"> => {
        for (const [at, wait] of CONFIRM_WAITS.entries()) {
          if (wait > 0) await pause(step, `confirm-wait-${round}-${at}`, wait);
          const found = await step.run(`confirm-${round}-${at}`, () => confirmAttempt(generationId));
          if (found === "adopted") return "accepted";
          if (found !== "unknown") return found;
        }
        await step.run(`unconfirmed-${round}`, () => giveUpConfirming(generationId));
        return "ended";
      };

      let made = false;
      if (!claim.submitted) {
        const submitted = await submit();
        if (submitted === "later") await continueLater();
        if (submitted === "later" || submitted === "ended") return { outcome: submitted };
        made = submitted === "made";
      }

      let { elapsed } = claim;
      for (let poll = 1; !made; poll++) {
        const wait = pollInterval(poll, elapsed, claim.pollSeconds);
        await pause(step, `wait-${poll}`, wait);
        elapsed += wait;
        const asked = elapsed;
        const answer = await step.run(`poll-${poll}`, () => pollGeneration(generationId, asked));
        if (answer === "ended") return { outcome: "ended" };
        if (answer === "done") break;
        if (poll === POLLS) {
          await continueLater();
          return { outcome: "later" };
        }
      }

      for (const [at, wait] of FETCH_WAITS.entries()) {
        if (wait > 0) await pause(step, `store-wait-${at}`, wait);
        const stored = await step.run(`store-${at}`, () => persistResult(generationId));
        if (stored.state === "ended") return { outcome: "ended" };
        if (stored.state === "later") continue;
        const { assetIds, params } = stored;
        const outcome = await step.run("complete", () =>
          completeGeneration(generationId, { assetIds, params }),
        );
        return { outcome };
      }
      await step.run("unfetched", () =>
        failGeneration(generationId, { reason: "provider_failed", retryable: true }, { orphaned: true }),
      );
      return { outcome: "ended" };
    },
  );
}
