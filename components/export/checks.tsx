"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type MediaState, StateGlyph } from "@/components/brand/state-glyph";
import { readiness } from "@/components/storyboard/shot-state";
import { useDuration } from "@/components/tasks/use-task-words";
import type { Shot } from "@/components/views";
import { PLATFORM_PRESETS, type Platform } from "@/lib/renders/presets";

type Row = { key: string; state: MediaState; text: string; link?: string };

/** The four states again, each with the way to mend it. Nothing here stops a film: cards and stills stand in. */
export function Checks({
  shots,
  duration,
  platform,
  href,
}: {
  shots: Shot[];
  duration: number;
  platform: Platform;
  href: string;
}) {
  const t = useTranslations("export");
  const words = useDuration();
  const ready = readiness(shots);
  const max = PLATFORM_PRESETS[platform].maxSeconds;
  const rows: Row[] = [];
  const stale = ready.images.stale + ready.videos.stale;
  const lacking = (key: "pictures" | "clips" | "voices", count: number) =>
    rows.push(
      count > 0
        ? { key, state: "missing", text: t(`check.${key}`, { count }), link: t("fix") }
        : { key, state: "current", text: t(`check.${key}Ok`) },
    );
  if (shots.length === 0)
    rows.push({ key: "shots", state: "blocked", text: t("check.shots"), link: t("fix") });
  else {
    lacking("pictures", ready.images.total - ready.images.done);
    lacking("clips", ready.videos.total - ready.videos.done);
    if (ready.voices.total > 0) lacking("voices", ready.voices.total - ready.voices.done);
    if (stale > 0)
      rows.push({ key: "stale", state: "stale", text: t("check.stale", { count: stale }), link: t("look") });
    const over = max !== null && duration > max;
    rows.push({
      key: "length",
      state: over ? "blocked" : "current",
      text: over
        ? t("check.lengthOver", {
            time: words(duration),
            platform: t(`platforms.${platform}`),
            max: words(max),
          })
        : t("check.length", { time: words(duration) }),
    });
  }
  return (
    <section>
      <h3 className="mb-2 font-semibold">{t("checks")}</h3>
      <ul className="flex flex-col gap-2 text-sm">
        {rows.map(({ key, state, text, link }) => (
          <li key={key} className="flex items-center gap-2">
            <StateGlyph state={state} className="size-3.5" />
            <span className="min-w-0 flex-1">{text}</span>
            {link && (
              <Link href={href} className="rounded-xs text-accent-text hover:underline">
                {link}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
