"use client";

import { Mic } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Character, Place } from "@/components/views";
import { CastCard } from "./cast-card";
import type { useDraw } from "./use-draw";

type Grid<Item> = {
  items: Item[];
  openId: string | undefined;
  price: number | null;
  drawing: ReturnType<typeof useDraw>;
  onOpen: (id: string) => void;
};

type PeopleProps = Grid<Character> & {
  /** Lines each person speaks, by id. */
  lines: Record<string, number>;
  voiceName: (id: string | null) => string | undefined;
};

export function PeopleGrid({ items, openId, price, drawing, onOpen, lines, voiceName }: PeopleProps) {
  const t = useTranslations("cast");
  return (
    <div className="grid grid-cols-2 gap-4 sm:grid-cols-[repeat(auto-fill,minmax(180px,1fr))]">
      {items.map((person) => (
        <CastCard
          key={person.id}
          name={person.name}
          media={person.reference_images[0]}
          ratio="aspect-[2/2.75]"
          open={person.id === openId}
          task={drawing.taskOf(person.id)}
          missing={t("notDrawn")}
          price={price}
          drawing={drawing.isSending(person.id)}
          onOpen={() => onOpen(person.id)}
          onDraw={() => drawing.draw({ id: person.id, kind: "person" })}
        >
          <span dir="auto" className="block truncate text-ink-2 text-sm">
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
  );
}

/** `uses`: shots each place is in, by id. */
export function PlacesGrid({
  items,
  openId,
  price,
  drawing,
  onOpen,
  uses,
}: Grid<Place> & { uses: Record<string, number> }) {
  const t = useTranslations("cast");
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {items.map((place) => (
        <CastCard
          key={place.id}
          name={place.location}
          media={place.reference_images[0]}
          ratio="aspect-[16/10]"
          open={place.id === openId}
          task={drawing.taskOf(place.id)}
          missing={t("placeNotDrawn")}
          price={price}
          drawing={drawing.isSending(place.id)}
          onOpen={() => onOpen(place.id)}
          onDraw={() => drawing.draw({ id: place.id, kind: "place" })}
        >
          <span dir="auto" className="block truncate text-ink-2 text-xs">
            {t("placeMeta", {
              time: place.time,
              place: place.interior === null ? "" : t(place.interior ? "detail.inside" : "detail.outside"),
              shots: t("shots", { count: uses[place.id] ?? 0 }),
            })}
          </span>
        </CastCard>
      ))}
    </div>
  );
}
