import type { Credentials, ModelEntry } from "./types";

/** Jobs of one model under one account share a limit at the vendor. */
export const slotPool = (model: Pick<ModelEntry, "provider" | "id">, keyId: string | null): string =>
  `${model.provider}:${keyId ?? "default"}:${model.id}`;

/** The model as the vendor knows it. */
export function vendorModelOf(model: ModelEntry, account?: Pick<Credentials, "region">): string {
  const { vendorModel = model.id } = model;
  return typeof vendorModel === "string" ? vendorModel : vendorModel[account?.region ?? "CN"];
}
