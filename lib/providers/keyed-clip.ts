import type { VendorAnswer, VendorClient, VendorRequest } from "./http";
import { failed, pollRefusal, type Refusal } from "./refusal";
import type { PollResult } from "./types";

const TIMEOUT_MS = 300_000;
export const CLIP_BYTES = 300 * 1024 ** 2;

/** A clip its vendor gives out under our key only. Where it sends us on to, the key is not needed, and not taken along. */
export async function fetchKeyedClip(
  vendor: string,
  client: VendorClient,
  request: Pick<VendorRequest, "path" | "query">,
  refusal: (answer: VendorAnswer) => Refusal,
): Promise<PollResult> {
  const answer = await client({ ...request, redirects: true, timeoutMs: TIMEOUT_MS, maxBytes: CLIP_BYTES });
  if (answer.status >= 300 && answer.status < 400 && answer.location && URL.canParse(answer.location))
    return { state: "done", files: [{ url: answer.location }] };
  if (answer.status !== 200) return pollRefusal(vendor, answer, () => refusal(answer));
  if (answer.bytes.length === 0) return failed("provider_failed", "empty");
  // A page of a proxy: the clip is asked for again.
  if (!/^(video\/|application\/octet-stream|$)/.test(answer.contentType))
    throw new Error(`${vendor} gave ${answer.contentType} for a clip`);
  return { state: "done", files: [{ bytes: answer.bytes, contentType: "video/mp4" }] };
}
