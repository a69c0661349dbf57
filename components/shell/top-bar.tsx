"use client";

import {
  ChevronLeft,
  ChevronRight,
  FileText,
  LayoutGrid,
  SlidersHorizontal,
  Upload,
  UsersRound,
} from "lucide-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useShallow } from "zustand/react/shallow";
import { Mark } from "@/components/brand/mark";
import { StateGlyph } from "@/components/brand/state-glyph";
import { isOpen } from "@/components/live/task-state";
import { useLive } from "@/components/live/task-store";
import { STAGE_SEGMENT } from "@/components/projects/stage-path";
import { cn } from "@/components/ui/cn";
import { STAGES } from "@/db/schema/values";
import type { EpisodeView } from "@/lib/episodes/schemas";
import type { ProjectView } from "@/lib/projects/schemas";
import { CreditChip, TasksChip } from "./chips";
import { EpisodeMenu } from "./episode-menu";
import { PersonMenu } from "./person-menu";
import type { Person } from "./rail";
import { SaveNote } from "./save-note";
import { stageStates } from "./stage-states";

const WORDS = { script: "script", assets: "assets", director: "storyboard", export: "export" } as const;
const ICONS = { script: FileText, assets: UsersRound, director: LayoutGrid, export: Upload } as const;

type Props = { project: ProjectView; episodes: EpisodeView[]; person: Person; action: React.ReactNode };

/** Studio frame: where we are, the four stages, tasks, credits, person. On a phone the stages are tabs at the bottom. */
export function TopBar({ project, episodes, person, action }: Props) {
  const t = useTranslations("shell");
  const stages = useStages(project);
  return (
    <>
      <header className="sticky top-0 z-30 flex h-14 items-center gap-3 border-line border-b bg-bg-2 px-4 max-md:pt-[env(safe-area-inset-top)]">
        <div className="flex min-w-0 flex-1 items-center gap-2.5">
          <Link
            href="/projects"
            aria-label={t("home")}
            className="flex shrink-0 items-center rounded-sm pointer-coarse:size-11 pointer-coarse:justify-center"
          >
            <Mark className="hidden sm:block" />
            <ChevronLeft className="size-5 sm:hidden" />
          </Link>
          <span className="hidden text-ink-3 sm:inline" aria-hidden="true">
            /
          </span>
          <span dir="auto" className="min-w-0 truncate font-semibold" title={project.title}>
            {project.title}
          </span>
          {episodes.length > 1 && <EpisodeMenu episodes={episodes} />}
          <Link
            href={`/projects/${project.id}/settings`}
            aria-label={t("projectSettings")}
            title={t("projectSettings")}
            className="flex size-7 shrink-0 items-center justify-center rounded-sm text-ink-2 hover:bg-surface-2 hover:text-ink pointer-coarse:size-11"
          >
            <SlidersHorizontal className="size-4" aria-hidden="true" />
          </Link>
          <SaveNote />
        </div>
        <nav aria-label={t("stages")} className="hidden h-full items-stretch lg:flex">
          {stages.map(({ stage, href, state, active }, index) => (
            <span key={stage} className="flex items-center">
              {index > 0 && <ChevronRight className="size-3.5 text-ink-3" aria-hidden="true" />}
              <Link
                href={href}
                aria-current={active ? "page" : undefined}
                className={cn(
                  "relative flex h-full items-center gap-2 px-3 text-ink-2 hover:text-ink",
                  active &&
                    "font-semibold text-ink after:absolute after:inset-x-3 after:bottom-0 after:h-0.5 after:bg-accent-strong",
                )}
              >
                <StateGlyph state={state} />
                {t(WORDS[stage])}
              </Link>
            </span>
          ))}
        </nav>
        <div className="flex shrink-0 items-center justify-end gap-1.5 lg:flex-1">
          {action}
          <TasksChip />
          <CreditChip balance={person.balance} />
          <span className="hidden sm:block">
            <PersonMenu name={person.name} />
          </span>
        </div>
      </header>
      <nav
        aria-label={t("stages")}
        className="fixed inset-x-0 bottom-0 z-30 flex border-line border-t bg-bg-2 pb-[env(safe-area-inset-bottom)] lg:hidden"
      >
        {stages.map(({ stage, href, active }) => {
          const Icon = ICONS[stage];
          return (
            <Link
              key={stage}
              href={href}
              aria-current={active ? "page" : undefined}
              className={cn(
                "flex h-15 flex-1 flex-col items-center justify-center gap-1 text-ink-3 text-xs",
                active && "font-medium text-accent-text",
              )}
            >
              <Icon className="size-5" aria-hidden="true" />
              {t(stage === "assets" ? "assetsShort" : WORDS[stage])}
            </Link>
          );
        })}
      </nav>
    </>
  );
}

function useStages(project: ProjectView) {
  const path = usePathname();
  const episode = useSearchParams().get("episode");
  const open = useLive(
    useShallow((live) =>
      Object.values(live.tasks).filter((task) => task.project_id === project.id && isOpen(task)),
    ),
  );
  const states = stageStates(project.counts, open);
  return STAGES.map((stage) => {
    const base = `/projects/${project.id}/${STAGE_SEGMENT[stage]}`;
    return {
      stage,
      href: episode ? `${base}?episode=${episode}` : base,
      state: states[stage],
      active: path === base,
    };
  });
}
