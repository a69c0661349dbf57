"use client";

import { Archive, ArchiveRestore, Copy, Ellipsis, Pencil, Trash2 } from "lucide-react";
import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { StateGlyph } from "@/components/brand/state-glyph";
import { Picture } from "@/components/media/picture";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import { Progress } from "@/components/ui/progress";
import type { ProjectItemView } from "@/lib/projects/schemas";
import { stagePath } from "./stage-path";

export type CardActions = {
  rename: () => void;
  duplicate: () => void;
  archive: () => void;
  remove: () => void;
};

export function ProjectCard({ project, actions }: { project: ProjectItemView; actions: CardActions }) {
  const t = useTranslations("projects");
  const format = useFormatter();
  const now = useNow();
  const done = project.status === "completed";
  const styleName = t.has(`styles.${project.style}`) ? t(`styles.${project.style}`) : project.style;
  return (
    <article className="group relative flex min-w-0 flex-col">
      <Link
        href={stagePath(project)}
        aria-label={t("card", {
          title: project.title,
          stage: t(`stage.${project.stage}`),
          progress: project.progress,
        })}
        className="relative block aspect-[3/4.35] overflow-hidden rounded-md border border-line bg-surface transition-colors hover:border-line-2"
      >
        {project.thumbnail ? (
          <Picture media={project.thumbnail} alt="" />
        ) : (
          <span className="hatch flex size-full items-center justify-center p-4 text-center font-bold font-serif text-ink-2 text-xl">
            <span dir="auto" className="wrap-anywhere line-clamp-5">
              {project.title}
            </span>
          </span>
        )}
        <span className="absolute inset-x-0 bottom-0 bg-linear-to-t from-black/80 to-transparent pt-10">
          <span className="flex items-center justify-between gap-2 px-3 pb-2.5 text-[#F3EFE7] text-xs">
            <span className="flex items-center gap-1.5">
              {done && <StateGlyph state="current" className="size-3.5" />}
              {project.status === "generating" && <StateGlyph state="running" className="size-3.5" />}
              {project.status === "failed" && <StateGlyph state="failed" className="size-3.5" />}
              {done || project.status === "failed"
                ? t(`status.${project.status}`)
                : t(`stage.${project.stage}`)}
            </span>
            {project.progress}%
          </span>
          <Progress
            value={project.progress}
            label={`${project.progress}%`}
            tone={done ? "current" : "accent"}
            className="h-[3px] rounded-none bg-black/50"
          />
        </span>
      </Link>
      <div className="mt-2.5 flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <h3 dir="auto" title={project.title} className="truncate font-semibold">
            {project.title}
          </h3>
          <p className="line-clamp-2 text-ink-3 text-xs">
            {t("meta", {
              style: styleName,
              shots: t("shots", { count: project.counts.shots }),
              when: format.relativeTime(new Date(project.updated_at), now),
            })}
          </p>
        </div>
        <Menu
          trigger={
            <Button variant="quiet" size="icon-sm" aria-label={t("menu", { title: project.title })}>
              <Ellipsis className="size-4" />
            </Button>
          }
        >
          <MenuItem icon={<Pencil className="size-3.5" />} onSelect={actions.rename}>
            {t("renameAction")}
          </MenuItem>
          <MenuItem icon={<Copy className="size-3.5" />} onSelect={actions.duplicate}>
            {t("duplicate")}
          </MenuItem>
          <MenuItem
            icon={
              project.archived ? <ArchiveRestore className="size-3.5" /> : <Archive className="size-3.5" />
            }
            onSelect={actions.archive}
          >
            {t(project.archived ? "unarchive" : "archive")}
          </MenuItem>
          <MenuLine />
          <MenuItem danger icon={<Trash2 className="size-3.5" />} onSelect={actions.remove}>
            {t("delete")}
          </MenuItem>
        </Menu>
      </div>
    </article>
  );
}
