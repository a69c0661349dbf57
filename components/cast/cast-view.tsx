"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Purse } from "@/components/admission/plan";
import { useWide } from "@/components/storyboard/use-wide";
import { DetailPane } from "@/components/studio/detail-pane";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import type { Character, Place } from "@/components/views";
import type { VoiceItem } from "@/lib/audio/schemas";
import { AddPerson } from "./add-person";
import { PeopleGrid, PlacesGrid } from "./cast-grids";
import { type CastWork, countOf } from "./cast-plan";
import { CastSheet } from "./cast-sheet";
import { EmptyCast } from "./empty-cast";
import { PersonDetail } from "./person-detail";
import { PlaceDetail } from "./place-detail";
import { type Subject, useDraw } from "./use-draw";

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

export function CastWorkbench(props: Props) {
  const { projectId, characters, places, voices, uses, price, purse } = props;
  const t = useTranslations("cast");
  const wide = useWide();
  const drawing = useDraw(projectId);
  const [openId, setOpenId] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [asking, setAsking] = useState(false);

  const dialog = adding && <AddPerson projectId={projectId} onClose={() => setAdding(false)} />;
  if (characters.length + places.length === 0)
    return (
      <>
        <EmptyCast projectId={projectId} onAdd={() => setAdding(true)} />
        {dialog}
      </>
    );

  const openPlace = places.find(({ id }) => id === openId);
  const openPerson =
    characters.find(({ id }) => id === openId) ?? (wide && !openPlace ? characters[0] : undefined);
  const undrawn = ({ id, reference_images }: Character | Place) =>
    reference_images.length === 0 && !drawing.taskOf(id);
  const work: CastWork = {
    people: characters.filter(undrawn).map(({ id, name }) => ({ id, name })),
    places: places.filter(undrawn).map(({ id, location }) => ({ id, name: location })),
  };
  const missing = countOf(work);
  const state = (subject: Subject) => ({
    projectId,
    shots: uses[subject.id] ?? 0,
    price,
    task: drawing.taskOf(subject.id),
    drawing: drawing.isSending(subject.id),
    onDraw: () => void drawing.draw(subject),
  });
  const detail = openPlace ? (
    <PlaceDetail key={openPlace.id} place={openPlace} {...state({ id: openPlace.id, kind: "place" })} />
  ) : openPerson ? (
    <PersonDetail
      key={openPerson.id}
      person={openPerson}
      voices={voices}
      {...state({ id: openPerson.id, kind: "person" })}
    />
  ) : null;
  const grid = { price, drawing, onOpen: setOpenId };

  return (
    <div className="flex h-full">
      <div className="scroll-thin min-w-0 flex-1 overflow-y-auto p-4 sm:p-6">
        <div className="mb-4 flex flex-wrap items-center gap-2">
          <h2 className="flex-1 whitespace-nowrap font-semibold text-md max-sm:w-full max-sm:flex-none">
            {t("people")} <span className="ml-1 font-normal text-ink-3 text-sm">{characters.length}</span>
          </h2>
          <Button onClick={() => setAdding(true)}>
            <Plus className="size-4" aria-hidden="true" /> {t("addPerson")}
          </Button>
          {missing > 0 ? (
            <Button
              variant="primary"
              count={missing}
              price={price === null ? undefined : price * missing}
              onClick={() => setAsking(true)}
            >
              {t(work.places.length === 0 ? "drawAll" : work.people.length === 0 ? "drawPlaces" : "drawCast")}
            </Button>
          ) : (
            <Link href={props.storyboardHref} className={buttonStyle({ variant: "primary" })}>
              {t("toStoryboard")}
            </Link>
          )}
        </div>
        <PeopleGrid
          {...grid}
          items={characters}
          openId={openPlace ? undefined : openPerson?.id}
          lines={props.lines}
          voiceName={(id) => voices.find((voice) => voice.id === id)?.name}
        />
        {places.length > 0 && (
          <>
            <div className="mt-8 mb-4 flex flex-wrap items-baseline gap-x-3">
              <h2 className="font-semibold text-md">{t("places")}</h2>
              <p className="text-ink-3 text-sm">{t("placesNote")}</p>
            </div>
            <PlacesGrid {...grid} items={places} openId={openPlace?.id} uses={uses} />
          </>
        )}
      </div>
      {detail && (
        <DetailPane
          label={openPlace?.location ?? openPerson?.name ?? t("title")}
          asked={openId !== null}
          onClose={() => setOpenId(null)}
          className="w-130 max-w-[40%]"
        >
          {detail}
        </DetailPane>
      )}
      {dialog}
      {asking && (
        <CastSheet projectId={projectId} work={work} purse={purse} onClose={() => setAsking(false)} />
      )}
    </div>
  );
}
