import { Inngest } from "inngest";
import { env } from "@/lib/env";

/**
 * Always cloud mode: every call between us and the engine is signed, whether the engine is the local one
 * (`inngest/engine`), a self-hosted server or Inngest Cloud. Checkpointing is off: a step's result must be stored
 * before the next step starts, or a killed process would repeat billable work.
 */
const options = {
  eventKey: env.INNGEST_EVENT_KEY,
  signingKey: env.INNGEST_SIGNING_KEY,
  signingKeyFallback: env.INNGEST_SIGNING_KEY_FALLBACK,
  baseUrl: env.INNGEST_BASE_URL,
  isDev: false,
  checkpointing: false,
} as const;

/** The web app's functions. */
export const inngest = new Inngest({ id: "inkreel", ...options });
/** The worker's functions: whatever decodes, draws, speaks or encodes. */
export const workerInngest = new Inngest({ id: "inkreel-worker", ...options });
