"use client";

import { Check, Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import useSWR from "swr";
import { Picture } from "@/components/media/picture";
import { cn } from "@/components/ui/cn";
import { notify } from "@/components/ui/toast";
import { uploadFile } from "@/components/upload";
import { useAction } from "@/components/use-action";
import type { Take } from "@/components/views";
import type { TakeKind } from "@/db/schema/values";
import { listTakesAction, selectTakeAction, uploadTakeAction } from "./actions";

type Props = {
  shotId: string;
  projectId: string;
  kind: Extract<TakeKind, "start" | "end" | "video">;
  /** Changes whenever the shot changed on the server: the strip reads again. */
  revision: string;
  wide: boolean;
  onChanged: () => void;
};

export function useTakes(shotId: string, revision: string) {
  const { data, mutate } = useSWR(
    ["takes", shotId, revision],
    async () => {
      const answer = await listTakesAction({ shot_id: shotId });
      return answer.ok ? answer.data.items : [];
    },
    { keepPreviousData: true, revalidateOnFocus: false },
  );
  return { takes: data ?? [], reload: mutate };
}

/** Newest left; using a take is instant, free and undoable; the last cell uploads. */
export function TakesStrip({ shotId, projectId, kind, revision, wide, onChanged }: Props) {
  const t = useTranslations("storyboard");
  const common = useTranslations("common");
  const { takes, reload } = useTakes(shotId, revision);
  const [select] = useAction(selectTakeAction);
  const picker = useRef<HTMLInputElement>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const shown = takes.filter((take) => take.kind === kind && take.media);
  const inUse = shown.find(({ selected }) => selected);
  const box = cn(
    "relative shrink-0 overflow-hidden rounded-sm border border-line",
    wide ? "h-13.5 w-24" : "h-24 w-16",
  );

  const take = async (chosen: Take, number: number, undoable = true) => {
    if (chosen.selected) return;
    const before = inUse;
    const result = await select({ shot_id: shotId, take_id: chosen.id });
    if (!result?.ok) return;
    await reload();
    onChanged();
    notify({
      title: t("toast.took", { number }),
      duration: 10_000,
      action:
        before && undoable
          ? {
              label: common("undo"),
              onClick: () =>
                void take({ ...before, selected: false }, shown.length - shown.indexOf(before), false),
            }
          : undefined,
    });
  };

  const upload = async (file: File) => {
    setPercent(0);
    const sent = await uploadFile(
      file,
      { file_type: kind === "video" ? "video" : "keyframe", project_id: projectId },
      setPercent,
    );
    const done = sent.ok ? await uploadTakeAction({ shot_id: shotId, asset_id: sent.asset_id, kind }) : sent;
    setPercent(null);
    if (!done.ok)
      return notify({
        title: done.error.message || common("uploadFailed"),
        state: "failed",
        duration: 10_000,
      });
    await reload();
    onChanged();
    notify({ title: t("toast.uploaded") });
  };

  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    buttons[buttons.indexOf(event.target as HTMLButtonElement) + by]?.focus();
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar of takes, not a fieldset
    <div
      role="group"
      aria-label={t("detail.takes")}
      onKeyDown={keys}
      className="no-scrollbar flex gap-2.5 overflow-x-auto p-1"
    >
      {shown.map((item, index) => {
        const number = shown.length - index;
        return (
          <button
            key={item.id}
            type="button"
            aria-pressed={item.selected}
            aria-label={t("detail.takeLabel", { number, selected: String(item.selected) })}
            title={item.prompt_used || undefined}
            onClick={() => take(item, number)}
            className={cn(box, item.selected && "selected-ring border-transparent")}
          >
            {item.media && <Picture media={item.media} alt="" />}
            <span className="chip-on-picture absolute bottom-1 left-1 rounded-tag px-1 text-2xs leading-4">
              {t("detail.version", { number })}
            </span>
            {item.selected && (
              <span className="absolute top-1 right-1 flex size-4 items-center justify-center rounded-full bg-accent text-on-accent">
                <Check className="size-3" strokeWidth={3} />
              </span>
            )}
          </button>
        );
      })}
      <input
        ref={picker}
        type="file"
        className="hidden"
        aria-label={t("detail.upload")}
        accept={kind === "video" ? "video/mp4,video/quicktime,video/webm" : "image/png,image/jpeg,image/webp"}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) void upload(file);
        }}
      />
      <button
        type="button"
        aria-busy={percent !== null}
        onClick={() => percent === null && picker.current?.click()}
        className={cn(
          box,
          "flex flex-col items-center justify-center gap-1 border-line-2 border-dashed text-ink-2 text-xs hover:bg-surface-2",
        )}
      >
        <Upload className="size-4" aria-hidden="true" />
        {percent === null ? t("detail.upload") : `${percent}%`}
      </button>
    </div>
  );
}
