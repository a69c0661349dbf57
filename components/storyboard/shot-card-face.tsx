"use client";

import { Clapperboard, Ellipsis, RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { StateGlyph } from "@/components/brand/state-glyph";
import type { useShotTask } from "@/components/live/task-store";
import { useDuration } from "@/components/tasks/use-task-words";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import { Progress } from "@/components/ui/progress";
import type { Shot } from "@/components/views";
import type { CardCommands, CardPrices } from "./shot-card";
import type { ShotState } from "./shot-state";

type FaceProps = {
  status: ShotState;
  task: ReturnType<typeof useShotTask>;
  price: number | null;
  shot: Shot;
  commands: CardCommands;
};

/** What stands on the picture: progress, the reason it is not there, and the one button that helps. */
export function CardFace({ status: { state }, task, price, shot, commands }: FaceProps) {
  const t = useTranslations("storyboard.card");
  const states = useTranslations("states");
  const duration = useDuration();
  const onPicture = shot.keyframes.start !== null;
  const centre = cn(
    "absolute inset-0 flex flex-col items-center justify-center gap-2.5 p-3 text-center",
    onPicture ? "text-[#F3EFE7]" : "text-ink",
  );
  if (task && state === "running") {
    const known = task.progress > 0;
    return (
      <div className={centre}>
        {known ? (
          <b className="font-semibold text-lg">{task.progress}%</b>
        ) : (
          <StateGlyph state="running" className="size-6" />
        )}
        <Progress
          className="w-1/2"
          value={known ? task.progress : null}
          label={
            known
              ? states("progressLabel", { what: states("running"), percent: task.progress })
              : states("running")
          }
        />
        <span className="text-xs">
          {task.estimated_remaining != null
            ? states("left", { time: duration(task.estimated_remaining) })
            : states("running")}
        </span>
      </div>
    );
  }
  if (state === "queued")
    return (
      <div className={centre}>
        <StateGlyph state="queued" className={cn("size-6", onPicture && "text-[#82C3EC]")} />
        <span className="text-sm">{t("ahead")}</span>
      </div>
    );
  if (state !== "missing" && state !== "failed" && state !== "blocked") return null;
  return (
    <div className={centre}>
      <StateGlyph state={state} className="size-6" />
      <span className={cn("text-sm", state !== "missing" && !onPicture && "text-blocked")}>
        {state === "failed" ? t("failed") : t("notDrawn")}
      </span>
      <Button
        size="sm"
        tabIndex={-1}
        price={price ?? undefined}
        className={cn(onPicture && "border-white/50 text-[#F3EFE7] hover:bg-black/50")}
        onClick={(event) => {
          event.stopPropagation();
          commands.draw(shot.shot_id);
        }}
      >
        {t("draw")}
      </Button>
    </div>
  );
}

export function CardTools({
  shot,
  number,
  prices,
  commands,
  canClip,
}: {
  shot: Shot;
  number: string;
  prices: CardPrices;
  commands: CardCommands;
  canClip: boolean;
}) {
  const t = useTranslations("storyboard");
  const common = useTranslations("common");
  const priced = (word: string, price: number | null) =>
    price === null ? word : [word, common("credits", { value: price })].join(" · ");
  const [redraw, clip] = [priced(t("card.redraw"), prices.image), priced(t("card.makeClip"), prices.video)];
  const tool = "flex size-7 items-center justify-center rounded-sm hover:bg-white/15";
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: only keeps clicks of its buttons from opening the card
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <span
      onClick={(event) => event.stopPropagation()}
      className="chip-on-picture absolute right-2 bottom-2 hidden items-center rounded-sm opacity-0 transition-opacity delay-120 group-hover:opacity-100 has-data-[state=open]:opacity-100 sm:flex pointer-coarse:hidden"
    >
      <button
        type="button"
        tabIndex={-1}
        aria-label={redraw}
        title={redraw}
        className={tool}
        onClick={() => commands.draw(shot.shot_id)}
      >
        <RefreshCw className="size-3.5" />
      </button>
      {canClip && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={clip}
          title={clip}
          className={tool}
          onClick={() => commands.clip(shot.shot_id)}
        >
          <Clapperboard className="size-3.5" />
        </button>
      )}
      <Menu
        trigger={
          <button type="button" tabIndex={-1} aria-label={t("card.more", { number })} className={tool}>
            <Ellipsis className="size-3.5" />
          </button>
        }
      >
        <MenuItem onSelect={() => commands.open(shot.shot_id)}>{t("menu.open")}</MenuItem>
        <MenuItem onSelect={() => commands.move(shot.shot_id, -1)}>{t("menu.before")}</MenuItem>
        <MenuItem onSelect={() => commands.move(shot.shot_id, 1)}>{t("menu.after")}</MenuItem>
        <MenuItem onSelect={() => commands.insertAfter(shot.shot_id)}>{t("menu.insert")}</MenuItem>
        <MenuLine />
        <MenuItem danger onSelect={() => commands.remove(shot.shot_id)}>
          {t("menu.delete")}
        </MenuItem>
      </Menu>
    </span>
  );
}
