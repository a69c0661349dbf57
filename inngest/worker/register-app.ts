import { sign } from "../engine/signature";

const TIMEOUT_MS = 20_000;

/**
 * Makes an app announce its functions to the engine its client points at, local or remote: a signed PUT to its serve
 * route, which then calls `/fn/register`. Throws with the engine's reason when it refuses.
 */
export async function registerApp(serveUrl: string, signingKey: string): Promise<void> {
  const body = "{}";
  const response = await fetch(serveUrl, {
    method: "PUT",
    body,
    headers: {
      "content-type": "application/json",
      "x-inngest-signature": sign(body, signingKey),
      "x-inngest-sync-kind": "out_of_band",
    },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = await response.text();
  if (response.ok) return;
  throw new Error(`${serveUrl} was not registered (status ${response.status}): ${messageOf(text)}`);
}

function messageOf(text: string): string {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    return typeof message === "string" ? message : text;
  } catch {
    return text;
  }
}
