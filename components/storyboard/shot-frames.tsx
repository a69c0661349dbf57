"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { StateGlyph } from "@/components/brand/state-glyph";
import { useShotTask } from "@/components/live/task-store";
import { Picture } from "@/components/media/picture";
import { Player } from "@/components/media/player";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { Media, Shot } from "@/components/views";
import { formatSeconds, PICTURE_TASKS, twoDigits } from "./shot-state";

type Props = {
  shot: Shot;
  ratio: string;
  wide: boolean;
  prices: { image: number | null; video: number | null };
  drawing: boolean;
  onDraw: (keyframe: "start" | "end") => void;
  onClip: () => void;
};

/** Start and end frame with the seconds between them, and the clip they became. */
export function ShotFrames({ shot, ratio, wide, prices, drawing, onDraw, onClip }: Props) {
  const t = useTranslations("storyboard.detail");
  const task = useShotTask(shot.shot_id, PICTURE_TASKS);
  const number = twoDigits(shot.order);
  const making =
    task && (task.type === "video_generate" ? "video" : task.input.keyframe === "end" ? "end" : "start");
  return (
    <div className="flex flex-col gap-3">
      <div className={cn("flex items-end gap-3", wide && "flex-col items-stretch")}>
        <Frame
          label={t("start")}
          media={shot.keyframes.start}
          alt={`${number} ${t("start")}`}
          {...{ ratio, drawing }}
          price={prices.image}
          draw={t("draw")}
          empty={t("noStart")}
          stale={shot.stale.start === "stale"}
          making={making === "start"}
          onDraw={() => onDraw("start")}
        />
        <div
          className={cn("flex flex-col items-center gap-1 self-center text-ink-2 text-xs", wide && "hidden")}
        >
          {formatSeconds(shot.duration)}s
          <ArrowRight className="size-4" aria-hidden="true" />
        </div>
        <Frame
          label={t("end")}
          media={shot.keyframes.end}
          alt={`${number} ${t("end")}`}
          {...{ ratio, drawing }}
          price={prices.image}
          draw={t("draw")}
          empty={t("noEnd")}
          stale={shot.stale.end === "stale"}
          making={making === "end"}
          onDraw={() => onDraw("end")}
        />
        <div className="min-w-0 max-w-54 flex-1">
          <p className="mb-1.5 flex items-center gap-1.5 text-ink-2 text-sm">
            {t("video")} {shot.stale.video === "stale" && <StateGlyph state="stale" className="size-3.5" />}
          </p>
          {shot.video ? (
            <div className={cn("overflow-hidden rounded-md border border-line", ratio)}>
              <Player media={shot.video} label={`${number} ${t("video")}`} className="object-cover" />
            </div>
          ) : (
            <div
              className={cn(
                "hatch flex flex-col items-center justify-center gap-2 rounded-md border border-line border-dashed p-2 text-center",
                ratio,
              )}
            >
              {making === "video" ? (
                <StateGlyph state="running" className="size-6" />
              ) : shot.keyframes.start ? (
                <Button
                  size="sm"
                  className="max-sm:px-1.5"
                  price={prices.video ?? undefined}
                  pending={drawing}
                  onClick={onClip}
                >
                  {t("makeClip")}
                </Button>
              ) : (
                <>
                  <StateGlyph state="blocked" className="size-5" />
                  <span className="text-ink-2 text-xs">{t("noStart")}</span>
                </>
              )}
            </div>
          )}
        </div>
      </div>
      {task && <TaskProgress task={task} />}
    </div>
  );
}

type FrameProps = {
  label: string;
  media: Media | null;
  alt: string;
  ratio: string;
  price: number | null;
  draw: string;
  drawing: boolean;
  stale: boolean;
  making: boolean;
  empty: string;
  onDraw: () => void;
};

function Frame({ label, media, alt, ratio, price, draw, drawing, stale, making, empty, onDraw }: FrameProps) {
  return (
    <div className="min-w-0 max-w-54 flex-1">
      <p className="mb-1.5 flex items-center gap-1.5 text-ink-2 text-sm">
        {label} {stale && <StateGlyph state="stale" className="size-3.5" />}
      </p>
      <div
        className={cn(
          "flex flex-col items-center justify-center gap-2 overflow-hidden rounded-md border border-line bg-surface p-0",
          !media && "border-line-2 border-dashed p-2",
          ratio,
        )}
      >
        {media ? (
          <Picture media={media} alt={alt} full className={making ? "brightness-60" : undefined} />
        ) : making ? (
          <StateGlyph state="running" className="size-6" />
        ) : (
          <>
            <StateGlyph state="missing" className="size-5" />
            <span className="text-ink-3 text-xs">{empty}</span>
            <Button
              size="sm"
              className="max-sm:px-1.5"
              price={price ?? undefined}
              pending={drawing}
              onClick={onDraw}
            >
              {draw}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
