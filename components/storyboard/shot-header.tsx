"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { StateGlyph } from "@/components/brand/state-glyph";
import { useShotTask } from "@/components/live/task-store";
import { Button } from "@/components/ui/button";
import type { Place, Shot } from "@/components/views";
import { formatSeconds, PICTURE_TASKS, shotState, twoDigits } from "./shot-state";

type Props = {
  shot: Shot;
  place: Place | undefined;
  failure: string | undefined;
  onStep: ((by: -1 | 1) => void) | null;
};

/** Which shot it is, where, how it is framed, its state (and why, when it failed), and the way to its neighbours. */
export function ShotHeader({ shot, place, failure, onStep }: Props) {
  const t = useTranslations("storyboard");
  const states = useTranslations("states");
  const { state } = shotState(shot, useShotTask(shot.shot_id, PICTURE_TASKS));
  return (
    <header className="flex flex-wrap items-center gap-3">
      <h2 className="in-data-sheet:hidden font-semibold text-lg">{twoDigits(shot.order)}</h2>
      <div className="min-w-0 flex-1 leading-5">
        <p className="truncate font-medium">
          {[place?.location, place?.time].filter(Boolean).join(" · ") || t("detail.noScene")}
        </p>
        <p className="truncate text-ink-3 text-xs">
          {t(`types.${shot.type}`)} · {t(`cameras.${shot.camera}`)} ·{" "}
          {t("detail.seconds", { value: formatSeconds(shot.duration) })}
        </p>
      </div>
      <span className="flex shrink-0 items-center gap-1.5 rounded-full bg-surface-2 px-2.5 py-0.5 text-sm">
        <StateGlyph state={state} className="size-3.5" /> {states(state)}
      </span>
      {onStep && (
        <span className="flex shrink-0 gap-1.5">
          <Button size="icon" aria-label={t("detail.previous")} onClick={() => onStep(-1)}>
            <ChevronLeft className="size-4" />
          </Button>
          <Button size="icon" aria-label={t("detail.next")} onClick={() => onStep(1)}>
            <ChevronRight className="size-4" />
          </Button>
        </span>
      )}
      {state === "failed" && failure && (
        <p className="wrap-anywhere w-full rounded-md bg-blocked/12 px-3 py-2 text-sm">{failure}</p>
      )}
    </header>
  );
}
