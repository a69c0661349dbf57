"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDuration } from "@/components/tasks/use-task-words";
import { cn } from "@/components/ui/cn";
import type { AspectRatio } from "@/db/schema/values";
import { frameSize, PLATFORM_PRESETS, PLATFORMS, type Platform } from "@/lib/renders/presets";

const BOX: Record<AspectRatio, string> = { "9:16": "h-8 w-4.5", "16:9": "h-4.5 w-8", "1:1": "size-7" };
const FULL_HD = 1080;

export function Presets({
  value,
  aspect,
  onChange,
}: {
  value: Platform;
  aspect: AspectRatio;
  onChange: (platform: Platform) => void;
}) {
  const t = useTranslations("export");
  const duration = useDuration();
  return (
    <div
      role="radiogroup"
      aria-label={t("where")}
      className="relative flex flex-col gap-1.5 max-lg:flex-row max-lg:overflow-x-auto"
    >
      {PLATFORMS.map((platform) => {
        const { ratio: own, maxSeconds } = PLATFORM_PRESETS[platform];
        const ratio = own ?? aspect;
        const { width, height } = frameSize(ratio, FULL_HD);
        const chosen = platform === value;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a card, with the roles of a radio
          <button
            key={platform}
            type="button"
            role="radio"
            aria-checked={chosen}
            onClick={() => onChange(platform)}
            className={cn(
              "relative flex shrink-0 items-center gap-4 rounded-lg border border-transparent px-4 py-2.5 text-left hover:bg-surface-2",
              chosen && "border-accent-strong bg-accent-soft hover:bg-accent-soft",
            )}
          >
            <span className="flex w-8 justify-center" aria-hidden="true">
              <span
                className={cn(
                  "rounded-xs border-[1.5px]",
                  BOX[ratio],
                  chosen ? "border-accent-text" : "border-control",
                )}
              />
            </span>
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{t(`platforms.${platform}`)}</span>
              <span className="block whitespace-nowrap text-ink-2 text-xs">
                {t("platformMeta", { ratio, size: `${width}×${height}` })}
                {maxSeconds !== null && t("platformMax", { time: duration(maxSeconds) })}
              </span>
            </span>
            {chosen && (
              <Check className="absolute top-3 right-3 size-4 text-accent-text" aria-hidden="true" />
            )}
          </button>
        );
      })}
    </div>
  );
}
