"use client";

import { Check, CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { StateGlyph } from "@/components/brand/state-glyph";
import { useSaveState } from "./save-state";

/** Whether what was typed on this page is kept; on a phone its sign stands alone. */
export function SaveNote() {
  const t = useTranslations("common");
  const state = useSaveState((save) => save.state);
  if (state === "idle") return null;
  const word = { dirty: "unsaved", saving: "saving", saved: "saved", offline: "offlineSaved" } as const;
  return (
    <span role="status" className="flex shrink-0 items-center gap-1.5 text-ink-3 text-xs">
      {state === "saved" && <Check className="size-3.5 text-current-state" aria-hidden="true" />}
      {state === "offline" && <CloudOff className="size-3.5 text-stale" aria-hidden="true" />}
      {state === "saving" && <StateGlyph state="running" className="size-3.5" />}
      <span className="max-sm:sr-only">{t(word[state])}</span>
    </span>
  );
}
