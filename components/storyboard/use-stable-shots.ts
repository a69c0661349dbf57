"use client";

import { useEffect, useRef } from "react";
import type { Shot } from "@/components/views";

/** The shots of `next`, those that did not change as the very objects of `before`. */
export function keepUnchanged(before: ReadonlyMap<string, { shot: Shot; text: string }>, next: Shot[]) {
  const kept = new Map<string, { shot: Shot; text: string }>();
  for (const shot of next) {
    const text = JSON.stringify(shot);
    const known = before.get(shot.shot_id);
    kept.set(shot.shot_id, known?.text === text ? known : { shot, text });
  }
  return kept;
}

/**
 * Every refresh of the page brings all shots anew. Keeping the unchanged ones as they were lets only the cards render
 * whose shot changed, which is what makes a storyboard of hundreds feel light while it is being drawn.
 */
export function useStableShots(shots: Shot[]): Shot[] {
  const seen = useRef<{
    from: Shot[];
    kept: ReadonlyMap<string, { shot: Shot; text: string }>;
    list: Shot[];
  } | null>(null);
  const before = seen.current;
  const now =
    before?.from === shots
      ? before
      : (() => {
          const kept = keepUnchanged(before?.kept ?? new Map(), shots);
          return { from: shots, kept, list: [...kept.values()].map(({ shot }) => shot) };
        })();
  useEffect(() => {
    seen.current = now;
  });
  return now.list;
}
