"use client";

import { Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type Action, useAction } from "@/components/use-action";
import type { Character, Place } from "@/components/views";
import { characterSuggestionAction, sceneSuggestionAction } from "./script-actions";
import { useFieldName } from "./use-field-name";

type Offer = {
  key: string;
  name: string;
  field: string;
  mine: string;
  theirs: string;
  answer: (accept: boolean) => Promise<unknown>;
};

const asText = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(asText).join("、");
  if (value && typeof value === "object") return Object.values(value).map(asText).filter(Boolean).join("；");
  return value == null ? "—" : String(value);
};

/** What the script says now about fields a person edited: theirs stays unless they choose otherwise. */
export function Suggestions({
  projectId,
  characters,
  places,
}: {
  projectId: string;
  characters: Character[];
  places: Place[];
}) {
  const t = useTranslations("script");
  const router = useRouter();
  const answer = <I, T>(action: Action<I, T>, input: I) => action(input).then(() => router.refresh());
  const offers: Offer[] = [
    ...characters.flatMap((character) =>
      Object.entries(character.suggestion ?? {}).map(([field, theirs]) => ({
        key: `${character.id}:${field}`,
        name: character.name,
        field,
        mine: asText((character as Record<string, unknown>)[field]),
        theirs: asText(theirs),
        answer: (accept: boolean) =>
          answer(characterSuggestionAction, {
            project_id: projectId,
            character_id: character.id,
            accept,
            fields: [field],
          }),
      })),
    ),
    ...places.flatMap((place) =>
      Object.entries(place.suggestion ?? {}).map(([field, theirs]) => ({
        key: `${place.id}:${field}`,
        name: place.location,
        field,
        mine: asText((place as Record<string, unknown>)[field]),
        theirs: asText(theirs),
        answer: (accept: boolean) =>
          answer(sceneSuggestionAction, {
            project_id: projectId,
            scene_id: place.id,
            accept,
            fields: [field],
          }),
      })),
    ),
  ];
  if (offers.length === 0) return null;
  return (
    <section>
      <h3 className="mb-2 font-semibold">{t("suggestions")}</h3>
      <ul className="flex flex-col gap-3">
        {offers.map(({ key, ...offer }) => (
          <SuggestionCard key={key} {...offer} />
        ))}
      </ul>
    </section>
  );
}

function SuggestionCard({ name, field, mine, theirs, answer }: Omit<Offer, "key">) {
  const t = useTranslations("script.suggestion");
  const [decide, pending] = useAction(async (accept: boolean) => {
    await answer(accept);
    return { ok: true as const, data: null };
  });
  const fieldName = useFieldName();
  return (
    <li className="rounded-lg border border-accent-line bg-surface p-4">
      <p className="wrap-anywhere flex items-center gap-1.5 font-medium">
        <Pencil className="size-3.5 text-accent-text" aria-hidden="true" /> {name} · {fieldName(field)}
      </p>
      <dl className="wrap-anywhere mt-2 text-sm">
        <dt className="text-ink-3 text-xs">{t("mine")}</dt>
        <dd className="mb-1.5">{mine}</dd>
        <dt className="text-ink-3 text-xs">{t("theirs")}</dt>
        <dd>{theirs}</dd>
      </dl>
      <div className="mt-3 flex gap-2">
        <Button size="sm" pending={pending} onClick={() => decide(false)}>
          {t("keep")}
        </Button>
        <Button size="sm" variant="quiet" pending={pending} onClick={() => decide(true)}>
          {t("take")}
        </Button>
      </div>
    </li>
  );
}
