"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { StateGlyph } from "@/components/brand/state-glyph";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Progress } from "@/components/ui/progress";
import type { Shot } from "@/components/views";
import { type BatchKind, type BatchOnly, type Busy, piecesOf, targetsOf } from "./batch-plan";
import type { Prices } from "./shot-detail";
import { readiness } from "./shot-state";

type Props = {
  shots: Shot[];
  picked: ReadonlySet<string>;
  busy: Busy;
  prices: Prices;
  exportHref: string;
  onStart: (kind: BatchKind, only: BatchOnly) => void;
  onClear: () => void;
  onDelete: () => void;
};

const MADE = [
  ["images", "image"],
  ["voices", "voice"],
  ["videos", "video"],
] as const;
const LABEL = { images: "drawMissing", voices: "recordMissing", videos: "clipMissing" } as const;

/** Work on many shots. The next useful step is the one primary button; everything says how many and how much. */
export function BatchBar({ shots, picked, busy, prices, exportHref, onStart, onClear, onDelete }: Props) {
  const t = useTranslations("storyboard.bar");
  const ready = useMemo(
    () => readiness(picked.size > 0 ? shots.filter(({ shot_id }) => picked.has(shot_id)) : shots),
    [shots, picked],
  );
  const work = MADE.map(([kind, price]) => {
    const count = (only: BatchOnly) => piecesOf(targetsOf(shots, kind, only, picked, busy), kind, only);
    return { kind, price: prices[price], missing: count("missing"), stale: count("stale") };
  });
  // Clips wait for the pictures that are being drawn, unless these very shots are asked for.
  const drawing = picked.size === 0 && busy.images.size > 0;
  const next = work.find(({ kind, missing }) => missing > 0 && !(drawing && kind === "videos"));
  const stale = work.find((item) => item.stale > 0);
  const working = MADE.some(([kind]) => busy[kind].size > 0);
  const cost = (price: number | null, count: number) => (price === null ? undefined : price * count);
  return (
    <section
      aria-label={t("label")}
      className="flex flex-wrap items-center gap-x-6 gap-y-2.5 border-line border-t bg-bg-2 px-4 py-3 lg:min-h-22"
    >
      {picked.size > 0 ? (
        <div className="flex items-center gap-2">
          <b className="font-semibold">{t("picked", { count: picked.size })}</b>
          <Button size="sm" variant="quiet" onClick={onClear}>
            <X className="size-3.5" aria-hidden="true" /> {t("clear")}
          </Button>
          <Button size="sm" variant="danger" count={picked.size} onClick={onDelete}>
            {t("delete")}
          </Button>
        </div>
      ) : (
        <dl className="flex min-w-0 flex-1 gap-5 max-sm:hidden">
          {MADE.map(([kind]) => {
            const { done, total } = ready[kind];
            if (total === 0) return null;
            const label = t(kind, { done, total });
            return (
              <div key={kind} className="min-w-24 max-w-44 flex-1">
                <dt className="mb-1.5 flex items-center gap-1.5 text-ink-2 text-xs">
                  <StateGlyph
                    state={busy[kind].size > 0 ? "running" : done === total ? "current" : "missing"}
                    className="size-3"
                  />{" "}
                  {label}
                </dt>
                <dd>
                  <Progress
                    value={(done / total) * 100}
                    label={label}
                    tone={done === total ? "current" : "accent"}
                  />
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      <div className="ml-auto flex flex-wrap items-center justify-end gap-2 max-sm:w-full">
        {stale && (
          <Button
            className="max-sm:flex-1"
            count={stale.stale}
            price={cost(stale.price, stale.stale)}
            onClick={() => onStart(stale.kind, "stale")}
          >
            {t("redoStale")}
          </Button>
        )}
        {work
          .filter((item) => item.missing > 0 && item !== next && item.kind === "voices")
          .map((item) => (
            <Button
              key={item.kind}
              className="max-sm:hidden"
              count={item.missing}
              price={cost(item.price, item.missing)}
              onClick={() => onStart(item.kind, "missing")}
            >
              {t(LABEL[item.kind])}
            </Button>
          ))}
        {next ? (
          <Button
            variant="primary"
            className="max-sm:flex-1"
            count={next.missing}
            price={cost(next.price, next.missing)}
            onClick={() => onStart(next.kind, "missing")}
          >
            {t(LABEL[next.kind])}
          </Button>
        ) : working ? null : (
          <Link href={exportHref} className={buttonStyle({ variant: "primary", className: "max-sm:flex-1" })}>
            {t("toExport")}
          </Link>
        )}
        <p className="basis-full text-right text-ink-3 text-xs max-sm:hidden">
          {working && !next ? t("working") : t(next ? "confirmNote" : "allDone")}
        </p>
      </div>
    </section>
  );
}
