"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Place, Shot } from "@/components/views";
import type { AspectRatio } from "@/db/schema/values";
import type { CardCommands } from "./shot-card";
import { ShotRow } from "./shot-row";
import { useColumns } from "./use-columns";

type Props = {
  shots: Shot[];
  places: Place[];
  ratio: AspectRatio;
  openId: string | null;
  picked: ReadonlySet<string>;
  price: number | null;
  commands: CardCommands;
  onPickAll: () => void;
  onClear: () => void;
  onKeys: () => void;
  onRange: (from: string, to: string) => void;
  onRemovePicked: (focused: string) => void;
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
  const { shots, places, ratio, openId, picked, price, commands } = props;
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

  const actionFor = (key: string, id: string): (() => void) | undefined => {
    switch (key) {
      case "Home":
        return () => focus(ids[0]);
      case "End":
        return () => focus(ids.at(-1));
      case "Enter":
        return () => commands.open(id);
      case "x":
      case "X":
        return () => commands.toggle(id, false);
      case "r":
        return () => commands.draw(id);
      case "n":
        return () => commands.insertAfter(id);
      case "Delete":
      case "Backspace":
        return () => {
          const at = ids.indexOf(id);
          focus(ids[at + 1] ?? ids[at - 1]);
          props.onRemovePicked(id);
        };
      case "?":
        return props.onKeys;
      case "Escape":
        return props.onClear;
      default:
        return undefined;
    }
  };

  const keys = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const id = target.dataset.shot;
    if (!id) return;
    const index = ids.indexOf(id);
    const step: Record<string, number> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -columns,
      ArrowDown: columns,
    };
    const by = step[event.key];
    const done = () => event.preventDefault();
    if (by !== undefined && event.altKey) {
      if (Math.abs(by) === 1) commands.move(id, by as -1 | 1);
      return done();
    }
    if (by !== undefined) {
      const next = ids[index + by];
      if (next && event.shiftKey) props.onRange(id, next);
      focus(next);
      return done();
    }
    if ((event.metaKey || event.ctrlKey) && event.key === "a") {
      props.onPickAll();
      return done();
    }
    if (event.metaKey || event.ctrlKey) return;
    const action = actionFor(event.key, id);
    if (!action) return;
    action();
    done();
  };

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
          price={price}
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

/** The first shot of a scene says which one it is. */
function sceneTags(shots: Shot[], places: Place[]): Map<string, string> {
  const names = new Map(places.map(({ id, location }) => [id, location]));
  const tags = new Map<string, string>();
  let last: string | null = null;
  for (const { shot_id, scene_id, scene_number } of shots) {
    const scene = `${scene_number ?? ""}:${scene_id ?? ""}`;
    const name = scene_id ? names.get(scene_id) : undefined;
    if (scene !== last && name) tags.set(shot_id, scene_number ? `${scene_number} ${name}` : name);
    last = scene;
  }
  return tags;
}
