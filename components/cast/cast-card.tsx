"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type MediaState, STATE_COLOR, StateGlyph } from "@/components/brand/state-glyph";
import { Picture } from "@/components/media/picture";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Progress } from "@/components/ui/progress";
import type { Media, Task } from "@/components/views";

type Props = {
  name: string;
  media: Media | undefined;
  ratio: string;
  open: boolean;
  task: Task | undefined;
  missing: string;
  price: number | null;
  drawing: boolean;
  onOpen: () => void;
  onDraw: () => void;
  children: ReactNode;
};

/** A person or a place: its picture, its state, and the button that draws it. */
export function CastCard({
  name,
  media,
  ratio,
  open,
  task,
  missing,
  price,
  drawing,
  onOpen,
  onDraw,
  children,
}: Props) {
  const t = useTranslations("cast");
  const states = useTranslations("states");
  const state: MediaState = task
    ? task.status === "queued"
      ? "queued"
      : "running"
    : media
      ? "current"
      : "missing";
  return (
    <article
      className={cn(
        "relative overflow-hidden rounded-lg border border-line bg-surface",
        open && "selected-ring border-transparent",
        !media && !task && "border-line-2 border-dashed",
      )}
    >
      <button
        type="button"
        aria-pressed={open}
        aria-label={t("card", { name, state: states(state) })}
        onClick={onOpen}
        className="block w-full text-left focus-visible:outline-offset-[-3px]"
      >
        <span className={cn("relative block w-full overflow-hidden bg-bg-2", ratio, !media && "hatch")}>
          {media && (
            <Picture
              media={media}
              alt=""
              className={cn(
                ratio.includes("16/10") ? "object-center" : "object-top",
                task && "brightness-60",
              )}
            />
          )}
          {task && (
            <span className="absolute inset-0 flex flex-col items-center justify-center gap-2">
              <StateGlyph state={state} className="size-6" />
              <Progress
                className="w-1/2"
                value={task.progress > 0 ? task.progress : null}
                label={states("progressLabel", { what: name, percent: task.progress })}
              />
            </span>
          )}
        </span>
        <span className="block px-3.5 py-3">
          <span className="flex items-center gap-2">
            <b dir="auto" title={name} className="min-w-0 flex-1 truncate font-semibold text-md">
              {name}
            </b>
            <StateGlyph state={state} className="size-3.5" />
            <span className={cn("text-xs", STATE_COLOR[state])}>{states(state)}</span>
          </span>
          {children}
        </span>
      </button>
      {!media && !task && (
        <div
          className={cn(
            "pointer-events-none absolute inset-x-0 top-0 flex flex-col items-center justify-center gap-2.5",
            ratio,
          )}
        >
          <StateGlyph state="missing" className="size-6" />
          <span className="text-sm">{missing}</span>
          <Button
            size="sm"
            price={price ?? undefined}
            pending={drawing}
            className="pointer-events-auto bg-surface"
            onClick={onDraw}
          >
            {t("draw")}
          </Button>
        </div>
      )}
    </article>
  );
}
