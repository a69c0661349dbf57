"use client";

import { Download } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { StateGlyph } from "@/components/brand/state-glyph";
import { TaskProgress } from "@/components/tasks/task-progress";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";
import type { Task } from "@/components/views";
import type { VideoView } from "@/lib/renders/schemas";
import { checkGroup } from "./check-group";

type Props = { videos: VideoView[]; running: Task[]; playing: string | null; onPlay: (id: string) => void };

/** Every film made, what was verified in it, and its file. */
export function History({ videos, running, playing, onPlay }: Props) {
  const t = useTranslations("export");
  const common = useTranslations("common");
  const format = useFormatter();
  const now = useNow();
  if (videos.length + running.length === 0) return null;
  const named = (checks: { name: string }[]) =>
    format.list(
      [...new Set(checks.map(({ name }) => checkGroup(name)))].map((group) => t(`checkNames.${group}`)),
      { type: "conjunction", style: "narrow" },
    );
  const numbers = new Map([...videos].reverse().map(({ id }, index) => [id, index + 1]));
  return (
    <section aria-label={t("history")} className="border-line border-t bg-bg-2 px-5 py-4">
      <header className="mb-1 flex items-baseline justify-between gap-3">
        <h2 className="font-semibold">{t("history")}</h2>
        <p className="text-ink-3 text-xs">{t("historyNote")}</p>
      </header>
      <ul>
        {running.map((task) => (
          <li key={task.id} className="border-line border-b py-3">
            <TaskProgress task={task} />
          </li>
        ))}
        {videos.map((video) => {
          const failed = video.checks.filter(({ ok }) => !ok);
          return (
            <li
              key={video.id}
              className={cn(
                "flex flex-wrap items-center gap-x-5 gap-y-1.5 border-line border-b py-2.5 text-sm last:border-0",
                playing === video.id && "text-accent-text",
              )}
            >
              <button
                type="button"
                aria-pressed={playing === video.id}
                onClick={() => onPlay(video.id)}
                className="w-24 rounded-xs text-left font-semibold hover:underline"
              >
                {t("version", { number: numbers.get(video.id) ?? 0, kind: t(`kinds.${video.kind}`) })}
              </button>
              <span className="min-w-52 whitespace-nowrap text-ink-2">
                {video.media?.width ? `${video.media.width}×${video.media.height}` : video.resolution} ·{" "}
                {common("seconds", { value: Math.round(video.duration * 10) / 10 })} ·{" "}
                {megabytes(video.file_size)}
              </span>
              <span
                className={cn(
                  "flex min-w-40 flex-1 items-center gap-1.5 max-sm:order-last max-sm:basis-full",
                  failed.length > 0 ? "text-blocked" : "text-current-state",
                )}
              >
                <StateGlyph state={failed.length > 0 ? "failed" : "current"} className="size-3.5" />
                {failed.length > 0
                  ? t("checksFailed", { what: named(failed) })
                  : t("verified", { what: named(video.checks) })}
              </span>
              <span className="text-ink-3 text-xs">
                {format.relativeTime(new Date(video.created_at), now)}
              </span>
              {video.media && (
                <a
                  href={video.media.url}
                  download
                  className={buttonStyle({ size: "sm", variant: "quiet", className: "text-accent-text" })}
                >
                  <Download className="size-3.5" aria-hidden="true" />
                  <span className="sr-only">
                    {t("version", { number: numbers.get(video.id) ?? 0, kind: t(`kinds.${video.kind}`) })}
                  </span>
                  {common("download")}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const megabytes = (size: number): string => `${Math.max(0.1, Math.round(size / 104_857.6) / 10)} MB`;
