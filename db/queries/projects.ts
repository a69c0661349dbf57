import { and, asc, desc, eq, ilike, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { episodes, projects } from "../schema";
import { STAGES, type Stage } from "../schema/values";

export type ProjectRow = typeof projects.$inferSelect;
export type NewProject = typeof projects.$inferInsert;
export type ProjectStatus = "draft" | "generating" | "completed" | "failed";

/** Ids arrive from the outside: what is no UUID is simply nobody's id. */
export const isUuid = (value: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);

export async function findProject(q: Queryable, userId: string, id: string): Promise<ProjectRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await q
    .select()
    .from(projects)
    .where(and(eq(projects.id, id), eq(projects.userId, userId), isNull(projects.deletedAt)));
  return row ?? null;
}

export async function insertProject(q: Queryable, values: NewProject): Promise<ProjectRow> {
  const [row] = await q.insert(projects).values(values).returning();
  if (!row) throw new Error("no row inserted");
  return row;
}

/** Null = not at that version any more (or not there): the caller reads which. */
export async function updateProject(
  q: Queryable,
  userId: string,
  id: string,
  version: number,
  values: Partial<NewProject>,
): Promise<ProjectRow | null> {
  const [row] = await q
    .update(projects)
    .set({ ...values, version: sql`${projects.version} + 1` })
    .where(
      and(
        eq(projects.id, id),
        eq(projects.userId, userId),
        eq(projects.version, version),
        isNull(projects.deletedAt),
      ),
    )
    .returning();
  return row ?? null;
}

export async function setProjectDeleted(q: Queryable, userId: string, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const rows = await q
    .update(projects)
    .set({ deletedAt: new Date() })
    .where(and(eq(projects.id, id), eq(projects.userId, userId), isNull(projects.deletedAt)))
    .returning({ id: projects.id });
  return rows.length > 0;
}

export async function setProjectRestored(
  q: Queryable,
  userId: string,
  id: string,
  days: number,
): Promise<ProjectRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await q
    .update(projects)
    .set({ deletedAt: null })
    .where(
      and(
        eq(projects.id, id),
        eq(projects.userId, userId),
        isNotNull(projects.deletedAt),
        sql`${projects.deletedAt} > now() - make_interval(days => ${days})`,
      ),
    )
    .returning();
  return row ?? null;
}

/**
 * Something in the project changed: it moves to the front of the list. The first statement of a transaction that also
 * changes rows of the project: project, episode, shots, lines is the order in which everybody takes them.
 */
export async function touchProject(q: Queryable, id: string): Promise<void> {
  await q.update(projects).set({ updatedAt: new Date() }).where(eq(projects.id, id));
}

/** Stages only move forward by themselves. */
export async function raiseStage(q: Queryable, id: string, stage: Stage): Promise<void> {
  const earlier = STAGES.slice(0, STAGES.indexOf(stage));
  if (earlier.length === 0) return;
  await q
    .update(projects)
    .set({ stage })
    .where(and(eq(projects.id, id), inArray(projects.stage, [...earlier])));
}

/** The first picture becomes the cover; a chosen cover stays. */
export async function setFirstThumbnail(q: Queryable, id: string, assetId: string): Promise<void> {
  await q
    .update(projects)
    .set({ thumbnailAssetId: assetId })
    .where(and(eq(projects.id, id), isNull(projects.thumbnailAssetId)));
}

// The column names are written out: inside a subquery a bare "id" would mean the inner table's.
const statusOf = sql<ProjectStatus>`case
  when exists (select 1 from generations g where g.project_id = projects.id
    and g.status in ('queued','running') and g.deleted_at is null) then 'generating'
  when exists (select 1 from videos v where v.project_id = projects.id and v.kind = 'final') then 'completed'
  when (select g.status from generations g where g.project_id = projects.id and g.parent_id is null
    and g.deleted_at is null order by g.created_at desc, g.id desc limit 1) = 'failed' then 'failed'
  else 'draft' end`;

export type ProjectSort = "updated" | "created" | "title";
export type ProjectListOptions = {
  search?: string;
  status?: ProjectStatus;
  archived: boolean;
  sort: ProjectSort;
  after?: [value: string, id: string];
  offset?: number;
  limit: number;
  countCap: number;
};

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);

function afterPosition(sort: ProjectSort, [value, id]: [string, string]): SQL {
  if (sort === "title") return sql`(${projects.title}, ${projects.id}) > (${value}, ${id}::uuid)`;
  const column = sort === "created" ? projects.createdAt : projects.updatedAt;
  return sql`(${column}, ${projects.id}) < (${value}::timestamptz, ${id}::uuid)`;
}

