"use client";

import { Clock3, FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { useDuration } from "@/components/tasks/use-task-words";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Select } from "@/components/ui/field";
import { FilePicker } from "@/components/ui/file-picker";
import { Menu, MenuItem } from "@/components/ui/menu";
import { notify } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import { SCRIPT_FORMATS, type ScriptFormat } from "@/db/schema/scripts";
import type { ScriptVersionView } from "@/lib/scripts/schemas";
import { restoreVersionAction } from "./script-actions";
import type { Scope } from "./use-autosave";

type Props = {
  scope: Scope;
  format: ScriptFormat;
  onFormat: (format: ScriptFormat) => void;
  words: number;
  seconds: number;
  versions: ScriptVersionView[];
  uploading: number | null;
  onFile: (file: File) => void;
  /** Unsaved words become a version of their own first. */
  beforeRestore: () => Promise<boolean>;
};

export function ScriptToolbar(props: Props) {
  const t = useTranslations("script");
  const common = useTranslations("common");
  const duration = useDuration();
  return (
    <div className="flex flex-wrap items-center gap-2 border-line border-b px-4 py-2.5">
      <Select
        aria-label={t("formats.label")}
        className="w-auto"
        value={props.format}
        onChange={(event) => props.onFormat(event.target.value as ScriptFormat)}
      >
        {SCRIPT_FORMATS.map((format) => (
          <option key={format} value={format}>
            {t(`formats.${format}`)}
          </option>
        ))}
      </Select>
      <span className="text-ink-3 text-xs max-sm:hidden">
        {props.words > 0
          ? `${t("words", { count: props.words })} · ${t("estimated", { time: duration(props.seconds) })}`
          : t("verbatim")}
      </span>
      <span className="flex-1" />
      <FilePicker accept=".txt,.md,.markdown,.docx,.fountain" label={t("upload")} onFile={props.onFile}>
        {(open) => (
          <Button
            size="sm"
            variant="quiet"
            pending={props.uploading !== null}
            pendingLabel={common("uploading", { percent: props.uploading ?? 0 })}
            onClick={open}
          >
            <FileUp className="size-4" aria-hidden="true" /> {t("upload")}
          </Button>
        )}
      </FilePicker>
      {props.versions.length > 1 && <VersionMenu {...props} />}
    </div>
  );
}

function VersionMenu({ scope, versions, beforeRestore }: Props) {
  const t = useTranslations("script");
  const common = useTranslations("common");
  const format = useFormatter();
  const now = useNow();
  const router = useRouter();
  const [asked, setAsked] = useState<number | null>(null);
  const [restore, restoring] = useAction(restoreVersionAction);
  return (
    <>
      <Menu
        trigger={
          <Button size="sm" variant="quiet">
            <Clock3 className="size-4" aria-hidden="true" /> {t("versions")}
          </Button>
        }
      >
        {versions.map((item, index) => (
          <MenuItem
            key={item.version}
            checked={index === 0}
            disabled={index === 0}
            onSelect={() => setAsked(item.version)}
          >
            {t("versionItem", {
              number: item.version,
              when: format.relativeTime(new Date(item.created_at), now),
            })}
          </MenuItem>
        ))}
      </Menu>
      {asked !== null && (
        <Confirm
          open
          danger={false}
          onOpenChange={(open) => !open && setAsked(null)}
          title={t("restoreTitle", { number: asked })}
          description={t("restore")}
          confirm={t("restoreConfirm")}
          cancel={common("cancel")}
          pending={restoring}
          onConfirm={async () => {
            await beforeRestore();
            const result = await restore({ ...scope, number: asked });
            setAsked(null);
            if (!result?.ok) return;
            notify({ title: t("restored", { number: asked }) });
            router.refresh();
          }}
        />
      )}
    </>
  );
}
