"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import useSWR from "swr";
import { Picture } from "@/components/media/picture";
import { cn } from "@/components/ui/cn";
import { UploadCell } from "@/components/ui/file-picker";
import { notify, UNDO_MS } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import { useUpload } from "@/components/use-upload";
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
  const [use] = useAction(uploadTakeAction);
  const { percent, send } = useUpload(projectId, kind === "video" ? "video" : "keyframe");
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
      duration: UNDO_MS,
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
    const asset = await send(file);
    if (!asset || !(await use({ shot_id: shotId, asset_id: asset, kind }))?.ok) return;
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
      className="no-scrollbar relative flex gap-2.5 overflow-x-auto p-1"
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
      <UploadCell
        label={t("detail.upload")}
        accept={kind === "video" ? "video/mp4,video/quicktime,video/webm" : "image/png,image/jpeg,image/webp"}
        percent={percent}
        className={box}
        onFile={upload}
      />
    </div>
  );
}
