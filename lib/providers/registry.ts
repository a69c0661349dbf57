import type { Region } from "@/db/schema/values";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { MODELS } from "./catalog";
import { createSketchProvider } from "./sketch/provider";
import type { Ability, MediaProvider, ModelEntry } from "./types";

/** One line per vendor. null = not configured here. */
const makers: Record<string, () => MediaProvider | null> = {
  sketch: () => (env.WORKER_URL ? createSketchProvider({ baseUrl: `${env.WORKER_URL}/sketch` }) : null),
};

const made = new Map<string, MediaProvider>();
const models = new Map(MODELS.map((model) => [model.id, model]));

/** The adapter of a vendor, made at first use. `no_worker` where ours has nobody to do the work. */
export function mediaProvider(id: string): MediaProvider {
  const known = made.get(id);
  if (known) return known;
  const provider = makers[id]?.() ?? null;
  if (!provider)
    throw new AppError(id in makers ? "no_worker" : "unsupported", { details: { provider: id } });
  made.set(id, provider);
  return provider;
}

export function findModel(id: string | null): ModelEntry | null {
  return (id === null ? undefined : models.get(id)) ?? null;
}

/** What a region's people can choose from, the default first. */
export function listModels(ability: Ability, region: Region): ModelEntry[] {
  return [...models.values()].filter((model) => model.ability === ability && model.regions.includes(region));
}

export function defaultModel(ability: Ability, region: Region): ModelEntry {
  const [first] = listModels(ability, region);
  if (!first) throw new AppError("unsupported", { details: { ability, region } });
  return first;
}

/** Adds a vendor at run time: how tests put a scripted one in place of a real one. */
export function registerProvider(provider: MediaProvider, entries: ModelEntry[]): void {
  made.set(provider.id, provider);
  for (const entry of entries) models.set(entry.id, entry);
}
