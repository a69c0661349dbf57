import { MODELS } from "./catalog";
import type { ModelEntry } from "./types";

/** The models there are now, in order of preference. Read at once everywhere; replaced as a whole when settings change. */
let models = new Map<string, ModelEntry>(MODELS.map((model) => [model.id, model]));

export const findModel = (id: string | null): ModelEntry | null =>
  (id === null ? undefined : models.get(id)) ?? null;

export const allModels = (): ModelEntry[] => [...models.values()];

export function setModels(entries: ModelEntry[]): void {
  models = new Map([...entries, ...added].map((model) => [model.id, model]));
}

const added: ModelEntry[] = [];

/** Models that exist in this process only: tests put scripted ones in place of real ones. */
export function addModels(entries: ModelEntry[]): void {
  const ids = new Set(entries.map(({ id }) => id));
  added.splice(0, added.length, ...added.filter(({ id }) => !ids.has(id)), ...entries);
  setModels(allModels().filter(({ id }) => !ids.has(id)));
}
