import { and, asc, desc, eq, gt, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { generations } from "../schema";
import type { TaskStatus, TaskType } from "../schema/values";
import type { GenerationRow } from "./generations";

export async function findOwnTask(db: Queryable, userId: string, id: string): Promise<GenerationRow | null> {
  const [row] = await db
    .select()
    .from(generations)
    .where(and(eq(generations.id, id), eq(generations.userId, userId), isNull(generations.deletedAt)));
  return row ?? null;
}

export type Children = {
  /** Those right below. */
  ids: string[];
  /** Counted to the bottom: of a film, the tasks of its batches. */
  total: number;
  succeeded: number;
  failed: number;
  /** Credits of all of them: reserved by the unfinished, paid for the finished, given back by those without a result. */
  held: number;
  charged: number;
  refunded: number;
};

const NO_CHILDREN: Children = {
  ids: [],
  total: 0,
  succeeded: 0,
  failed: 0,
  held: 0,
  charged: 0,
  refunded: 0,
};

/** Children of many batches in one statement. */
export async function childrenOf(db: Queryable, parentIds: string[]): Promise<Map<string, Children>> {
  if (parentIds.length === 0) return new Map();
  const rows = await db.execute<{ root: string } & Children>(sql`
    with below as (
      select g.parent_id as root, true as direct, g.id, g.type, g.status, g.price, g.charged
      from generations g where g.parent_id in ${parentIds}
      union all
      select p.parent_id, false, g.id, g.type, g.status, g.price, g.charged
      from generations p join generations g on g.parent_id = p.id
      where p.parent_id in ${parentIds} and p.type = 'batch')
    select root,
      coalesce(json_agg(id order by id) filter (where direct), '[]') as ids,
      count(*) filter (where type <> 'batch')::int as total,
      count(*) filter (where type <> 'batch' and status = 'succeeded')::int as succeeded,
      count(*) filter (where type <> 'batch' and status = 'failed')::int as failed,
      coalesce(sum(price) filter (where status in ('queued','running')), 0)::int as held,
      coalesce(sum(charged), 0)::int as charged,
      coalesce(sum(price - charged) filter (where status not in ('queued','running')), 0)::int as refunded
    from below group by root`);
  const found = new Map(rows.map(({ root, ...children }) => [root, children]));
  return new Map(parentIds.map((id) => [id, found.get(id) ?? NO_CHILDREN]));
}

export type TaskFilter = {
  projectId?: string;
  type?: TaskType;
  status?: TaskStatus;
  statuses?: TaskStatus[];
  /** Single tasks of these types, and batches of these kinds. */
  kind?: { types: readonly TaskType[]; batches: readonly string[] };
  /** null = what is part of nothing. */
  parentId?: string | null;
  after?: [createdAt: string, id: string];
  offset: number;
  limit: number;
  countCap: number;
};

/** Newest first. */
export async function listOwnTasks(
  db: Queryable,
  userId: string,
  filter: TaskFilter,
): Promise<{ rows: GenerationRow[]; counted: number }> {
  const mine = and(
    eq(generations.userId, userId),
    isNull(generations.deletedAt),
    filter.projectId ? eq(generations.projectId, filter.projectId) : undefined,
    filter.type ? eq(generations.type, filter.type) : undefined,
    filter.status ? eq(generations.status, filter.status) : undefined,
    filter.statuses ? inArray(generations.status, filter.statuses) : undefined,
    filter.kind
      ? or(
          inArray(generations.type, [...filter.kind.types]),
          and(
            eq(generations.type, "batch"),
            inArray(sql`${generations.input} ->> 'kind'`, [...filter.kind.batches]),
          ),
        )
      : undefined,
    filter.parentId ? eq(generations.parentId, filter.parentId) : undefined,
    filter.parentId === null ? isNull(generations.parentId) : undefined,
  );
  const after: SQL | undefined = filter.after
    ? sql`(${generations.createdAt}, ${generations.id}) < (${filter.after[0]}::timestamptz, ${filter.after[1]}::uuid)`
    : undefined;
  const [rows, [counted]] = await Promise.all([
    db
      .select()
      .from(generations)
      .where(and(mine, after))
      .orderBy(desc(generations.createdAt), desc(generations.id))
      .limit(filter.limit)
      .offset(filter.offset),
    db.select({ count: sql<number>`count(*)::int` }).from(
      db
        .select({ id: generations.id })
        .from(generations)
        .where(mine)
        .limit(filter.countCap + 1)
        .as("capped"),
    ),
  ]);
  return { rows, counted: counted?.count ?? 0 };
}

/** Rows with a later number, in the order of their numbers. Removed ones too: a reader has to drop them. */
export async function listChangedRows(
  db: Queryable,
  userId: string,
  { afterSeq, projectId, limit }: { afterSeq: number; projectId?: string; limit: number },
): Promise<GenerationRow[]> {
  return db
    .select()
    .from(generations)
    .where(
      and(
        eq(generations.userId, userId),
        gt(generations.seq, afterSeq),
        projectId ? eq(generations.projectId, projectId) : undefined,
      ),
    )
    .orderBy(asc(generations.seq))
    .limit(limit);
}

/** Where a stream that has seen nothing begins. */
export async function newestSeq(db: Queryable, userId: string): Promise<number> {
  const [row] = await db
    .select({ seq: sql<number>`coalesce(max(${generations.seq}), 0)::int8` })
    .from(generations)
    .where(eq(generations.userId, userId));
  return Number(row?.seq ?? 0);
}
