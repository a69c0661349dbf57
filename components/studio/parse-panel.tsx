"use client";

import { UsersRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { StateGlyph } from "@/components/brand/state-glyph";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import type { Character, Place, Task } from "@/components/views";
import type { ParsedView } from "@/lib/scripts/schemas";
import { Suggestions } from "./suggestions";

type Props = {
  projectId: string;
  castHref: string;
  parsed: ParsedView;
  /** The saved text is newer than what was read. */
  outdated: boolean;
  empty: boolean;
  /** Credits of reading it; 0 = free. */
  price: number;
  task: Task | undefined;
  pending: boolean;
  characters: Character[];
  places: Place[];
  onParse: () => void;
};

export function ParsePanel({
  projectId,
  castHref,
  parsed,
  outdated,
  empty,
  price,
  task,
  pending,
  characters,
  places,
  onParse,
}: Props) {
  const t = useTranslations("script");
  const done = parsed.scenes.length > 0;
  const spoken = parsed.scenes.flatMap(({ beats }) => beats).filter(({ type }) => type === "dialogue").length;
  const facts = [
    ["scenes", parsed.metadata.total_scenes],
    ["people", parsed.characters.length],
    ["lines", spoken],
    ["seconds", parsed.metadata.estimated_duration],
  ] as const;
  const fresh = done && !outdated;
  return (
    <div className="flex h-full flex-col">
      <div className="scroll-thin flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto p-5">
        <header className="flex items-center gap-2">
          <h2 className="flex-1 font-semibold text-md">{t("result")}</h2>
          {done && <StateGlyph state={outdated ? "stale" : "current"} />}
        </header>
        {task && <TaskProgress task={task} />}
        {!task && !done && <p className="text-ink-2">{t("resultNone")}</p>}
        {!task && outdated && done && <p className="text-sm text-stale">{t("resultStale")}</p>}
        {done && (
          <dl className="grid grid-cols-4 gap-2">
            {facts.map(([key, value]) => (
              <div key={key} className="rounded-md border border-line bg-surface px-2 py-3 text-center">
                <dd className="font-semibold text-lg">{value}</dd>
                <dt className="text-ink-3 text-xs">{t(`found.${key}`)}</dt>
              </div>
            ))}
          </dl>
        )}
        {parsed.metadata.warnings.length > 0 && (
          <section>
            <h3 className="mb-1.5 font-semibold">{t("warnings")}</h3>
            <ul className="flex flex-col gap-1 text-ink-2 text-sm">
              {parsed.metadata.warnings.map((code) => (
                <li key={code}>
                  · {t.has(`warning.${code}`) ? t(`warning.${code}`) : t("warning.other", { code })}
                </li>
              ))}
            </ul>
          </section>
        )}
        <Suggestions projectId={projectId} characters={characters} places={places} />
      </div>
      <footer className="border-line border-t p-5">
        <p className="mb-3 text-ink-3 text-xs">{empty ? t("saveFirst") : t("parseNote")}</p>
        <div className="flex gap-2">
          <Button
            variant={fresh ? "secondary" : "primary"}
            className="flex-1"
            disabled={empty || task !== undefined}
            title={empty ? t("saveFirst") : undefined}
            pending={pending}
            price={price > 0 && !task ? price : undefined}
            onClick={onParse}
          >
            {task ? t("parsing") : t(done ? "reparse" : "parse")}
          </Button>
          {fresh && (
            <Link href={castHref} className={buttonStyle({ variant: "primary", className: "flex-1" })}>
              <UsersRound className="size-4" aria-hidden="true" /> {t("toCast")}
            </Link>
          )}
        </div>
      </footer>
    </div>
  );
}
