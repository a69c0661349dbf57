import { mediaProvider } from "@/lib/providers/registry";
import type { Operation, PollResult } from "@/lib/providers/types";
import { type DirectResult, readDirectResult } from "./direct-results";

export type ResultState = PollResult | DirectResult;

/** What has become of an operation. One whose result came with the answer is not the vendor's to ask about. */
export async function askProvider(provider: string, operation: Operation): Promise<ResultState> {
  return readDirectResult(operation) ?? mediaProvider(provider).poll(operation);
}
