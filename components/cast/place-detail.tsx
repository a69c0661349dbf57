"use client";

import { useTranslations } from "next-intl";
import { TextEdit } from "@/components/storyboard/text-edit";
import { EditConflictDialog } from "@/components/studio/edit-conflict";
import { useFieldName } from "@/components/studio/use-field-name";
import { Field, Select } from "@/components/ui/field";
import { useVersionedEdit } from "@/components/use-versioned-edit";
import type { Place } from "@/components/views";
import type { UpdateSceneInput } from "@/lib/scenes/schemas";
import { updateSceneAction } from "./actions";
import { DetailFrame, type DetailState } from "./detail-frame";

type Props = DetailState & { place: Place };
type Edit = Partial<Omit<UpdateSceneInput, "project_id" | "scene_id" | "version">>;

const WORDS = ["location", "time", "atmosphere"] as const;

export function PlaceDetail({ place: rendered, ...state }: Props) {
  const t = useTranslations("cast");
  const fieldName = useFieldName();
  const edit = useVersionedEdit<Place, Edit>(rendered.id, rendered, async (change) => {
    const result = await updateSceneAction({
      ...change,
      project_id: state.projectId,
      scene_id: rendered.id,
    });
    return result.ok ? { ok: true, data: result.data.scene } : result;
  });
  const place = edit.value;
  const side = (interior: unknown) =>
    t(interior === null ? "detail.unknown" : interior ? "detail.inside" : "detail.outside");
  return (
    <DetailFrame
      {...state}
      name={place.location}
      kind="scene"
      images={place.reference_images}
      onImages={(reference_asset_ids) => edit.save({ reference_asset_ids })}
    >
      <TextEdit
        key={`p${edit.taken}`}
        label={t("detail.prompt")}
        hint={state.shots > 0 ? t("detail.lookHint", { count: state.shots }) : undefined}
        value={place.prompt}
        onSave={(prompt) => edit.save({ prompt })}
      />
      <div className="grid grid-cols-2 gap-3">
        {WORDS.map((field) => (
          <TextEdit
            key={`${field}${edit.taken}`}
            rows={1}
            label={t(`detail.${field}`)}
            value={place[field]}
            onSave={(value) => edit.save({ [field]: value })}
          />
        ))}
        <Field label={t("detail.interior")}>
          {(control) => (
            <Select
              {...control}
              value={place.interior === null ? "" : String(place.interior)}
              onChange={({ target: { value } }) =>
                void edit.save({ interior: value === "" ? null : value === "true" })
              }
            >
              <option value="">{side(null)}</option>
              <option value="true">{side(true)}</option>
              <option value="false">{side(false)}</option>
            </Select>
          )}
        </Field>
      </div>
      <EditConflictDialog
        edit={edit}
        label={fieldName}
        say={(field, value) => (field === "interior" ? side(value) : undefined)}
      />
    </DetailFrame>
  );
}
