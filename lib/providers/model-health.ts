import { db } from "@/db";
import { openCircuits } from "@/db/queries/circuits";
import type { Region } from "@/db/schema/values";
import { platformAccounts } from "./accounts";
import { accountCircuit, serviceCircuit } from "./circuits";
import type { ModelEntry } from "./types";

type Route = Pick<ReturnType<typeof platformAccounts>[number], "region"> & { keyId?: string };

/**
 * The models that nothing gets through to just now: their service is out of order, or every account rests. `own`: the
 * sites of the person's own accounts, by vendor.
 */
export async function modelsDown(
  models: ModelEntry[],
  region: Region,
  own: ReadonlyMap<string, Region | null>,
): Promise<Set<string>> {
  const routesOf = ({ provider }: ModelEntry): Route[] => {
    if (!own.has(provider)) return platformAccounts(provider, region);
    const site = own.get(provider);
    return [site ? { region: site } : {}];
  };
  const routes = models.map((model) => ({
    model,
    ways: routesOf(model).map((route) => [
      serviceCircuit(model, route),
      ...(route.keyId === undefined ? [] : [accountCircuit(model.provider, route.keyId)]),
    ]),
  }));
  const open = await openCircuits(db, [...new Set(routes.flatMap(({ ways }) => ways.flat()))]);
  const closed = (way: string[]) => way.some((id) => open.has(id));
  return new Set(
    routes.flatMap(({ model, ways }) => (ways.length > 0 && ways.every(closed) ? model.id : [])),
  );
}
