"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** What a field of a person, place or shot is called on the screens. */
export function useFieldName(): (field: string) => string {
  const t = useTranslations("common.fields");
  return useCallback((field) => (t.has(field) ? t(field) : t("other")), [t]);
}
