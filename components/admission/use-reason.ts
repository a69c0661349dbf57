"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** The sentence of a blocker or warning; a reason without its own sentence is shown as it is. */
export function useReason(): (reason: string) => string {
  const t = useTranslations("admission.reasons");
  return useCallback((reason) => (t.has(reason) ? t(reason) : t("other", { reason })), [t]);
}
