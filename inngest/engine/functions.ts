import type { EnginePool } from "@/db/queries/engine";
import { databaseNow, listFunctions, replaceFunctions } from "@/db/queries/engine-events";
import { nextCron, parseCron } from "./cron";
import { type Equality, parseEquality } from "./expressions";
import { type FunctionConfig, functionConfig, parseRegistration, RegistrationError } from "./registration";

export type Triggered = { config: FunctionConfig; condition: Equality | undefined };

/** The registered functions, in memory; the table is read at start and after each registration. */
export type FunctionRegistry = {
  /** Also an archived one: its open runs go on. */
  find(id: string): FunctionConfig | undefined;
  isServed(id: string): boolean;
  triggeredBy(eventName: string): Triggered[];
  load(): Promise<void>;
  /** Stores an app's functions; throws RegistrationError for what the engine does not do. */
  register(body: unknown): Promise<void>;
};

export function createRegistry(sql: EnginePool): FunctionRegistry {
  let byId = new Map<string, FunctionConfig>();
  let served = new Set<string>();
  let byEvent = new Map<string, Triggered[]>();

  async function load() {
    const rows = await listFunctions(sql);
    byId = new Map();
    byEvent = new Map();
    served = new Set(rows.filter(({ archived }) => !archived).map(({ id }) => id));
    for (const { id, config: raw, archived } of rows) {
      const parsed = functionConfig.safeParse(raw);
      if (!parsed.success) continue; // stored by another version of the engine; it is registered anew at start
      byId.set(id, parsed.data);
      if (archived) continue;
      for (const { event, expression } of parsed.data.triggers) {
        if (event === undefined) continue;
        const condition = expression === undefined ? undefined : parseEquality(expression);
        byEvent.set(event, [...(byEvent.get(event) ?? []), { config: parsed.data, condition }]);
      }
    }
  }

  async function register(body: unknown) {
    const { appId, functions } = parseRegistration(body);
    const now = (await databaseNow(sql)).getTime();
    const rows = functions.map(({ raw, config }) => ({
      id: config.id,
      config: raw,
      crons: config.triggers.flatMap(({ cron }) =>
        cron === undefined ? [] : [{ cron, nextAt: nextRun(cron, now) }],
      ),
    }));
    await sql.begin((tx) => replaceFunctions(tx, appId, rows));
    await load();
  }

  return {
    find: (id) => byId.get(id),
    isServed: (id) => served.has(id),
    triggeredBy: (name) => byEvent.get(name) ?? [],
    load,
    register,
  };
}

export function nextRun(cron: string, from: number): Date {
  const parsed = parseCron(cron);
  const next = parsed && nextCron(parsed, from);
  if (next === undefined) throw new RegistrationError(`Cron "${cron}" never comes`);
  return new Date(next);
}
