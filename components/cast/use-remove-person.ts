"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { notify, UNDO_MS } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import { deleteCharacterAction, restoreCharacterAction } from "./actions";

/** Takes a person out of the cast at once, with the way back beside it. */
export function useRemovePerson(projectId: string) {
  const t = useTranslations("cast.toast");
  const common = useTranslations("common");
  const router = useRouter();
  const [remove, removing] = useAction(deleteCharacterAction);
  const [restore] = useAction(restoreCharacterAction);
  const run = async ({ id, name }: { id: string; name: string }) => {
    const ids = { project_id: projectId, character_id: id };
    if (!(await remove(ids))?.ok) return;
    router.refresh();
    notify({
      title: t("deleted", { name }),
      detail: t("deletedNote"),
      state: "missing",
      duration: UNDO_MS,
      action: {
        label: common("undo"),
        onClick: async () => {
          if (!(await restore(ids))?.ok) return;
          notify({ title: t("restored", { name }) });
          router.refresh();
        },
      },
    });
  };
  return [run, removing] as const;
}
