"use client";

import { memo, useRef } from "react";
import type { Shot } from "@/components/views";
import { type CardCommands, type CardPrices, ShotCard } from "./shot-card";
import { useNear } from "./use-near";

type Props = {
  shots: Shot[];
  /** From 1, as screen readers count. */
  number: number;
  columns: number;
  ratio: string;
  /** Height in px that stands for the cards while the row is far away. */
  height: number;
  /** Scene tag of the first shot of each scene. */
  tags: ReadonlyMap<string, string>;
  /** The open shot and the tab stop, where they are in this row. */
  openId: string | null;
  stop: string | null;
  picked: ReadonlySet<string>;
  prices: CardPrices;
  commands: CardCommands;
};

/** Rows the first render shows without asking where they are. */
const AT_ONCE = 3;

/** One row of cards; far from the window only its height is left, so that hundreds of shots weigh like a few dozen. */
export const ShotRow = memo(function ShotRow(props: Props) {
  const { shots, number, columns, height, openId, stop } = props;
  const row = useRef<HTMLDivElement>(null);
  const near = useNear(row, number <= AT_ONCE);
  const shown = near || stop !== null;
  return (
    <div
      ref={row}
      // A row without cells is none to a screen reader: it is counted by the grid, and numbered when it has some.
      {...(shown && { role: "row", "aria-rowindex": number })}
      className="grid gap-x-5"
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, minHeight: height }}
    >
      {shown &&
        shots.map((shot) => (
          <ShotCard
            key={shot.shot_id}
            shot={shot}
            ratio={props.ratio}
            sceneTag={props.tags.get(shot.shot_id) ?? null}
            open={shot.shot_id === openId}
            picked={props.picked.has(shot.shot_id)}
            focusable={shot.shot_id === stop}
            prices={props.prices}
            commands={props.commands}
          />
        ))}
    </div>
  );
});
