import type { Metadata } from "next";
import { type ReactNode, Suspense } from "react";
import { FilmButton } from "@/components/film/film-button";
import { FilmStrip } from "@/components/film/film-strip";
import { loadLastFilm } from "@/components/film/load-last-film";
import { loadPerson } from "@/components/shell/load-person";
import { TopBar } from "@/components/shell/top-bar";
import { loadProject } from "@/components/studio/load-project";

type Props = { children: ReactNode; params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project } = await loadProject((await params).id);
  return { title: project.title };
}

export default async function StudioFrame({ children, params }: Props) {
  const { actor, project, episodes } = await loadProject((await params).id);
  const [person, film] = await Promise.all([loadPerson(actor), loadLastFilm(actor, project.id)]);
  return (
    <div className="flex min-h-dvh flex-col lg:h-dvh">
      <Suspense>
        <TopBar
          project={project}
          episodes={episodes}
          person={person}
          action={<FilmButton project={project} balance={person.balance} />}
        />
        <FilmStrip
          projectId={project.id}
          purse={{ balance: person.balance, cap: project.budget_cap, used: project.budget_used }}
          last={film}
        />
      </Suspense>
      <main className="min-h-0 flex-1 max-lg:pb-24">{children}</main>
    </div>
  );
}
