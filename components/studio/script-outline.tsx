"use client";

import { useTranslations } from "next-intl";
import { useDuration } from "@/components/tasks/use-task-words";
import type { ParsedView } from "@/lib/scripts/schemas";
import { Initial } from "../shell/person-menu";

type Scene = ParsedView["scenes"][number];

export const sceneSeconds = (scene: Scene): number =>
  scene.beats.reduce((sum, { duration }) => sum + duration, 0);

/** Lines spoken per person, most first. */
export function linesByPerson(scenes: Scene[]): [name: string, lines: number][] {
  const lines = new Map<string, number>();
  for (const { beats } of scenes)
    for (const { type, character } of beats)
      if (type === "dialogue" && character) lines.set(character, (lines.get(character) ?? 0) + 1);
  return [...lines].sort((a, b) => b[1] - a[1]);
}

export function ScriptOutline({ parsed, onJump }: { parsed: ParsedView; onJump: (scene: Scene) => void }) {
  const t = useTranslations("script");
  const duration = useDuration();
  const people = linesByPerson(parsed.scenes);
  return (
    <div className="flex flex-col gap-6 p-5">
      <section>
        <header className="mb-3 flex items-baseline justify-between gap-2">
          <h2 className="font-semibold">{t("outline")}</h2>
          {parsed.scenes.length > 0 && (
            <span className="text-ink-3 text-xs">
              {t("outlineMeta", {
                scenes: parsed.scenes.length,
                duration: duration(parsed.metadata.estimated_duration),
              })}
            </span>
          )}
        </header>
        {parsed.scenes.length === 0 ? (
          <p className="text-ink-3 text-sm">{t("resultNone")}</p>
        ) : (
          <ol className="-mx-2 flex flex-col gap-1">
            {parsed.scenes.map((scene) => (
              <li key={scene.id}>
                <button
                  type="button"
                  onClick={() => onJump(scene)}
                  className="w-full rounded-md px-2 py-2 text-left hover:bg-surface-2"
                >
                  <span className="block truncate font-medium">
                    {t("scene", { number: scene.number, location: scene.location })}
                  </span>
                  <span className="block truncate text-ink-3 text-xs">
                    {t("sceneMeta", {
                      time: scene.time,
                      place: scene.interior === null ? "" : t(scene.interior ? "interior" : "exterior"),
                      duration: duration(sceneSeconds(scene)),
                    })}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        )}
      </section>
      {people.length > 0 && (
        <section className="border-line border-t pt-5">
          <h2 className="mb-3 font-semibold">{t("people")}</h2>
          <ul className="flex flex-col gap-2.5">
            {people.map(([name, lines]) => (
              <li key={name} className="flex items-center gap-2.5">
                <Initial name={name} className="size-6 text-xs" />
                <span dir="auto" title={name} className="min-w-0 flex-1 truncate">
                  {name}
                </span>
                <span className="text-ink-3 text-xs">{t("lines", { count: lines })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
