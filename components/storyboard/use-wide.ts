"use client";

import { useSyncExternalStore } from "react";

const QUERY = "(min-width: 1100px)";

/** Grid and detail side by side; below that the detail opens over the grid. The server renders the wide one. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(QUERY);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(QUERY).matches,
    () => true,
  );
}
