"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";

/** Keys of the grid and what they do; ⌥ is Alt where there is no such key. */
const KEYS = [
  ["← → ↑ ↓ · Home End", "arrows"],
  ["Enter", "enter"],
  ["X", "x"],
  ["⇧ ← → ↑ ↓", "range"],
  ["⌘A · Ctrl A", "all"],
  ["⌥ ← →", "move"],
  ["N", "n"],
  ["R", "r"],
  ["Del", "del"],
  ["Esc", "esc"],
] as const;

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("storyboard.keys");
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t("title")}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-5 gap-y-2.5">
        {KEYS.map(([keys, what]) => (
          <div key={what} className="contents">
            <dt>
              <kbd className="rounded-tag border border-line-2 bg-surface px-2 py-0.5 font-mono text-xs">
                {keys}
              </kbd>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
