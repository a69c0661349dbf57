"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/dialog";

type Props = {
  mine: ReactNode;
  theirs: ReactNode;
  body?: string;
  theirsLabel?: string;
  onKeep: () => void;
  onTake: () => void;
  onClose: () => void;
};

/** Two tabs or two people changed the same thing: both values side by side, nothing lost until one is chosen. */
export function ConflictDialog({ mine, theirs, body, theirsLabel, onKeep, onTake, onClose }: Props) {
  const t = useTranslations("common.conflict");
  const column =
    "scroll-thin max-h-[46dvh] overflow-auto wrap-anywhere whitespace-pre-wrap rounded-md border bg-bg-2 p-4";
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("title")}
      description={body ?? t("body")}
      footer={
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onTake}>{t("takeTheirs")}</Button>
          <Button variant="primary" onClick={onKeep}>
            {t("keepMine")}
          </Button>
        </div>
      }
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <section>
          <h3 className="mb-1.5 font-medium text-accent-text text-sm">{t("mine")}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <div tabIndex={0} className={`${column} border-accent-line`}>
            {mine}
          </div>
        </section>
        <section>
          <h3 className="mb-1.5 font-medium text-ink-2 text-sm">{theirsLabel ?? t("theirs")}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <div tabIndex={0} className={`${column} border-line`}>
            {theirs}
          </div>
        </section>
      </div>
    </Sheet>
  );
}
