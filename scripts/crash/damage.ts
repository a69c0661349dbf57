import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pool } from "../../db";
import { verifyLedger } from "../../lib/credits/verify-ledger";
import { configuredDrivers } from "../../lib/storage/drivers";
import type { Batch } from "./studio";

type Submission = { client_key: string };

/** Everything a crash could have broken, in words; empty = unharmed. */
export async function findDamage(dataDir: string, batch: Batch): Promise<string[]> {
  return [
    ...(await openWork(batch)),
    ...(await moneyDamage()),
    ...(await repeatedSubmits(dataDir, batch)),
    ...(await missingResults(batch)),
    ...(await orphans()),
  ];
}

/** What is still open once everything had its time: the last events go out just after the tasks they speak of. */
async function openWork(batch: Batch): Promise<string[]> {
  for (let patience = 100; ; patience--) {
    const left = await countOpen(batch);
    if (left.length === 0 || patience === 0) return left.map(([what, count]) => `${count} ${what} left`);
    await new Promise((done) => setTimeout(done, 200));
  }
}

async function countOpen(batch: Batch): Promise<[string, number][]> {
  const [row] = await pool`
    select (select count(*)::int from generations where parent_id = ${batch.id} and status not in ('succeeded','failed','cancelled')) as open,
           (select count(*)::int from holds where status = 'open') as holds,
           (select count(*)::int from provider_slots) as slots,
           (select count(*)::int from outbox where sent_at is null) as unsent`;
  return Object.entries(row ?? {}).filter(([, count]) => count !== 0) as [string, number][];
}

async function moneyDamage(): Promise<string[]> {
  const violations = await verifyLedger();
  const [row] = await pool`select coalesce(sum(amount), 0)::int as total from ledger_entries`;
  return [
    ...violations.map(({ rule }) => `ledger: ${rule}`),
    ...(row?.total === 0 ? [] : [`the ledger sums to ${row?.total}`]),
  ];
}

/** The provider's own log says what it accepted: never twice for one task. */
async function repeatedSubmits(dataDir: string, batch: Batch): Promise<string[]> {
  const file = join(dataDir, "sketch", "submissions.jsonl");
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
  const accepted = new Map<string, number>();
  for (const line of lines) {
    const { client_key } = JSON.parse(line) as Submission;
    accepted.set(client_key, (accepted.get(client_key) ?? 0) + 1);
  }
  const attempts = await pool<{ generationId: string; clientKey: string }[]>`
    select a.generation_id as "generationId", a.client_key as "clientKey" from generation_attempts a
    join generations g on g.id = a.generation_id where g.parent_id = ${batch.id}`;
  const perTask = new Map<string, number>();
  for (const { generationId, clientKey } of attempts)
    perTask.set(generationId, (perTask.get(generationId) ?? 0) + (accepted.get(clientKey) ?? 0));
  const damage = [...perTask]
    .filter(([, count]) => count !== 1)
    .map(([id, count]) => `task ${id} was submitted ${count} times`);
  if (perTask.size !== batch.shots) damage.push(`${perTask.size} of ${batch.shots} tasks were submitted`);
  return damage;
}

async function missingResults(batch: Batch): Promise<string[]> {
  const [row] = await pool`
    select count(distinct s.id)::int as pictures from shots s
    join takes t on t.id = s.start_take_id join assets a on a.id = t.asset_id and a.status = 'ready'
    where s.project_id = ${batch.projectId}`;
  const [takes] = await pool`select count(*)::int as count from takes where project_id = ${batch.projectId}`;
  return [
    ...(row?.pictures === batch.shots ? [] : [`${row?.pictures} of ${batch.shots} shots have their picture`]),
    ...(takes?.count === batch.shots ? [] : [`${takes?.count} takes for ${batch.shots} shots`]),
  ];
}

/** Every stored object belongs to a row. */
async function orphans(): Promise<string[]> {
  const known = new Set<string>();
  for (const row of await pool`select key, thumb_key, preview_key, poster_key from assets`)
    for (const key of Object.values(row)) if (typeof key === "string") known.add(key);
  const found: string[] = [];
  for (const driver of configuredDrivers()) {
    let cursor: string | undefined;
    do {
      const page = await driver.list("", cursor);
      found.push(...page.keys.filter((key) => !known.has(key)));
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
  return found.length === 0 ? [] : [`${found.length} orphaned objects, such as ${found[0]}`];
}
