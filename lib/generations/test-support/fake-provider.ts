import { registerProvider } from "@/lib/providers/registry";
import type { MediaProvider, ModelEntry } from "@/lib/providers/types";
import type { FakeVendor } from "./fake-vendor";

/** How long the adapter waits before it counts an answer as lost. */
const ANSWER_MS = 500;

export const fakeModel: ModelEntry = {
  id: "fake-image",
  provider: "fake",
  ability: "image",
  name: { zh: "假", en: "Fake" },
  credits: 1,
  slots: 50,
  usualSeconds: 10,
  timeoutSeconds: 4 * 3_600,
  regions: ["CN", "GLOBAL"],
};

/** The adapter of the scripted vendor, put in the registry as any other. */
export function registerFake(
  vendor: Pick<FakeVendor, "url" | "result" | "findable">,
  changes: Partial<ModelEntry> = {},
): void {
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${vendor.url}/jobs${path}`, { ...init, signal: AbortSignal.timeout(ANSWER_MS) });
  const job = (operation: Record<string, unknown>) => `/${String(operation.job)}`;
  const provider: MediaProvider = {
    id: "fake",
    trustedOrigins: [vendor.url],
    check: (_model, request) =>
      request.kind === "image" && request.prompt === "unsupported"
        ? { reason: "unsupported", retryable: false }
        : null,
    async submit(model, request, clientKey) {
      const response = await call("", {
        method: "POST",
        body: JSON.stringify({ client_key: clientKey, model, request }),
      });
      const body = (await response.json()) as { id?: string; reason?: string; file?: string; url?: string };
      if (response.status === 202 && body.id) return { state: "accepted", operation: { job: body.id } };
      if (body.url) return { state: "done", files: [{ url: body.url }] };
      if (body.file !== undefined)
        return {
          state: "done",
          files: [{ bytes: Buffer.from(body.file, "base64"), contentType: "image/png" }],
          params: { seed: 99 },
        };
      const after = response.headers.get("retry-after");
      if (response.status === 429) return { state: "busy", ...(after && { retryAfter: Number(after) }) };
      if (response.status >= 500 || response.ok) throw new Error(`answered ${response.status}`);
      return {
        state: "failed",
        reason: body.reason === "moderation" ? "moderation" : "invalid_input",
        retryable: false,
      };
    },
    async poll(operation) {
      const response = await call(job(operation));
      if (response.status === 404) return { state: "failed", reason: "expired", retryable: true };
      const body = (await response.json()) as { state: string; url: string };
      if (body.state === "done")
        return { state: "done", files: vendor.result === "no-file" ? [] : [{ url: body.url }] };
      if (body.state === "failed") return { state: "failed", reason: "provider_failed", retryable: true };
      if (body.state === "moderated") return { state: "failed", reason: "moderation", retryable: false };
      if (!response.ok) throw new Error(`answered ${response.status}`);
      return { state: "pending" };
    },
    ...(vendor.findable && {
      async find(clientKey: string) {
        const response = await call(`?client_key=${encodeURIComponent(clientKey)}`);
        return response.status === 404 ? null : { job: ((await response.json()) as { id: string }).id };
      },
    }),
    cancel: async (operation) => (await call(`${job(operation)}/cancel`, { method: "POST" })).json(),
  };
  registerProvider(provider, [{ ...fakeModel, ...changes }]);
}
