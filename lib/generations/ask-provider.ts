import type { Operation, PollResult } from "@/lib/providers/types";
import { type DirectResult, readDirectResult } from "./direct-results";
import { type At, providerOf } from "./provider-of";

export type ResultState = PollResult | DirectResult;

/** What has become of an operation. One whose result came with the answer is not the vendor's to ask about. */
export async function askProvider(row: At, operation: Operation): Promise<ResultState> {
  return readDirectResult(operation) ?? (await providerOf(row)).provider.poll(operation);
}
