"use client";

import { useEffect, useRef } from "react";
import type { Task } from "@/components/views";
import { useLive } from "./task-store";

const POLL_EVERY_MS = 4_000;
/** The browser retries a dropped stream by itself; from the second failure on the list is polled too. */
const POLL_AFTER_ERRORS = 2;
/** A refused stream (too many open, the server restarting) is given up by the browser for good: it is opened anew. */
const REOPEN_AFTER_MS = 10_000;

/**
 * Calls `receive` with every task that changed: one event stream per tab, closed while the tab is hidden, the list read
 * every 4 s while there is no stream. The same state of a task may be told several times.
 */
export function useTaskStream(receive: (task: Task) => void): void {
  const setConnected = useLive((state) => state.setConnected);
  const latest = useRef(receive);
  useEffect(() => {
    latest.current = receive;
  }, [receive]);

  useEffect(() => {
    let source: EventSource | null = null;
    let polling: ReturnType<typeof setInterval> | undefined;
    let reopening: ReturnType<typeof setTimeout> | undefined;
    let errors = 0;

    const poll = async () => {
      const answer = await fetch("/api/v1/tasks?page_size=50", {
        headers: { accept: "application/json" },
      }).catch(() => null);
      if (!answer?.ok) return;
      const body: { data?: { items?: Task[] } } = await answer.json();
      for (const task of body.data?.items ?? []) latest.current(task);
    };
    const stopPolling = () => {
      clearInterval(polling);
      polling = undefined;
    };
    const close = () => {
      source?.close();
      source = null;
      clearTimeout(reopening);
      stopPolling();
    };
    const open = () => {
      clearTimeout(reopening);
      source?.close();
      const stream = new EventSource("/api/v1/tasks/stream");
      source = stream;
      stream.addEventListener("task", (event) => latest.current(JSON.parse(event.data).task));
      stream.onopen = () => {
        errors = 0;
        stopPolling();
        setConnected(true);
        // What ended between the render and this moment is in no event.
        void poll();
      };
      stream.onerror = () => {
        errors += 1;
        const refused = stream.readyState === EventSource.CLOSED;
        if (refused) reopening = setTimeout(open, REOPEN_AFTER_MS);
        if (!refused && errors < POLL_AFTER_ERRORS) return;
        setConnected(false);
        polling ??= setInterval(poll, POLL_EVERY_MS);
      };
    };
    const follow = () => {
      close();
      if (!document.hidden) open();
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      close();
    };
  }, [setConnected]);
}
