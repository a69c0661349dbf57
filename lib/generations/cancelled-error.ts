import type { GenerationError } from "@/db/schema/generations";

/** `stopped` = what the provider said of its side; false: it may finish, and bill us, all the same. */
export const cancelledError = (stopped?: boolean): GenerationError => ({
  reason: "cancelled",
  retryable: true,
  ...(stopped !== undefined && { details: { stopped } }),
});
