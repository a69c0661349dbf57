"use client";

import { useCallback, useRef } from "react";

/** Runs one thing per key at a time: a second click on the same card does nothing, one on another card does its own. */
export function useOnce() {
  const busy = useRef(new Set<string>());
  return useCallback(async <T>(key: string, act: () => Promise<T>): Promise<T | null> => {
    if (busy.current.has(key)) return null;
    busy.current.add(key);
    try {
      return await act();
    } finally {
      busy.current.delete(key);
    }
  }, []);
}
