import { createHash } from "node:crypto";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { addModels } from "./catalog-state";
import { createDashscopeProvider } from "./dashscope/provider";
import { createDashscopeText } from "./dashscope/text";
import { createDeepSeekText } from "./deepseek/text";
import { createDoubaoProvider } from "./doubao/provider";
import { createDoubaoText } from "./doubao/text";
import { createGeminiProvider } from "./gemini/provider";
import { createGeminiText } from "./gemini/text";
import { createKlingProvider } from "./kling/provider";
import { createMiniMaxProvider } from "./minimax/provider";
import { createMiniMaxText } from "./minimax/text";
import { createOpenAiProvider } from "./openai/provider";
import { createOpenAiText } from "./openai/text";
import { createSketchProvider } from "./sketch/provider";
import type { Credentials, MediaProvider, ModelEntry, TextProvider } from "./types";
import { addVendor, findVendor } from "./vendors";
import { createYunwuProvider } from "./yunwu/provider";
import { createYunwuText } from "./yunwu/text";

export type Adapter = {
  /** null = nobody is there to do it. */
  media?: (credentials: Credentials) => MediaProvider | null;
  text?: (credentials: Credentials) => TextProvider;
};

/** One line per vendor. What is known of its hosts and accounts is in `vendors.ts`. */
const adapters = new Map<string, Adapter>(
  Object.entries({
    dashscope: { media: createDashscopeProvider, text: createDashscopeText },
    deepseek: { text: createDeepSeekText },
    doubao: { media: createDoubaoProvider, text: createDoubaoText },
    gemini: { media: createGeminiProvider, text: createGeminiText },
    kling: { media: createKlingProvider },
    minimax: { media: createMiniMaxProvider, text: createMiniMaxText },
    openai: { media: createOpenAiProvider, text: createOpenAiText },
    yunwu: { media: createYunwuProvider, text: createYunwuText },
    sketch: {
      media: () => (env.WORKER_URL ? createSketchProvider({ baseUrl: `${env.WORKER_URL}/sketch` }) : null),
    },
  }),
);

const MADE_MAX = 500;
const made = new Map<string, MediaProvider>();

/**
 * The adapter of an account, made at first use: what it keeps (a signed token) is kept with it. Without an account it
 * can only `check`. `no_worker` where ours has nobody to do the work.
 */
export function mediaProvider(vendorId: string, account?: Credentials): MediaProvider {
  const credentials = account ?? { keyId: "none", apiKey: "", ...baseOf(vendorId) };
  const { keyId, apiKey, secret, baseUrl } = credentials;
  const digest = createHash("sha256")
    .update(JSON.stringify([apiKey, secret, baseUrl]))
    .digest("base64url");
  const name = `${vendorId} ${keyId} ${digest}`;
  const known = made.get(name);
  if (known) return known;
  const make = adapters.get(vendorId)?.media;
  if (!make) throw new AppError("unsupported", { details: { provider: vendorId } });
  const provider = make(credentials);
  if (!provider) throw new AppError("no_worker", { details: { provider: vendorId } });
  if (made.size >= MADE_MAX) made.clear();
  made.set(name, provider);
  return provider;
}

/** The vendor's text API for an account. */
export function textProvider(vendorId: string, account: Credentials): TextProvider {
  const make = adapters.get(vendorId)?.text;
  if (!make) throw new AppError("unsupported", { details: { provider: vendorId } });
  return make(account);
}

/** Whether a model can be reached at all: ours needs no text adapter. */
export const hasAdapter = ({ provider, ability, offline }: ModelEntry): boolean =>
  offline === true || adapters.get(provider)?.[ability === "text" ? "text" : "media"] !== undefined;

const baseOf = (vendorId: string) => {
  const site = findVendor(vendorId)?.sites[0];
  return site && { baseUrl: site.baseUrl };
};

/** Adds a vendor at run time: how tests put a scripted one in place of a real one. */
export function registerAdapter(vendorId: string, adapter: Adapter, entries: ModelEntry[]): void {
  adapters.set(vendorId, adapter);
  for (const name of made.keys()) if (name.startsWith(`${vendorId} `)) made.delete(name);
  addModels(entries);
}

/** One without accounts. */
export function registerProvider(provider: MediaProvider, entries: ModelEntry[]): void {
  addVendor({ id: provider.id, name: { zh: provider.id, en: provider.id }, sites: [] });
  registerAdapter(provider.id, { media: () => provider }, entries);
}
