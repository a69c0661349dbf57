"use client";

import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { WriteButton } from "@/components/script/write-button";
import type { Writer } from "@/components/script/writer";
import { useDuration } from "@/components/tasks/use-task-words";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { FilePicker } from "@/components/ui/file-picker";
import { SCRIPT_FORMATS, type ScriptFormat } from "@/db/schema/scripts";
import type { ScriptVersionView } from "@/lib/scripts/schemas";
import type { Scope } from "./use-autosave";
import { VersionMenu } from "./version-menu";

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
  /** Who could write it. */
  writer: Writer;
  /** Somebody is writing. */
  writing: boolean;
  hasText: boolean;
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
      <span className="flex-1 max-sm:h-0 max-sm:basis-full" />
      <WriteButton
        scope={props.scope}
        writer={props.writer}
        hasText={props.hasText}
        busy={props.writing}
        beforeStart={props.beforeRestore}
      />
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
      {props.versions.length > 1 && (
        <VersionMenu scope={props.scope} versions={props.versions} beforeRestore={props.beforeRestore} />
      )}
    </div>
  );
}
