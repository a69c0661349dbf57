"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Picture } from "@/components/media/picture";
import { Player } from "@/components/media/player";
import { cn } from "@/components/ui/cn";
import { Switch } from "@/components/ui/switch";
import type { Media } from "@/components/views";
import type { AspectRatio } from "@/db/schema/values";
import { PLATFORM_PRESETS, type Platform } from "@/lib/renders/presets";

type Props = {
  film: Media | null;
  /** The platform the film was made for. */
  madeFor: Platform | null;
  still: Media | null;
  platform: Platform;
  aspect: AspectRatio;
};

const FRAME: Record<AspectRatio, string> = {
  "9:16": "aspect-9/16 h-[min(60dvh,560px)] max-lg:h-[min(70dvh,520px)]",
  "16:9": "aspect-video w-full max-w-170",
  "1:1": "aspect-square h-[min(56dvh,480px)]",
};

/** The film as it will be seen: hatched where the platform covers it, dashed around what stays free. */
export function Phone({ film, madeFor, still, platform, aspect }: Props) {
  const t = useTranslations("export");
  const [shown, setShown] = useState(true);
  const { ratio, safe } = PLATFORM_PRESETS[platform];
  const shape = ratio ?? aspect;
  const other = film && madeFor && madeFor !== platform ? madeFor : null;
  return (
    <div className="m-auto flex flex-wrap items-center justify-center gap-8">
      <div
        className={cn(
          "relative box-content overflow-hidden border-[5px] border-black bg-black shadow-3 outline-1 outline-line-2",
          shape === "9:16" ? "rounded-[26px]" : "rounded-lg",
          FRAME[shape],
        )}
      >
        {film ? (
          <Player media={film} label={t("player")} />
        ) : still ? (
          <Picture media={still} alt="" full className="brightness-75" />
        ) : (
          <div className="hatch flex size-full flex-col items-center justify-center gap-2 bg-surface p-6 text-center">
            <p className="font-bold font-serif text-lg">{t("noFilm")}</p>
            <p className="text-ink-2 text-sm">{t("noFilmNote")}</p>
          </div>
        )}
        {shown && (
          <div className="pointer-events-none absolute inset-0" aria-hidden="true">
            <div
              className="hatch absolute inset-x-0 top-0 bg-black/30 [--hatch:#999]"
              style={{ height: `${safe.top * 100}%` }}
            />
            {!film && (
              <div
                className="hatch absolute inset-x-0 bottom-0 bg-black/30 [--hatch:#999]"
                style={{ height: `${safe.bottom * 100}%` }}
              />
            )}
            <div
              className="absolute inset-x-[4%] rounded-xs border border-[#F6A94B] border-dashed"
              style={{ top: `${safe.top * 100}%`, bottom: `${safe.bottom * 100}%` }}
            />
          </div>
        )}
      </div>
      <div className="flex max-w-52 flex-col gap-3">
        <Switch
          checked={shown}
          onCheckedChange={setShown}
          label={t("safe", { platform: t(`platforms.${platform}`) })}
        />
        <p className="text-ink-2 text-sm">
          {other
            ? t("safeOther", { made: t(`platforms.${other}`), platform: t(`platforms.${platform}`) })
            : t("safeNote")}
        </p>
      </div>
    </div>
  );
}
