"use client";

import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { Picture } from "@/components/media/picture";
import { buttonStyle } from "@/components/ui/button-style";
import type { Media } from "@/components/views";
import type { ProjectItemView } from "@/lib/projects/schemas";
import { stagePath } from "./stage-path";

/** The last project with its pictures, one click from where it was left. */
export function ContinueBand({ project, panels }: { project: ProjectItemView; panels: Media[] }) {
  const t = useTranslations("projects");
  const format = useFormatter();
  const now = useNow();
  const when = format.relativeTime(new Date(project.updated_at), now);
  return (
    <section className="relative flex min-h-60 overflow-hidden rounded-sheet border border-line bg-linear-to-r from-accent-soft to-transparent lg:min-h-73">
      <div className="relative z-10 flex flex-col justify-center gap-3 p-6 sm:w-[45%] sm:p-8">
        <p className="text-ink-2 text-sm">{t("continue.label", { when })}</p>
        <h2
          dir="auto"
          className="wrap-anywhere line-clamp-2 text-left font-bold font-serif text-[34px] leading-12"
        >
          {project.title}
        </h2>
        <p className="text-ink-2 text-sm">{t("continue.facts", project.counts)}</p>
        <div className="mt-2">
          <Link href={stagePath(project)} className={buttonStyle({ variant: "primary", size: "lg" })}>
            {t(`continue.${project.stage}`)}
          </Link>
        </div>
      </div>
      <div
        aria-hidden="true"
        className="absolute inset-y-0 right-0 flex w-[56%] gap-0 max-sm:w-[62%] max-sm:opacity-60 max-sm:[mask-image:linear-gradient(to_right,transparent_35%,black_90%)]"
      >
        {panels.slice(0, 5).map((panel) => (
          <div key={panel.asset_id} className="slanted -ml-2.5 min-w-0 max-w-50 flex-1 first:ml-auto">
            <Picture media={panel} alt="" eager />
          </div>
        ))}
      </div>
    </section>
  );
}
