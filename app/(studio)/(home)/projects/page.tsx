import { getTranslations } from "next-intl/server";
import { type ListParams, listAddress, toListInput } from "@/components/projects/list-params";
import { loadRecent } from "@/components/projects/load-recent";
import { ProjectsView } from "@/components/projects/projects-view";
import { requireActor } from "@/lib/auth/session";
import { listProjects } from "@/lib/projects/list-projects";

export async function generateMetadata() {
  return { title: (await getTranslations("projects"))("title") };
}

export default async function ProjectsPage({ searchParams }: { searchParams: Promise<ListParams> }) {
  const [actor, params] = [await requireActor("/projects"), await searchParams];
  const input = toListInput(params);
  const page = await listProjects(actor, input);
  const filtered = Boolean(params.search || params.filter);
  const first = page.items[0];
  const recent =
    !filtered && !params.sort && input.page === 1 && first ? await loadRecent(actor, first) : null;
  return (
    <ProjectsView
      page={page}
      recent={recent}
      filtered={filtered}
      search={input.search ?? ""}
      previous={input.page > 1 ? listAddress(params, input.page - 1) : null}
      next={input.page < page.pagination.pages ? listAddress(params, input.page + 1) : null}
    />
  );
}
