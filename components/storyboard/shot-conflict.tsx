"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { EditConflictDialog } from "@/components/studio/edit-conflict";
import { useFieldName } from "@/components/studio/use-field-name";
import type { Character, Place } from "@/components/views";
import type { ShotEdit } from "./shot-edit";

type Props = {
  edit: ComponentProps<typeof EditConflictDialog<ShotEdit>>["edit"];
  characters: Character[];
  places: Place[];
};

/** Both values of a shot's fields, with codes and ids said in words. */
export function ShotConflict({ edit, characters, places }: Props) {
  const t = useTranslations("storyboard");
  const fieldName = useFieldName();
  const say = (field: string, value: unknown): string | undefined => {
    const code = String(value);
    if (field === "type" && t.has(`types.${code}`)) return t(`types.${code}`);
    if (field === "camera" && t.has(`cameras.${code}`)) return t(`cameras.${code}`);
    if (field === "transition" && t.has(`transitions.${code}`)) return t(`transitions.${code}`);
    if (field === "scene_id") return places.find(({ id }) => id === value)?.location;
    if (field === "characters" && Array.isArray(value))
      return characters
        .filter(({ id }) => value.includes(id))
        .map(({ name }) => name)
        .join(" · ");
    return undefined;
  };
  return <EditConflictDialog edit={edit} label={fieldName} say={say} />;
}
