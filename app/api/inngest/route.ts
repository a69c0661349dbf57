import { serve } from "inngest/next";
import { inngest } from "@/inngest/client";
import { serverlessFunctions } from "@/inngest/functions";
import { env } from "@/lib/env";

/** With a worker attached it serves everything; unsigned calls are refused either way. */
export const { GET, POST, PUT } = serve({
  client: inngest,
  functions: env.WORKER_URL ? [] : serverlessFunctions(inngest),
  enableUnauthedSync: false,
});
