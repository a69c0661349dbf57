"use client";

import { Mic, Plus } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Purse } from "@/components/admission/plan";
import { isOpen } from "@/components/live/task-state";
import { useLive } from "@/components/live/task-store";
import { useWide } from "@/components/storyboard/use-wide";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Sheet } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { notify } from "@/components/ui/toast";
import { useOnce } from "@/components/use-once";
import type { Character, Place, Task } from "@/components/views";
import type { VoiceItem } from "@/lib/audio/schemas";
import { generateCharacterImageAction, generateSceneImageAction } from "./actions";
import { AddPerson } from "./add-person";
import { CastCard } from "./cast-card";
import { CastSheet } from "./cast-sheet";
import { PersonDetail } from "./person-detail";
import { PlaceDetail } from "./place-detail";

type Props = {
  projectId: string;
  characters: Character[];
  places: Place[];
  voices: VoiceItem[];
  /** Shots each person and place is in, and lines each person speaks, by id. */
  uses: Record<string, number>;
  lines: Record<string, number>;
  price: number | null;
  purse: Purse;
  storyboardHref: string;
};

export function CastWorkbench({
  projectId,
  characters,
  places,
  voices,
  uses,
  lines,
  price,
  purse,
  storyboardHref,
}: Props) {
  const t = useTranslations("cast");
  const common = useTranslations("common");
  const router = useRouter();
  const once = useOnce();
  const wide = useWide();
  const tasks = useLive((live) => live.tasks);
  const [openId, setOpenId] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [sheet, setSheet] = useState<"people" | "places" | null>(null);
  const [sending, setSending] = useState<ReadonlySet<string>>(new Set());

  const taskOf = (id: string): Task | undefined =>
    Object.values(tasks).find(
      (task) =>
        isOpen(task) && (task.input.character_id === id || task.input.scene_id === id) && !task.shot_id,
    );
  const draw = (id: string, kind: "person" | "place") =>
    once(id, async () => {
      setSending((now) => new Set(now).add(id));
      const result = await (kind === "person"
        ? generateCharacterImageAction({ project_id: projectId, character_id: id })
        : generateSceneImageAction({ project_id: projectId, scene_id: id })
      ).catch(() => null);
      setSending((now) => new Set([...now].filter((other) => other !== id)));
      if (result?.ok) return router.refresh();
      notify({ title: result ? result.error.message : common("offline"), state: "failed", duration: 10_000 });
    });

  const openPerson =
    characters.find(({ id }) => id === openId) ??
    (wide && !places.some(({ id }) => id === openId) ? characters[0] : undefined);
  const openPlace = places.find(({ id }) => id === openId);
  const missing = {
    people: characters.filter(({ id, reference_images }) => reference_images.length === 0 && !taskOf(id)),
    places: places.filter(({ id, reference_images }) => reference_images.length === 0 && !taskOf(id)),
  };
  const voiceName = (id: string | null) => voices.find((voice) => voice.id === id)?.name;

  if (characters.length + places.length === 0)
    return (
      <div className="flex h-full items-center justify-center p-6">
        <EmptyState
          art="empty-shop"
          title={t("empty.title")}
          action={
            <>
              <Link href={`/projects/${projectId}/script`} className={buttonStyle({ variant: "primary" })}>
                {t("empty.action")}
              </Link>
              <Button variant="quiet" onClick={() => setAdding(true)}>
                {t("addPerson")}
              </Button>
            </>
          }
        >
          {t("empty.body")}
        </EmptyState>
        {adding && <AddPerson projectId={projectId} onClose={() => setAdding(false)} />}
      </div>
    );

  const detail = openPlace ? (
    <PlaceDetail
      key={openPlace.id}
      projectId={projectId}
      place={openPlace}
      shots={uses[openPlace.id] ?? 0}
      price={price}
      task={taskOf(openPlace.id)}
      drawing={sending.has(openPlace.id)}
      onDraw={() => draw(openPlace.id, "place")}
    />
  ) : openPerson ? (
    <PersonDetail
      key={openPerson.id}
      projectId={projectId}
      person={openPerson}
      shots={uses[openPerson.id] ?? 0}
      voices={voices}
      price={price}
      task={taskOf(openPerson.id)}
      drawing={sending.has(openPerson.id)}
      onDraw={() => draw(openPerson.id, "person")}
    />
  ) : null;
  const primary = missing.people.length > 0 ? "people" : missing.places.length > 0 ? "places" : null;

  return (
    <div className="flex h-full">
      <div className="scroll-thin min-w-0 flex-1 overflow-y-auto p-4 sm:p-6">
        <div className="mb-4 flex flex-wrap items-center gap-2">
          <h2 className="flex-1 font-semibold text-md">
            {t("people")} <span className="ml-1 font-normal text-ink-3 text-sm">{characters.length}</span>
          </h2>
          <Button onClick={() => setAdding(true)}>
            <Plus className="size-4" aria-hidden="true" /> {t("addPerson")}
          </Button>
          {primary ? (
            <Button
              variant="primary"
              count={missing[primary].length}
              price={price === null ? undefined : price * missing[primary].length}
              onClick={() => setSheet(primary)}
            >
              {t(primary === "people" ? "drawAll" : "drawPlaces")}
            </Button>
          ) : (
            <Link href={storyboardHref} className={buttonStyle({ variant: "primary" })}>
              {t("toStoryboard")}
            </Link>
          )}
        </div>
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-[repeat(auto-fill,minmax(180px,1fr))]">
          {characters.map((person) => (
            <CastCard
              key={person.id}
              name={person.name}
              media={person.reference_images[0]}
              ratio="aspect-[2/2.75]"
              open={person.id === openPerson?.id && !openPlace}
              task={taskOf(person.id)}
              missing={t("notDrawn")}
              price={price}
              drawing={sending.has(person.id)}
              onOpen={() => setOpenId(person.id)}
              onDraw={() => draw(person.id, "person")}
            >
              <span className="block truncate text-ink-2 text-sm">
                {[person.appearance.age, person.role].filter(Boolean).join(" · ") || " "}
              </span>
              <span className="mt-1.5 flex items-center gap-1.5 text-ink-2 text-xs">
                <Mic className="size-3 shrink-0" aria-hidden="true" />
                <span className={`min-w-0 flex-1 truncate ${person.voice_id ? "" : "text-stale"}`}>
                  {voiceName(person.voice_id) ?? t("noVoice")}
                </span>
                {t("lines", { count: lines[person.id] ?? 0 })}
              </span>
            </CastCard>
          ))}
        </div>
        {places.length > 0 && (
          <>
            <div className="mt-8 mb-4 flex items-baseline gap-3">
              <h2 className="font-semibold text-md">{t("places")}</h2>
              <p className="text-ink-3 text-sm">{t("placesNote")}</p>
            </div>
            <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
              {places.map((place) => (
                <CastCard
                  key={place.id}
                  name={place.location}
                  media={place.reference_images[0]}
                  ratio="aspect-[16/10]"
                  open={place.id === openPlace?.id}
                  task={taskOf(place.id)}
                  missing={t("placeNotDrawn")}
                  price={price}
                  drawing={sending.has(place.id)}
                  onOpen={() => setOpenId(place.id)}
                  onDraw={() => draw(place.id, "place")}
                >
                  <span className="block truncate text-ink-2 text-xs">
                    {t("placeMeta", {
                      time: place.time,
                      place:
                        place.interior === null ? "" : t(place.interior ? "detail.inside" : "detail.outside"),
                      shots: t("shots", { count: uses[place.id] ?? 0 }),
                    })}
                  </span>
                </CastCard>
              ))}
            </div>
          </>
        )}
      </div>
      {wide && detail && (
        <aside className="scroll-thin w-130 max-w-[40%] shrink-0 overflow-y-auto border-line border-l bg-bg-2">
          {detail}
        </aside>
      )}
      {!wide && openId && detail && (
        <Sheet
          open
          onOpenChange={(next) => !next && setOpenId(null)}
          title={t("title")}
          className="h-[90dvh]"
        >
          <div className="-mx-5 sm:-mx-7">{detail}</div>
        </Sheet>
      )}
      {adding && <AddPerson projectId={projectId} onClose={() => setAdding(false)} />}
      {sheet && (
        <CastSheet
          kind={sheet}
          projectId={projectId}
          items={
            sheet === "people"
              ? missing.people.map(({ id, name }) => ({ id, name }))
              : missing.places.map(({ id, location }) => ({ id, name: location }))
          }
          purse={purse}
          onClose={() => setSheet(null)}
        />
      )}
    </div>
  );
}
