"use client";

import { type RefObject, useEffect, useState } from "react";

const CARD_MIN_PX = 172;

const GAP_PX = 20;

type Layout = {
  columns: number;
  /** Width of a card in px; null before the first measurement. */
  cardWidth: number | null;
};

/** How many cards stand in a row: two on a phone, as many as fit beside the detail otherwise. */
export function useColumns(grid: RefObject<HTMLElement | null>, wide: boolean): Layout {
  const [layout, setLayout] = useState<Layout>({ columns: wide ? 3 : 4, cardWidth: null });
  useEffect(() => {
    const element = grid.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      const most = wide ? 3 : 6;
      const columns = Math.min(
        most,
        Math.max(2, Math.floor(width / (wide ? CARD_MIN_PX * 1.5 : CARD_MIN_PX))),
      );
      setLayout({ columns, cardWidth: Math.round((width - (columns - 1) * GAP_PX) / columns) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [grid, wide]);
  return layout;
}
