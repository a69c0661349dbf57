"use client";

import type { KeyboardEvent } from "react";
import type { CardCommands } from "./shot-card";

/** What keys of the grid can do beyond one card. */
export type GridDeeds = {
  commands: CardCommands;
  onPickAll: () => void;
  onClear: () => void;
  onKeys: () => void;
  onRange: (from: string, to: string) => void;
  onRemovePicked: (focused: string) => void;
};

type Grid = GridDeeds & { ids: string[]; columns: number; focus: (id: string | undefined) => void };

/** Arrows move, Enter opens, X selects, Alt with arrows moves the shot, Del deletes, ? tells them all. */
export function useGridKeys({ ids, columns, focus, commands, ...deeds }: Grid) {
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
          deeds.onRemovePicked(id);
        };
      case "?":
        return deeds.onKeys;
      case "Escape":
        return deeds.onClear;
      default:
        return undefined;
    }
  };

  return (event: KeyboardEvent) => {
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
      if (next && event.shiftKey) deeds.onRange(id, next);
      focus(next);
      return done();
    }
    if ((event.metaKey || event.ctrlKey) && event.key === "a") {
      deeds.onPickAll();
      return done();
    }
    if (event.metaKey || event.ctrlKey) return;
    const action = actionFor(event.key, id);
    if (!action) return;
    action();
    done();
  };
}
