"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { notify, UNDO_MS } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import type { ProjectItemView } from "@/lib/projects/schemas";
import {
  deleteProjectAction,
  duplicateProjectAction,
  getProjectAction,
  restoreProjectAction,
  updateProjectAction,
} from "./actions";

/** Several projects may be put away, brought back or copied at the same time. */
const byProject = {
  keyOf: (input: object) => ("project_id" in input ? String(input.project_id) : ""),
};

/** What a card can do; each ends in a refreshed list and a word about it. */
export function useProjectActions() {
  const t = useTranslations("projects");
  const common = useTranslations("common");
  const router = useRouter();
  const [remove] = useAction(deleteProjectAction, byProject);
  const [restore] = useAction(restoreProjectAction, byProject);
  const [duplicate] = useAction(duplicateProjectAction, byProject);
  const [read] = useAction(getProjectAction, byProject);
  const [update, updating] = useAction(updateProjectAction, byProject);

  /** The list carries no versions: the edit is of the project as it is now. */
  async function edit(id: string, change: { title?: string; archived?: boolean }): Promise<boolean> {
    const now = await read({ project_id: id });
    if (!now?.ok) return false;
    const done = await update({ project_id: id, version: now.data.project.version, ...change });
    if (done?.ok) router.refresh();
    return done?.ok ?? false;
  }

  return {
    updating,
    async remove({ id, title }: ProjectItemView) {
      if (!(await remove({ project_id: id }))?.ok) return;
      router.refresh();
      notify({
        title: t("toast.deleted", { title }),
        detail: t("toast.deletedNote"),
        state: "missing",
        duration: UNDO_MS,
        action: {
          label: common("undo"),
          onClick: async () => {
            if (!(await restore({ project_id: id }))?.ok) return;
            notify({ title: t("toast.restored", { title }) });
            router.refresh();
          },
        },
      });
    },
    async duplicate({ id }: ProjectItemView) {
      if (!(await duplicate({ project_id: id }))?.ok) return;
      notify({ title: t("toast.duplicated") });
      router.refresh();
    },
    async rename({ id }: ProjectItemView, title: string) {
      const done = await edit(id, { title });
      if (done) notify({ title: t("toast.renamed") });
      return done;
    },
    async archive({ id, title, archived }: ProjectItemView) {
      if (await edit(id, { archived: !archived }))
        notify({ title: t(archived ? "toast.restored" : "toast.archived", { title }) });
    },
  };
}
