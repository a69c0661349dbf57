import { db } from "@/db";
import { openCircuits } from "@/db/queries/circuits";
import type { GenerationRow } from "@/db/queries/generations";
import { projectRegion } from "@/db/queries/result-place";
import { countTaken } from "@/db/queries/slots";
import { accountsFor, isOwn } from "@/lib/providers/accounts";
import { accountCircuit } from "@/lib/providers/circuits";
import { slotPool } from "@/lib/providers/slots";
import type { Credentials, ModelEntry } from "@/lib/providers/types";

export type AccountChoice =
  | { account: Credentials }
  /** There is none, or all of them rest: their keys are refused or their quotas used up. */
  | { none: "no_account" | "auth" | "quota" };

/**
 * The account a task should use: of those that do not rest, one with a free place before a full one, one near before
 * one far away, then the one with the fewest jobs. A person's own account never rests: they may just have mended it.
 */
export async function chooseAccount(
  row: Pick<GenerationRow, "userId" | "projectId"> & Partial<Pick<GenerationRow, "request">>,
  model: ModelEntry,
): Promise<AccountChoice> {
  const region = await projectRegion(db, row.userId, row.projectId);
  // A picture of a person goes only where they were told it would.
  const site = row.request?.site;
  const all = await accountsFor(model.provider, { userId: row.userId, region });
  const accounts = all.filter((account) => typeof site !== "string" || account.region === site);
  const [first] = accounts;
  if (!first) return { none: "no_account" };
  if (isOwn(first.keyId) || storedKey(first) === null) return { account: first };
  const resting = await openCircuits(
    db,
    accounts.map(({ keyId }) => accountCircuit(model.provider, keyId)),
  );
  const able = accounts.filter(({ keyId }) => !resting.has(accountCircuit(model.provider, keyId)));
  if (able.length === 0)
    return { none: [...resting.values()].some(({ reason }) => reason === "quota") ? "quota" : "auth" };
  const pools = new Map(able.map((account) => [account, slotPool(model, storedKey(account))]));
  const taken = able.length > 1 ? await countTaken(db, [...pools.values()]) : new Map<string, number>();
  const jobs = (account: Credentials) => taken.get(pools.get(account) ?? "") ?? 0;
  const rank = (account: Credentials) => [
    Number(jobs(account) >= model.slots),
    Number(account.region !== undefined && account.region !== region),
    jobs(account),
  ];
  const [best = first] = able
    .map((account) => ({ account, rank: rank(account) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ account }) => account);
  return { account: best };
}

const compare = (a: number[], b: number[]): number => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
};

/** As the row has it: vendors without accounts have no name for one. */
export const storedKey = ({ keyId }: Credentials): string | null => (keyId === "default" ? null : keyId);
