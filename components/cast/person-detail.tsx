"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { TextEdit } from "@/components/storyboard/text-edit";
import { EditConflictDialog } from "@/components/studio/edit-conflict";
import { useFieldName } from "@/components/studio/use-field-name";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { useVersionedEdit } from "@/components/use-versioned-edit";
import type { Character } from "@/components/views";
import type { VoiceItem } from "@/lib/audio/schemas";
import type { UpdateCharacterInput } from "@/lib/characters/schemas";
import { updateCharacterAction } from "./actions";
import { DetailFrame, type DetailState } from "./detail-frame";
import { useRemovePerson } from "./use-remove-person";

type Props = DetailState & { person: Character; voices: VoiceItem[] };
type Edit = Partial<Omit<UpdateCharacterInput, "project_id" | "character_id" | "version">>;

const LOOKS = ["gender", "age", "hair", "clothing"] as const;

export function PersonDetail({ person: rendered, voices, ...state }: Props) {
  const t = useTranslations("cast");
  const fieldName = useFieldName();
  const ids = { project_id: state.projectId, character_id: rendered.id };
  const edit = useVersionedEdit<Character, Edit>(rendered.id, rendered, async (change) => {
    const result = await updateCharacterAction({ ...change, ...ids });
    return result.ok ? { ok: true, data: result.data.character } : result;
  });
  const person = edit.value;
  const voice = voices.find(({ id }) => id === person.voice_id);
  const [remove, removing] = useRemovePerson(state.projectId);
  const appearance = (change: Partial<Character["appearance"]>) =>
    edit.save((now) => ({ appearance: { ...now.appearance, ...change } }));

  return (
    <DetailFrame
      {...state}
      name={person.name}
      kind="character"
      images={person.reference_images}
      onImages={(reference_asset_ids) => edit.save({ reference_asset_ids })}
      actions={
        <Button
          variant="quiet"
          size="icon"
          aria-label={t("detail.delete")}
          title={t("detail.delete")}
          pending={removing}
          onClick={() => remove(person)}
        >
          <Trash2 className="size-4" />
        </Button>
      }
    >
      <TextEdit
        key={`d${edit.taken}`}
        label={t("detail.look")}
        hint={state.shots > 0 ? t("detail.lookHint", { count: state.shots }) : undefined}
        value={person.description}
        onSave={(description) => edit.save({ description })}
      />
      <div className="grid grid-cols-2 gap-3">
        <TextEdit
          key={`n${edit.taken}`}
          rows={1}
          label={t("detail.name")}
          value={person.name}
          onSave={(name) => edit.save({ name })}
        />
        <TextEdit
          key={`r${edit.taken}`}
          rows={1}
          label={t("detail.role")}
          value={person.role}
          onSave={(role) => edit.save({ role })}
        />
        {LOOKS.map((field) => (
          <TextEdit
            key={`${field}${edit.taken}`}
            rows={1}
            label={t(`detail.${field}`)}
            value={person.appearance[field] ?? ""}
            onSave={(value) => appearance({ [field]: value })}
          />
        ))}
      </div>
      <TextEdit
        key={`f${edit.taken}`}
        rows={1}
        label={t("detail.features")}
        value={(person.appearance.features ?? []).join("、")}
        onSave={(value) => appearance({ features: splitList(value) })}
      />
      <Field
        label={t("detail.voice")}
        hint={[
          t("detail.voiceNote"),
          voice?.license && t("detail.voiceLicense", { engine: voice.engine, license: voice.license }),
        ]
          .filter(Boolean)
          .join(" · ")}
      >
        {(control) => (
          <Select
            {...control}
            value={person.voice_id ?? ""}
            onChange={(event) => void edit.save({ voice_id: event.target.value || null })}
          >
            <option value="">{t("detail.noVoice")}</option>
            {voices.map((voice) => (
              <option key={voice.id} value={voice.id}>
                {voice.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <EditConflictDialog
        edit={edit}
        label={fieldName}
        say={(field, value) =>
          field === "voice_id" ? voices.find(({ id }) => id === value)?.name : undefined
        }
      />
    </DetailFrame>
  );
}

const splitList = (value: string): string[] =>
  value
    .split(/[、,，]/)
    .map((item) => item.trim())
    .filter(Boolean);
