"use client";

import { useCallback, useState } from "react";
import { rangeBetween } from "./shot-state";

/** Shots picked for work on many; a range goes from the last one touched, in the order of the cards shown. */
export function useSelection(ids: string[]) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);
  const toggle = useCallback(
    (id: string, range: boolean) => {
      setPicked((now) => {
        const next = new Set(now);
        if (range && anchor) for (const other of rangeBetween(ids, anchor, id)) next.add(other);
        else if (!next.delete(id)) next.add(id);
        return next;
      });
      setAnchor(id);
    },
    [anchor, ids],
  );
  return {
    picked,
    toggle,
    /** Adds the range and goes on from its end. */
    extend: (from: string, to: string) => {
      setPicked((now) => new Set([...now, ...rangeBetween(ids, from, to)]));
      setAnchor(to);
    },
    all: () => setPicked(new Set(ids)),
    clear: () => setPicked(new Set()),
  };
}
