"use client";

import { type RefObject, useEffect, useState } from "react";

/** More than a screen ahead of the reader, so that scrolling meets finished cards. */
const MARGIN = "1200px 0px";

const listeners = new WeakMap<Element, (near: boolean) => void>();
let shared: IntersectionObserver | undefined;

/** One observer for all. `scrollMargin` widens the panel that scrolls inside the window; where it is unknown, cards come a little later. */
function watcher(): IntersectionObserver {
  const options: IntersectionObserverInit & { scrollMargin: string } = {
    rootMargin: MARGIN,
    scrollMargin: MARGIN,
  };
  shared ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting);
  }, options);
  return shared;
}

/** Whether an element is in sight or soon will be. `first` = what to believe before anybody has looked. */
export function useNear(element: RefObject<Element | null>, first: boolean): boolean {
  const [near, setNear] = useState(first);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    listeners.set(target, setNear);
    watcher().observe(target);
    return () => {
      watcher().unobserve(target);
      listeners.delete(target);
    };
  }, [element]);
  return near;
}
