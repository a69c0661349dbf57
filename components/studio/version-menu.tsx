"use client";

import { Clock3 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { notify, UNDO_MS } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import type { ScriptVersionView } from "@/lib/scripts/schemas";
import { restoreVersionAction } from "./script-actions";
import type { Scope } from "./use-autosave";

type Props = {
  scope: Scope;
  versions: ScriptVersionView[];
  /** Unsaved words become a version of their own first. */
  beforeRestore: () => Promise<boolean>;
};

/** Every text there was. Going back to one makes it the newest, so nothing is asked and the way back is beside it. */
export function VersionMenu({ scope, versions, beforeRestore }: Props) {
  const t = useTranslations("script");
  const common = useTranslations("common");
  const format = useFormatter();
  const now = useNow();
  const router = useRouter();
  const [restore, restoring] = useAction(restoreVersionAction);

  const goTo = async (number: number, undoable: boolean) => {
    await beforeRestore();
    const result = await restore({ ...scope, number });
    if (!result?.ok) return;
    // The same words are no new version: then there is nothing to go back to.
    const [made, newest] = [result.data.script.version, versions[0]?.version ?? 0];
    const before = undoable && made > newest ? made - 1 : null;
    notify({
      title: t("restored", { number }),
      detail: t("restore"),
      duration: UNDO_MS,
      action:
        before === null ? undefined : { label: common("undo"), onClick: () => void goTo(before, false) },
    });
    router.refresh();
  };

  return (
    <Menu
      trigger={
        <Button size="sm" variant="quiet" pending={restoring}>
          <Clock3 className="size-4" aria-hidden="true" /> {t("versions")}
        </Button>
      }
    >
      {versions.map((item, index) => (
        <MenuItem
          key={item.version}
          checked={index === 0}
          disabled={index === 0}
          onSelect={() => void goTo(item.version, true)}
        >
          {t("versionItem", {
            number: item.version,
            when: format.relativeTime(new Date(item.created_at), now),
          })}
        </MenuItem>
      ))}
    </Menu>
  );
}
