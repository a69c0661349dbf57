import { db } from "@/db";
import { listProjects as findProjects, projectFacts } from "@/db/queries/projects";
import { mediaViews } from "@/lib/assets/media-view";
import type { Actor } from "@/lib/auth/actor";
import { COUNT_CAP, decodeCursor, paginate } from "./paging";
import type { ListProjectsInput, ProjectPage } from "./schemas";
import { toProjectItem } from "./to-project-view";

/** The caller's projects; four statements whatever the size of the page. */
export async function listProjects(actor: Actor, input: ListProjectsInput): Promise<ProjectPage> {
  const { rows: found, counted } = await findProjects(db, actor.userId, {
    search: input.search,
    status: input.status,
    archived: input.archived,
    sort: input.sort,
    after: input.cursor === undefined ? undefined : decodeCursor(input.cursor),
    offset: input.cursor === undefined && input.page ? (input.page - 1) * input.page_size : 0,
    limit: input.page_size + 1,
    countCap: COUNT_CAP,
  });
  const { rows, pagination } = paginate(found, input, counted, ({ project }) => [
    input.sort === "title"
      ? project.title
      : (input.sort === "created" ? project.createdAt : project.updatedAt).toISOString(),
    project.id,
  ]);
  const [facts, media] = await Promise.all([
    projectFacts(
      db,
      rows.map(({ project }) => project.id),
    ),
    mediaViews(rows.flatMap(({ project }) => project.thumbnailAssetId ?? [])),
  ]);
  const items = rows.flatMap(({ project, status }) => {
    const known = facts.get(project.id);
    return known ? [toProjectItem(project, status, known, media)] : [];
  });
  return { items, pagination };
}
