import { PROJECT_STATUSES } from "@/lib/projects/schemas";

export type ListParams = Partial<Record<"search" | "filter" | "sort" | "page", string | string[]>>;

const PAGE_SIZE = 19;
const LAST_PAGE = 100;
const SORTS = ["updated", "created", "title"] as const;

const one = (value: string | string[] | undefined): string => [value].flat()[0] ?? "";

/** The address's parameters as the verb wants them; what nobody would have clicked reads as absent. */
export function toListInput(params: ListParams) {
  const [search, filter] = [one(params.search).slice(0, 200), one(params.filter)];
  return {
    search: search || undefined,
    status: PROJECT_STATUSES.find((status) => status === filter),
    archived: filter === "archived",
    sort: SORTS.find((sort) => sort === one(params.sort)) ?? "updated",
    page: Math.min(LAST_PAGE, Math.max(1, Math.trunc(Number(one(params.page))) || 1)),
    page_size: PAGE_SIZE,
  };
}

export function listAddress(params: ListParams, page: number): string {
  const next = new URLSearchParams();
  for (const key of ["search", "filter", "sort"] as const)
    if (one(params[key])) next.set(key, one(params[key]));
  if (page > 1) next.set("page", String(page));
  return next.size > 0 ? `/projects?${next}` : "/projects";
}
