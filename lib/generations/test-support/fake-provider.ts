import { registerAdapter, registerProvider } from "@/lib/providers/registry";
import type { MediaProvider, ModelEntry } from "@/lib/providers/types";
import { addVendor, type Site } from "@/lib/providers/vendors";
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

const REASONS = ["moderation", "auth", "quota", "provider_failed"] as const;

type Double = Pick<FakeVendor, "url" | "result" | "findable">;

/** The adapter of the scripted vendor, put in the registry as any other. */
export const registerFake = (vendor: Double, changes: Partial<ModelEntry> = {}): void =>
  registerProvider(makeFake(vendor), [{ ...fakeModel, ...changes }]);

/** The same vendor with accounts, the deployment's at its one site or more. */
export function registerFakeAccounts(
  vendor: Double,
  sites: Pick<Site, "keys" | "region">[],
  models: Partial<ModelEntry>[] = [{}],
): void {
  const name = { zh: "假", en: "Fake" };
  addVendor({ id: "fake", name, sites: sites.map((site) => ({ ...site, baseUrl: vendor.url })) });
  registerAdapter(
    "fake",
    { media: ({ apiKey }) => makeFake(vendor, apiKey) },
    models.map((changes) => ({ ...fakeModel, ...changes })),
  );
}

function makeFake(vendor: Double, apiKey = ""): MediaProvider {
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${vendor.url}/jobs${path}`, {
      ...init,
      headers: { authorization: `Bearer ${apiKey}` },
      signal: AbortSignal.timeout(ANSWER_MS),
    });
  const job = (operation: Record<string, unknown>) => `/${String(operation.job)}`;
  return {
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
      if (response.status === 503) return { state: "busy", down: true };
      if (response.status >= 500 || response.ok) throw new Error(`answered ${response.status}`);
      return {
        state: "failed",
        reason: REASONS.find((reason) => reason === body.reason) ?? "invalid_input",
        retryable: body.reason === "provider_failed",
      };
    },
    async poll(operation) {
      const response = await call(job(operation));
      if (response.status === 404) return { state: "failed", reason: "expired", retryable: true };
      if (response.status === 401) return { state: "failed", reason: "auth", retryable: true };
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
}
