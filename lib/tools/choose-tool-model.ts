import type { Region } from "@/db/schema/values";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { accountsFor } from "@/lib/providers/accounts";
import { offeredModels } from "@/lib/providers/offered-models";
import type { Ability, Credentials, ModelEntry } from "@/lib/providers/types";

export type ToolModel = {
  model: ModelEntry;
  account: Credentials;
  /** The vendor's site the files go to; tasks stay with it. */
  site?: Region;
  /** Where that is, when it is not in the account's own region; ISO 3166. */
  country: string | null;
};

type Wanted = { ability: Ability; asked?: string; fits?: (model: ModelEntry) => boolean };

/**
 * The model that does it, and where: one at a site of the person's own region before one abroad, else the first that is
 * offered. Files of people never go farther than this says.
 */
export async function chooseToolModel(actor: Actor, { ability, asked, fits }: Wanted): Promise<ToolModel> {
  const who = { userId: actor.userId, region: actor.region };
  const offered = (await offeredModels(ability, who)).filter((model) => !fits || fits(model));
  const wanted = asked === undefined ? offered : offered.filter(({ id }) => id === asked);
  if (asked !== undefined && wanted.length === 0)
    throw new AppError("invalid_parameter", { field: "model", details: { field: "model", problem: asked } });
  for (const model of wanted) {
    const accounts = (await accountsFor(model.provider, who)).filter(
      ({ region }) => !model.sites || region === undefined || model.sites.includes(region),
    );
    const account = accounts.find(({ region }) => region === actor.region) ?? accounts[0];
    if (!account) continue;
    const country = model.offline ? null : countryOf(account.region);
    return {
      model,
      account,
      ...(account.region && { site: account.region }),
      country: country === null || (country === "CN") === (actor.region === "CN") ? null : country,
    };
  }
  throw new AppError("unsupported", { details: { ability, region: actor.region } });
}

/** Where vendors' sites stand: those abroad are in Singapore; vendors with one site only are in the USA. */
const countryOf = (region: Region | undefined): string => (region === "CN" ? "CN" : region ? "SG" : "US");
