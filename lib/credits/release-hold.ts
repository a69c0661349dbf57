import type { Tx } from "@/db";
import { settleHold } from "./settle-hold";

/** Gives all of a hold back. False = there is no such hold or it was resolved before. */
export function releaseHold(
  tx: Tx,
  { holdId, taskType }: { holdId: string; taskType?: string },
): Promise<boolean> {
  return settleHold(tx, { holdId, amount: 0, taskType });
}
