"use client";

import { WandSparkles } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { isOpen } from "@/components/live/task-state";
import { useLive } from "@/components/live/task-store";
import { Button } from "@/components/ui/button";
import type { ProjectView } from "@/lib/projects/schemas";
import { MAKE_PARAM } from "./film-address";
import { FilmSheet } from "./film-sheet";
import { isFilm } from "./is-film";

/** Opens the sheet of the whole run; while one runs its strip says so instead. */
export function FilmButton({ project, balance }: { project: ProjectView; balance: number }) {
  const t = useTranslations("film");
  const params = useSearchParams();
  const episode = params.get("episode") ?? "1";
  const [open, setOpen] = useState(params.has(MAKE_PARAM));
  useEffect(() => {
    // Asked for once: a reload or the way back does not open the sheet again.
    const address = new URL(window.location.href);
    if (!address.searchParams.has(MAKE_PARAM)) return;
    address.searchParams.delete(MAKE_PARAM);
    window.history.replaceState(null, "", address);
  }, []);
  const running = useLive((live) =>
    Object.values(live.tasks).some((task) => task.project_id === project.id && isFilm(task) && isOpen(task)),
  );
  if (running) return null;
  return (
    <>
      <Button
        aria-label={t("make")}
        className="border-accent-line text-accent-text hover:bg-accent-soft max-sm:px-3"
        onClick={() => setOpen(true)}
      >
        <WandSparkles className="size-4" aria-hidden="true" />
        <span className="xl:hidden">{t("makeShort")}</span>
        <span className="max-xl:hidden">{t("make")}</span>
      </Button>
      {open && (
        <FilmSheet
          scope={{ project_id: project.id, episode }}
          purse={{ balance, cap: project.budget_cap, used: project.budget_used }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
