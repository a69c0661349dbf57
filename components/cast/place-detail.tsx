"use client";

import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Picture } from "@/components/media/picture";
import { TextEdit } from "@/components/storyboard/text-edit";
import { ConflictDialog } from "@/components/studio/conflict-dialog";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import type { Place, Task } from "@/components/views";
import type { UpdateSceneInput } from "@/lib/scenes/schemas";
import { updateSceneAction } from "./actions";
import { conflictText } from "./conflict-text";
import { ReferenceStrip } from "./reference-strip";
import { useVersionedEdit } from "./use-versioned-edit";

type Props = {
  projectId: string;
  place: Place;
  shots: number;
  price: number | null;
  task: Task | undefined;
  drawing: boolean;
  onDraw: () => void;
};

type Edit = Partial<Omit<UpdateSceneInput, "project_id" | "scene_id" | "version">>;

export function PlaceDetail({ projectId, place, shots, price, task, drawing, onDraw }: Props) {
  const t = useTranslations("cast");
  const edit = useVersionedEdit<Edit>(place, async (change) => {
    const result = await updateSceneAction({ ...change, project_id: projectId, scene_id: place.id });
    return result.ok ? { ok: true, data: result.data.scene } : result;
  });
  const picture = place.reference_images[0];
  return (
    <div className="flex flex-col gap-5 p-5">
      <header className="flex items-center gap-2">
        <h2 className="min-w-0 flex-1 truncate font-semibold text-lg">{place.location}</h2>
        <Button price={price ?? undefined} pending={drawing} disabled={task !== undefined} onClick={onDraw}>
          <RefreshCw className="size-4" aria-hidden="true" /> {t(picture ? "redraw" : "draw")}
        </Button>
      </header>
      {task && <TaskProgress task={task} />}
      {picture && (
        <div className="overflow-hidden rounded-lg border border-line bg-surface">
          <Picture media={picture} alt={place.location} full className="max-h-90 object-contain" />
        </div>
      )}
      <ReferenceStrip
        projectId={projectId}
        images={place.reference_images}
        kind="scene"
        onChange={(reference_asset_ids) => edit.save({ reference_asset_ids })}
      />
      <TextEdit
        key={`p${edit.taken}`}
        label={t("detail.prompt")}
        hint={t("detail.lookHint", { count: shots })}
        value={place.prompt}
        onSave={(prompt) => edit.save({ prompt })}
      />
      <div className="grid grid-cols-2 gap-3">
        <TextEdit
          key={`l${edit.taken}`}
          rows={1}
          label={t("detail.location")}
          value={place.location}
          onSave={(location) => edit.save({ location })}
        />
        <TextEdit
          key={`t${edit.taken}`}
          rows={1}
          label={t("detail.time")}
          value={place.time}
          onSave={(time) => edit.save({ time })}
        />
        <Field label={t("detail.interior")}>
          {(control) => (
            <Select
              {...control}
              value={place.interior === null ? "" : String(place.interior)}
              onChange={({ target: { value } }) =>
                void edit.save({ interior: value === "" ? null : value === "true" })
              }
            >
              <option value="">{t("detail.unknown")}</option>
              <option value="true">{t("detail.inside")}</option>
              <option value="false">{t("detail.outside")}</option>
            </Select>
          )}
        </Field>
        <TextEdit
          key={`a${edit.taken}`}
          rows={1}
          label={t("detail.atmosphere")}
          value={place.atmosphere}
          onSave={(atmosphere) => edit.save({ atmosphere })}
        />
      </div>
      {edit.conflict && (
        <ConflictDialog
          mine={conflictText(edit.conflict.edit)}
          theirs={conflictText(edit.conflict.current)}
          onKeep={edit.keepMine}
          onTake={edit.takeTheirs}
          onClose={edit.takeTheirs}
        />
      )}
    </div>
  );
}
