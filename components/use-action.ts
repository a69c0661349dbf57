"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { createOnce } from "./once";
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

/** Everything the action does is one thing. */
const always = () => "";

/**
 * Runs a server action once at a time: a second call while one is under way does nothing. Where an action is about one
 * of many things, `keyOf` (a function that stays the same) tells them apart: each is then done once at a time. A
 * refusal becomes a toast unless `quiet`; a lost connection is a refusal like any other.
 */
export function useAction<I, T>(
  action: Action<I, T>,
  options: { quiet?: boolean; keyOf?: (input: I) => string } = {},
) {
  const t = useTranslations("common");
  const [pending, setPending] = useState(false);
  const [once] = useState(createOnce);
  const { quiet = false, keyOf = always } = options;

  const run = useCallback(
    (input: I): Promise<ActionResult<T> | null> =>
      once
        .run(keyOf(input), async () => {
          setPending(true);
          try {
            const result = await action(input);
            if (!result.ok && !quiet)
              notify({ title: result.error.message, state: "failed", duration: 10_000 });
            return result;
          } catch {
            const error = { ...OFFLINE, message: t("offline") };
            if (!quiet) notify({ title: error.message, state: "failed", duration: 10_000 });
            return { ok: false as const, error };
          }
        })
        .finally(() => setPending(once.running())),
    [action, keyOf, once, quiet, t],
  );
  return [run, pending] as const;
}
