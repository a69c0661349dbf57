"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ActionError, ActionResult } from "@/components/use-action";

/** null while it is being worked out; "failed" when it could not be. */
export type Asked<Q> = Q | null | "failed";

/**
 * The price of what a sheet would start. It is asked for when the sheet opens, when the question changes, and again after
 * a start was refused: `refused` keeps the reason beside the new price.
 */
export function useQuote<Q extends { quote_id: string }>(
  question: string,
  ask: () => Promise<ActionResult<Q | object>>,
) {
  const t = useTranslations("admission");
  const [quote, setQuote] = useState<Asked<Q>>(null);
  const [note, setNote] = useState<string>();
  const [round, setRound] = useState(0);
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is the value of what is asked, `round` asks again
  useEffect(() => {
    let alive = true;
    setQuote(null);
    void latest.current().then(
      (answer) => {
        if (!alive) return;
        if (answer.ok && "quote_id" in answer.data) return setQuote(answer.data as Q);
        setQuote("failed");
        if (!answer.ok) setNote(answer.error.message);
      },
      () => alive && setQuote("failed"),
    );
    return () => {
      alive = false;
    };
  }, [question, round]);

  const refused = useCallback(
    (error: ActionError) => {
      setNote(error.reason === "price_changed" ? t("priceChanged") : error.message);
      setRound((number) => number + 1);
    },
    [t],
  );
  return { quote, note, refused };
}
