import type { ModelEntry } from "./types";

/** Jobs of one model under one key share a limit at the vendor. */
export const slotPool = (model: Pick<ModelEntry, "provider" | "id">): string =>
  `${model.provider}:default:${model.id}`;
