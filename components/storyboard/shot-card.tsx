"use client";

import { Check, Video } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DragEvent, type MouseEvent, memo, useEffect, useRef } from "react";
import { type MediaState, StateGlyph } from "@/components/brand/state-glyph";
import { useShotTask } from "@/components/live/task-store";
import { Picture } from "@/components/media/picture";
import { cn } from "@/components/ui/cn";
import type { Shot } from "@/components/views";
import { CardFace, CardTools } from "./shot-card-face";
import { formatSeconds, PICTURE_TASKS, shotState, twoDigits } from "./shot-state";

export type CardCommands = {
  open: (id: string) => void;
  toggle: (id: string, range: boolean) => void;
  draw: (id: string) => void;
  clip: (id: string) => void;
  move: (id: string, by: -1 | 1) => void;
  insertAfter: (id: string) => void;
  remove: (id: string) => void;
  dropBefore: (dragged: string, target: string) => void;
};

/** Credits of one picture and one clip. */
export type CardPrices = { image: number | null; video: number | null };

type Props = {
  shot: Shot;
  ratio: string;
  /** Scene tag on the first shot of a scene. */
  sceneTag: string | null;
  open: boolean;
  picked: boolean;
  /** The card Tab lands on: the grid is one stop. */
  focusable: boolean;
  prices: CardPrices;
  commands: CardCommands;
};

const TYPE = "application/x-inkreel-shot";

export const ShotCard = memo(function ShotCard(props: Props) {
  const { shot, ratio, sceneTag, open, picked, focusable, prices, commands } = props;
  const t = useTranslations("storyboard");
  const states = useTranslations("states");
  const task = useShotTask(shot.shot_id, PICTURE_TASKS);
  const status = shotState(shot, task);
  const number = twoDigits(shot.order);
  const frame = shot.keyframes.start;
  const lit = useLanternUp(frame?.asset_id);
  const reason = status.reason ? t(`reasons.${status.reason}`) : null;

  const click = (event: MouseEvent) => {
    if (event.shiftKey || event.metaKey || event.ctrlKey) commands.toggle(shot.shot_id, event.shiftKey);
    else commands.open(shot.shot_id);
  };
  const drag = {
    draggable: true,
    onDragStart: (event: DragEvent) => event.dataTransfer.setData(TYPE, shot.shot_id),
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(TYPE)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const dragged = event.dataTransfer.getData(TYPE);
      if (dragged && dragged !== shot.shot_id) commands.dropBefore(dragged, shot.shot_id);
    },
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled once, on the grid
    // biome-ignore lint/a11y/useSemanticElements: cards flow by width, a table does not
    <div
      role="gridcell"
      data-shot={shot.shot_id}
      tabIndex={focusable ? 0 : -1}
      aria-selected={picked || open}
      aria-label={
        t("card.label", { number, state: states(status.state) }) +
        (reason ? t("card.reason", { reason }) : "") +
        (shot.scene_description ? `. ${shot.scene_description}` : "")
      }
      onClick={click}
      {...drag}
      className="group min-w-0 cursor-pointer rounded-md outline-none focus-visible:[&>figure]:outline-2 focus-visible:[&>figure]:outline-accent-strong focus-visible:[&>figure]:outline-offset-3"
    >
      <figure
        className={cn(
          "relative overflow-hidden rounded-md border border-line bg-surface transition-shadow",
          ratio,
          status.state === "stale" && "border-stale border-[1.5px]",
          (status.state === "blocked" || status.state === "failed") &&
            "hatch border-blocked [--hatch:var(--blocked)]",
          status.state === "missing" && "border-line-2 border-dashed",
          (open || picked) && "selected-ring border-transparent",
        )}
      >
        {frame && (
          <Picture media={frame} alt="" className={cn(DIM[status.state], lit && "animate-lantern")} />
        )}
        <CardFace {...{ status, task, shot, commands }} price={prices.image} />
        <figcaption className="absolute top-2 left-2 flex max-w-[calc(100%-3rem)] gap-1 text-2xs">
          <span className="chip-on-picture shrink-0 whitespace-nowrap rounded-tag px-1.5 font-semibold leading-5">
            {number}
          </span>
          {sceneTag && (
            <span className="chip-on-picture truncate rounded-tag px-1.5 leading-5">{sceneTag}</span>
          )}
        </figcaption>
        <button
          type="button"
          tabIndex={-1}
          aria-pressed={picked}
          aria-label={t("card.select", { number })}
          onClick={(event) => {
            event.stopPropagation();
            commands.toggle(shot.shot_id, event.shiftKey);
          }}
          className={cn(
            "hit-44 absolute top-2 right-2 flex size-6 items-center justify-center rounded-tag border-[1.5px] border-white/70 bg-black/50 text-on-accent opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100",
            picked && "border-accent bg-accent opacity-100",
          )}
        >
          {picked && <Check className="size-4" strokeWidth={2.5} />}
        </button>
        {reason && status.state === "stale" && (
          <span className="chip-on-picture absolute bottom-2 left-2 flex max-w-[70%] items-center gap-1 rounded-tag px-1.5 text-2xs leading-5">
            <StateGlyph state="stale" className="size-3 text-[#C9AEEE]" />
            <span className="truncate">{reason}</span>
          </span>
        )}
        {shot.video && status.state === "current" && (
          <span
            className="chip-on-picture absolute bottom-2 left-2 rounded-tag p-1"
            title={t("card.hasClip")}
          >
            <Video className="size-3" aria-hidden="true" />
          </span>
        )}
        <span className="chip-on-picture absolute right-2 bottom-2 rounded-tag px-1.5 text-2xs leading-5 transition-opacity group-hover:opacity-0">
          {formatSeconds(shot.duration)}s
        </span>
        <CardTools {...{ shot, number, prices, commands }} canClip={frame !== null} />
      </figure>
      <p className="mt-1.5 flex items-center gap-2 px-0.5 text-sm">
        <span className={cn("min-w-0 flex-1 truncate", open ? "text-ink" : "text-ink-2")}>
          {shot.scene_description || shot.dialogue[0]?.text || " "}
        </span>
        <StateGlyph state={status.state} className="size-3.5" />
      </p>
    </div>
  );
});

const DIM: Partial<Record<MediaState, string>> = {
  running: "brightness-60",
  queued: "brightness-45",
  failed: "brightness-40",
  blocked: "brightness-40",
};

/** True once a picture replaced another while the card was on screen: it lights up once. */
function useLanternUp(asset: string | undefined): boolean {
  const first = useRef(asset);
  const changed = asset !== undefined && asset !== first.current;
  useEffect(() => {
    if (!changed) return;
    const timer = setTimeout(() => {
      first.current = asset;
    }, 700);
    return () => clearTimeout(timer);
  }, [asset, changed]);
  return changed;
}
