"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type DragEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import type { Media } from "@/components/views";
import type { ProjectItemView, ProjectPage } from "@/lib/projects/schemas";
import { ContinueBand } from "./continue-band";
import { CreateDialog } from "./create-dialog";
import { ProjectCard } from "./project-card";
import { ProjectFilters, ProjectSearch } from "./project-filters";
import { RenameDialog } from "./rename-dialog";
import { SampleButton } from "./sample-button";
import { useProjectActions } from "./use-project-actions";

type Props = {
  page: ProjectPage;
  /** The project to pick up again, with its newest pictures; only on the unfiltered first page. */
  recent: { project: ProjectItemView; panels: Media[] } | null;
  filtered: boolean;
  search: string;
  /** Address of the page before and after this one, where there is one. */
  previous: string | null;
  next: string | null;
};

const SCRIPT_FILE = /\.(txt|md|markdown|docx|fountain)$/i;

export function ProjectsView({ page, recent, filtered, search, previous, next }: Props) {
  const t = useTranslations("projects");
  const common = useTranslations("common");
  const actions = useProjectActions();
  const [creating, setCreating] = useState<{ file: File | null } | null>(null);
  const [renaming, setRenaming] = useState<ProjectItemView | null>(null);
  const [over, setOver] = useState(false);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = [...event.dataTransfer.files].find(({ name }) => SCRIPT_FILE.test(name));
    if (file) setCreating({ file });
  };
  const { total, page: number, pages } = page.pagination;
  const nothing = total === 0 && !filtered;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut of the button below
    <div
      className="flex flex-col gap-6"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <header className="flex flex-wrap items-center gap-3">
        <h1 className="flex-1 font-semibold text-xl">{t("title")}</h1>
        <div className="max-sm:order-last max-sm:w-full">
          <ProjectSearch />
        </div>
        <Button variant={nothing ? "secondary" : "primary"} onClick={() => setCreating({ file: null })}>
          <Plus className="size-4" /> {t("new")}
        </Button>
      </header>

      {nothing ? (
        <div className="flex justify-center py-10">
          <EmptyState
            art="empty-ink"
            title={t("empty.title")}
            action={
              <>
                <SampleButton variant="primary" />
                <Button onClick={() => setCreating({ file: null })}>{t("empty.action")}</Button>
                <p className="w-full text-ink-3 text-xs">{t("sample.note")}</p>
              </>
            }
          >
            {t("empty.body")}
          </EmptyState>
        </div>
      ) : (
        <>
          {recent && <ContinueBand {...recent} />}
          <ProjectFilters total={total} />
          {page.items.length === 0 && search && (
            <EmptyState
              art="empty-lane"
              title={t("emptySearch.title", { search })}
              className="mx-auto"
              action={
                <Link href="/projects" className={buttonStyle()}>
                  {t("emptySearch.action")}
                </Link>
              }
            >
              {t("emptySearch.body")}
            </EmptyState>
          )}
          <div className="grid grid-cols-2 gap-x-5 gap-y-7 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-5">
            {page.items.map((project) => (
              <ProjectCard
                key={project.id}
                project={project}
                actions={{
                  rename: () => setRenaming(project),
                  duplicate: () => actions.duplicate(project),
                  archive: () => actions.archive(project),
                  remove: () => actions.remove(project),
                }}
              />
            ))}
            <button
              type="button"
              onClick={() => setCreating({ file: null })}
              className={`flex aspect-[3/4.35] flex-col items-center justify-center gap-2 rounded-md border border-dashed p-4 text-center hover:bg-surface ${over ? "border-accent-strong bg-accent-soft" : "border-line-2"}`}
            >
              <span className="mb-2 flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent-text">
                <Plus className="size-5" />
              </span>
              <span className="font-semibold">{t("newCell.title")}</span>
              <span className="text-ink-2 text-sm">{t("newCell.body")}</span>
              <span className="text-ink-3 text-xs">{t("newCell.types")}</span>
            </button>
          </div>
          {pages > 1 && (
            <nav
              className="flex items-center justify-center gap-3"
              aria-label={t("pages", { page: number ?? 1, pages })}
            >
              {previous && (
                <Link href={previous} className={buttonStyle()}>
                  {common("previous")}
                </Link>
              )}
              <span className="text-ink-2 text-sm">{t("pages", { page: number ?? 1, pages })}</span>
              {next && (
                <Link href={next} className={buttonStyle()}>
                  {common("next")}
                </Link>
              )}
            </nav>
          )}
        </>
      )}

      {creating && (
        <CreateDialog open file={creating.file} onOpenChange={(open) => !open && setCreating(null)} />
      )}
      {renaming && (
        <RenameDialog
          title={renaming.title}
          pending={actions.updating}
          onClose={() => setRenaming(null)}
          onRename={async (title) => {
            if (await actions.rename(renaming, title)) setRenaming(null);
          }}
        />
      )}
    </div>
  );
}
