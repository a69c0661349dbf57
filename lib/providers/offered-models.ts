import { db } from "@/db";
import { ownVendors } from "@/db/queries/user-keys";
import { platformAccounts, type Who } from "./accounts";
import { allModels } from "./catalog-state";
import { refreshCatalog } from "./refresh-catalog";
import { hasAdapter } from "./registry";
import type { Ability, ModelEntry } from "./types";

/**
 * What somebody can choose from, the default first: models of their region at vendors there is an account for, and all
 * of a vendor they have a key of their own for. What this installation does itself is always there.
 */
export async function offeredModels(ability: Ability, who: Who): Promise<ModelEntry[]> {
  await refreshCatalog();
  const own = new Set((await ownVendors(db, who.userId)).map(({ provider }) => provider));
  return modelsFor(ability, who.region, own);
}

/** The same for somebody who is not signed in. */
export function modelsFor(
  ability: Ability,
  region: Who["region"],
  own: ReadonlySet<string> = new Set(),
): ModelEntry[] {
  const offered = allModels().filter(
    (model) =>
      model.ability === ability &&
      !model.off &&
      hasAdapter(model) &&
      (own.has(model.provider) ||
        (model.regions.includes(region) && platformAccounts(model.provider, region).length > 0)),
  );
  // Scripts are read by our own reader unless somebody chooses otherwise; pictures are sketched only for want of better.
  const offline = ability === "text" ? 0 : 2;
  const rank = (model: ModelEntry) => (model.defaultIn?.includes(region) ? 0 : model.offline ? offline : 1);
  return offered.sort((a, b) => rank(a) - rank(b));
}
