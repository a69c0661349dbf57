"use client";

import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { notify } from "./ui/toast";

export type ActionError = {
  reason: string;
  message: string;
  field?: string;
  details?: Record<string, unknown>;
};
export type ActionResult<T> = { ok: true; data: T } | { ok: false; error: ActionError };
export type Action<I, T> = (input: I) => Promise<ActionResult<T>>;

const OFFLINE: ActionError = { reason: "offline", message: "" };

/**
 * Runs a server action once at a time: a second call while one is under way does nothing. A refusal becomes a toast
 * unless `quiet`; a lost connection is a refusal like any other.
 */
export function useAction<I, T>(action: Action<I, T>, options: { quiet?: boolean } = {}) {
  const t = useTranslations("common");
  const [pending, setPending] = useState(false);
  const busy = useRef(false);
  const { quiet = false } = options;

  const run = useCallback(
    async (input: I): Promise<ActionResult<T> | null> => {
      if (busy.current) return null;
      busy.current = true;
      setPending(true);
      try {
        const result = await action(input);
        if (!result.ok && !quiet) notify({ title: result.error.message, state: "failed", duration: 10_000 });
        return result;
      } catch {
        const error = { ...OFFLINE, message: t("offline") };
        if (!quiet) notify({ title: error.message, state: "failed", duration: 10_000 });
        return { ok: false, error };
      } finally {
        busy.current = false;
        setPending(false);
      }
    },
    [action, quiet, t],
  );
  return [run, pending] as const;
}
