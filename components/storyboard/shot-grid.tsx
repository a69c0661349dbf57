"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Place, Shot } from "@/components/views";
import type { AspectRatio } from "@/db/schema/values";
import { sceneTags } from "./scene-tags";
import type { CardPrices } from "./shot-card";
import { ShotRow } from "./shot-row";
import { useColumns } from "./use-columns";
import { type GridDeeds, useGridKeys } from "./use-grid-keys";

type Props = GridDeeds & {
  shots: Shot[];
  places: Place[];
  ratio: AspectRatio;
  openId: string | null;
  picked: ReadonlySet<string>;
  prices: CardPrices;
};

/** Height of a card's picture for a width of one, as the classes below have it. */
const HEIGHT: Record<AspectRatio, number> = { "9:16": 14.7 / 9, "16:9": 9 / 16, "1:1": 1 };
const CAPTION_PX = 26;
const CARD_GUESS_PX = 184;
const RATIO: Record<AspectRatio, string> = {
  "9:16": "aspect-[9/14.7]",
  "16:9": "aspect-video",
  "1:1": "aspect-square",
};

/** One tab stop, arrow keys inside; Enter opens, X selects, Alt with arrows moves, Del deletes. */
export function ShotGrid(props: Props) {
  const { shots, places, ratio, openId, picked, prices, commands } = props;
  const t = useTranslations("storyboard");
  const grid = useRef<HTMLDivElement>(null);
  const { columns, cardWidth } = useColumns(grid, ratio === "16:9");
  const height = Math.round((cardWidth ?? CARD_GUESS_PX) * HEIGHT[ratio]) + CAPTION_PX;
  const [at, setAt] = useState<string | null>(null);
  const ids = useMemo(() => shots.map(({ shot_id }) => shot_id), [shots]);
  const tags = useMemo(() => sceneTags(shots, places), [shots, places]);
  const rows = useMemo(() => chunk(shots, columns), [shots, columns]);
  const stop = ids.includes(at ?? "") ? at : (ids.find((id) => id === openId) ?? ids[0]);

  // A link or a reload lands on its shot, wherever in the storyboard that is.
  const landed = useRef(openId);
  useEffect(() => {
    const card = grid.current?.querySelector(`[data-shot="${landed.current}"]`);
    card?.scrollIntoView({ block: "nearest" });
  }, []);

  const focus = (id: string | undefined) => {
    if (!id) return;
    // A card far away is made first: the row of the tab stop always has its cards.
    flushSync(() => setAt(id));
    grid.current?.querySelector<HTMLElement>(`[data-shot="${id}"]`)?.focus();
  };

  const keys = useGridKeys({
    ids,
    columns,
    focus,
    commands,
    onPickAll: props.onPickAll,
    onClear: props.onClear,
    onKeys: props.onKeys,
    onRange: props.onRange,
    onRemovePicked: props.onRemovePicked,
  });

  return (
    // biome-ignore lint/a11y/useSemanticElements: cards flow by width, a table does not
    <div
      ref={grid}
      role="grid"
      aria-label={t("grid")}
      aria-multiselectable="true"
      aria-rowcount={Math.ceil(shots.length / columns)}
      onKeyDown={keys}
      onFocus={(event) => {
        const id = (event.target as HTMLElement).dataset.shot;
        if (id) setAt(id);
      }}
      className="flex flex-col gap-4"
    >
      {rows.map((row, index) => (
        <ShotRow
          key={row[0]?.shot_id}
          shots={row}
          number={index + 1}
          columns={columns}
          ratio={RATIO[ratio]}
          height={height}
          tags={tags}
          openId={within(row, openId)}
          stop={within(row, stop)}
          picked={picked}
          prices={prices}
          commands={commands}
        />
      ))}
    </div>
  );
}

const within = (row: Shot[], id: string | null | undefined): string | null =>
  row.find(({ shot_id }) => shot_id === id)?.shot_id ?? null;

function chunk<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, row) =>
    items.slice(row * size, (row + 1) * size),
  );
}