export async function listProjects(q: Queryable, userId: string, options: ProjectListOptions) {
  const matching = and(
    eq(projects.userId, userId),
    isNull(projects.deletedAt),
    options.archived ? isNotNull(projects.archivedAt) : isNull(projects.archivedAt),
    options.search
      ? or(
          ilike(projects.title, `%${escapeLike(options.search)}%`),
          ilike(projects.description, `%${escapeLike(options.search)}%`),
        )
      : undefined,
    options.status ? sql`${statusOf} = ${options.status}` : undefined,
  );
  const order =
    options.sort === "title"
      ? [asc(projects.title), asc(projects.id)]
      : [desc(options.sort === "created" ? projects.createdAt : projects.updatedAt), desc(projects.id)];
  const [rows, [counted]] = await Promise.all([
    q
      .select({ project: projects, status: statusOf })
      .from(projects)
      .where(and(matching, options.after ? afterPosition(options.sort, options.after) : undefined))
      .orderBy(...order)
      .limit(options.limit)
      .offset(options.offset ?? 0),
    q.select({ count: sql<number>`count(*)::int` }).from(
      q
        .select({ id: projects.id })
        .from(projects)
        .where(matching)
        .limit(options.countCap + 1)
        .as("capped"),
    ),
  ]);
  return { rows, counted: counted?.count ?? 0 };
}

export async function projectStatus(q: Queryable, id: string): Promise<ProjectStatus> {
  const [row] = await q.select({ status: statusOf }).from(projects).where(eq(projects.id, id));
  return row?.status ?? "draft";
}

export type ProjectFacts = {
  id: string;
  episodes: number;
  scripts: number;
  parsed: number;
  characters: number;
  pictured: number;
  scenes: number;
  shots: number;
  frames: number;
  clips: number;
  finals: number;
  /** Of the film being made now; null = none. */
  filmProgress: number | null;
};

/** What the cards of a list show, in one statement for all of them. */
export async function projectFacts(q: Queryable, ids: string[]): Promise<Map<string, ProjectFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await q
    .select({
      id: projects.id,
      episodes: sql<number>`(select count(*)::int from episodes e where e.project_id = projects.id and e.deleted_at is null)`,
      scripts: sql<number>`(select count(distinct s.episode_id)::int from script_versions s join episodes e on e.id = s.episode_id
        where e.project_id = projects.id and e.deleted_at is null)`,
      parsed: sql<number>`(select count(distinct s.episode_id)::int from parsed_scenes s join episodes e on e.id = s.episode_id
        where e.project_id = projects.id and e.deleted_at is null)`,
      characters: sql<number>`(select count(*)::int from characters c where c.project_id = projects.id and c.deleted_at is null)`,
      pictured: sql<number>`(select count(*)::int from characters c where c.project_id = projects.id and c.deleted_at is null
        and cardinality(c.reference_asset_ids) > 0)`,
      scenes: sql<number>`(select count(*)::int from scenes s where s.project_id = projects.id and s.deleted_at is null)`,
      shots: sql<number>`(select count(*)::int from shots s where s.project_id = projects.id and s.deleted_at is null)`,
      frames: sql<number>`(select count(s.start_take_id)::int from shots s where s.project_id = projects.id and s.deleted_at is null)`,
      clips: sql<number>`(select count(s.video_take_id)::int from shots s where s.project_id = projects.id and s.deleted_at is null)`,
      finals: sql<number>`(select count(*)::int from videos v where v.project_id = projects.id and v.kind = 'final')`,
      filmProgress: sql<
        number | null
      >`(select g.progress from generations g where g.project_id = projects.id and g.type = 'batch'
        and g.input->>'kind' = 'film' and g.status in ('queued','running') order by g.created_at desc limit 1)`,
    })
    .from(projects)
    .where(inArray(projects.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Number of the next episode of a project, whose row the caller has locked. */
export async function nextEpisodeNumber(q: Queryable, projectId: string): Promise<number> {
  const [row] = await q
    .select({ next: sql<number>`coalesce(max(${episodes.number}), 0)::int + 1` })
    .from(episodes)
    .where(and(eq(episodes.projectId, projectId), isNull(episodes.deletedAt)));
  return row?.next ?? 1;
}

export async function lockProject(q: Queryable, id: string): Promise<void> {
  await q.select({ id: projects.id }).from(projects).where(eq(projects.id, id)).for("update");
}
