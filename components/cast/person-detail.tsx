"use client";

import { RefreshCw, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Picture } from "@/components/media/picture";
import { TextEdit } from "@/components/storyboard/text-edit";
import { ConflictDialog } from "@/components/studio/conflict-dialog";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Field, Select } from "@/components/ui/field";
import { notify } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import type { Character, Task } from "@/components/views";
import type { VoiceItem } from "@/lib/audio/schemas";
import type { UpdateCharacterInput } from "@/lib/characters/schemas";
import { deleteCharacterAction, updateCharacterAction } from "./actions";
import { conflictText } from "./conflict-text";
import { ReferenceStrip } from "./reference-strip";
import { useVersionedEdit } from "./use-versioned-edit";

type Props = {
  projectId: string;
  person: Character;
  shots: number;
  voices: VoiceItem[];
  price: number | null;
  task: Task | undefined;
  drawing: boolean;
  onDraw: () => void;
};

type Edit = Partial<Omit<UpdateCharacterInput, "project_id" | "character_id" | "version">>;
const LOOKS = ["gender", "age", "hair", "clothing"] as const;

export function PersonDetail({ projectId, person, shots, voices, price, task, drawing, onDraw }: Props) {
  const t = useTranslations("cast");
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [remove, removing] = useAction(deleteCharacterAction);
  const ids = { project_id: projectId, character_id: person.id };
  const edit = useVersionedEdit<Edit>(person, async (change) => {
    const result = await updateCharacterAction({ ...change, ...ids });
    return result.ok ? { ok: true, data: result.data.character } : result;
  });
  const portrait = person.reference_images[0];
  const appearance = (change: Partial<Character["appearance"]>) =>
    edit.save({ appearance: { ...person.appearance, ...change } });

  return (
    <div className="flex flex-col gap-5 p-5">
      <header className="flex items-center gap-2">
        <h2 className="min-w-0 flex-1 truncate font-semibold text-lg">{person.name}</h2>
        <Button price={price ?? undefined} pending={drawing} disabled={task !== undefined} onClick={onDraw}>
          <RefreshCw className="size-4" aria-hidden="true" /> {t(portrait ? "redraw" : "draw")}
        </Button>
        <Button
          variant="quiet"
          size="icon"
          aria-label={t("detail.delete")}
          title={t("detail.delete")}
          onClick={() => setAsking(true)}
        >
          <Trash2 className="size-4" />
        </Button>
      </header>
      {task && <TaskProgress task={task} />}
      {portrait && (
        <div className="aspect-4/3 overflow-hidden rounded-lg border border-line bg-surface">
          <Picture media={portrait} alt={person.name} full className="object-contain" />
        </div>
      )}
      <ReferenceStrip
        projectId={projectId}
        images={person.reference_images}
        kind="character"
        onChange={(reference_asset_ids) => edit.save({ reference_asset_ids })}
      />
      <TextEdit
        key={`d${edit.taken}`}
        label={t("detail.look")}
        hint={t("detail.lookHint", { count: shots })}
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
        onSave={(value) =>
          appearance({
            features: value
              .split(/[、,，]/)
              .map((item) => item.trim())
              .filter(Boolean),
          })
        }
      />
      <Field label={t("detail.voice")} hint={t("detail.voiceNote")}>
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
      {edit.conflict && (
        <ConflictDialog
          mine={conflictText(edit.conflict.edit)}
          theirs={conflictText(edit.conflict.current)}
          onKeep={edit.keepMine}
          onTake={edit.takeTheirs}
          onClose={edit.takeTheirs}
        />
      )}
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t("deleteDialog.title", { name: person.name })}
        description={t("deleteDialog.body")}
        confirm={t("deleteDialog.confirm")}
        cancel={t("deleteDialog.cancel")}
        pending={removing}
        onConfirm={async () => {
          if (!(await remove(ids))?.ok) return;
          setAsking(false);
          notify({ title: t("toast.deleted", { name: person.name }), state: "missing" });
          router.refresh();
        }}
      />
    </div>
  );
}
