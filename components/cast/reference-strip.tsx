"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Picture } from "@/components/media/picture";
import { cn } from "@/components/ui/cn";
import { UploadCell } from "@/components/ui/file-picker";
import { notify, UNDO_MS } from "@/components/ui/toast";
import { useUpload } from "@/components/use-upload";
import type { Media } from "@/components/views";

type Props = {
  projectId: string;
  images: Media[];
  kind: "character" | "scene";
  onChange: (assetIds: string[]) => Promise<boolean>;
};

/** Reference pictures; the first is the one in use, the others wait. */
export function ReferenceStrip({ projectId, images, kind, onChange }: Props) {
  const t = useTranslations("cast");
  const common = useTranslations("common");
  const { percent, send } = useUpload(projectId, kind);
  const ids = images.map(({ asset_id }) => asset_id);
  const box = cn(
    "relative shrink-0 overflow-hidden rounded-md border border-line",
    kind === "scene" ? "h-20 w-32" : "h-26 w-20",
  );

  const upload = async (file: File) => {
    const asset = await send(file);
    if (asset && (await onChange([asset, ...ids]))) notify({ title: t("toast.uploaded") });
  };
  const remove = async (asset: string) => {
    if (!(await onChange(ids.filter((id) => id !== asset)))) return;
    notify({
      title: t("toast.pictureRemoved"),
      state: "missing",
      duration: UNDO_MS,
      action: { label: common("undo"), onClick: () => void onChange(ids) },
    });
  };

  return (
    <section>
      <h3 className="font-semibold">{t("detail.references")}</h3>
      <p className="mb-2 text-ink-3 text-xs">{t("detail.referencesHint")}</p>
      <ul className="flex flex-wrap gap-2.5">
        {images.map((image, index) => (
          <li key={image.asset_id} className="group relative">
            <button
              type="button"
              aria-pressed={index === 0}
              aria-label={`${t("detail.references")} ${index + 1}: ${t(index === 0 ? "detail.inUse" : "detail.useFirst")}`}
              onClick={async () => {
                if (
                  index > 0 &&
                  (await onChange([image.asset_id, ...ids.filter((id) => id !== image.asset_id)]))
                )
                  notify({ title: t("toast.picked") });
              }}
              className={cn(box, index === 0 && "selected-ring border-transparent")}
            >
              <Picture media={image} alt="" className={kind === "character" ? "object-top" : undefined} />
            </button>
            <button
              type="button"
              aria-label={t("detail.remove")}
              onClick={() => void remove(image.asset_id)}
              className="chip-on-picture hit-44 absolute top-1 right-1 flex size-6 items-center justify-center rounded-full opacity-0 focus-visible:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
            >
              <X className="size-3.5" />
            </button>
          </li>
        ))}
        <li>
          <UploadCell
            accept="image/png,image/jpeg,image/webp"
            label={t("detail.upload")}
            percent={percent}
            className={box}
            onFile={upload}
          />
        </li>
      </ul>
    </section>
  );
}
