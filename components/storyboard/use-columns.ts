"use client";

import { type RefObject, useEffect, useState } from "react";

const CARD_MIN_PX = 172;

/** How many cards stand in a row: two on a phone, as many as fit beside the detail otherwise. */
export function useColumns(grid: RefObject<HTMLElement | null>, wide: boolean): number {
  const [columns, setColumns] = useState(wide ? 3 : 4);
  useEffect(() => {
    const element = grid.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      const most = wide ? 3 : 6;
      setColumns(Math.min(most, Math.max(2, Math.floor(width / (wide ? CARD_MIN_PX * 1.5 : CARD_MIN_PX)))));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [grid, wide]);
  return columns;
}
