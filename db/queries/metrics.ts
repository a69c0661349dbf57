import { sql } from "drizzle-orm";
import type { Queryable } from "..";

export type Sample = { labels: Record<string, string>; value: number };

/** Unfinished tasks, and those that ended within a day, by type, state and reason. */
export async function taskSamples(db: Queryable): Promise<{ open: Sample[]; ended: Sample[] }> {
  const rows = await db.execute<{ type: string; status: string; reason: string; n: number }>(sql`
    select type, status, coalesce(error->>'reason', '') as reason, count(*)::int as n from generations
    where status in ('queued','running') or completed_at > now() - interval '1 day'
    group by 1, 2, 3 order by 1, 2, 3`);
  const samples = rows.map(({ n, ...labels }) => ({ labels, value: n }));
  const isOpen = ({ labels }: (typeof samples)[number]) => ["queued", "running"].includes(labels.status);
  return {
    open: samples
      .filter(isOpen)
      .map(({ labels: { type, status }, value }) => ({ labels: { type, status }, value })),
    ended: samples.filter((sample) => !isOpen(sample)),
  };
}

/** How many wait, and for how many seconds the first of them has. */
export async function waiting(
  db: Queryable,
): Promise<Record<"unsent" | "unsentSeconds" | "queuedSeconds", number>> {
  const [row] = await db.execute<{ unsent: number; unsent_seconds: number; queued_seconds: number }>(sql`
    select (select count(*)::int from outbox where sent_at is null) as unsent,
      (select coalesce(extract(epoch from now() - min(created_at)), 0)::float8 from outbox where sent_at is null) as unsent_seconds,
      (select coalesce(extract(epoch from now() - min(created_at)), 0)::float8 from generations
        where status = 'queued' and type <> 'batch') as queued_seconds`);
  return {
    unsent: row?.unsent ?? 0,
    unsentSeconds: row?.unsent_seconds ?? 0,
    queuedSeconds: row?.queued_seconds ?? 0,
  };
}

/** Places taken at each provider. */
export async function slotSamples(db: Queryable): Promise<Sample[]> {
  const rows = await db.execute<{ pool: string; n: number }>(sql`
    select pool, count(*)::int as n from provider_slots where leased_until > now() group by pool order by pool`);
  return rows.map(({ pool, n }) => ({ labels: { pool }, value: n }));
}
