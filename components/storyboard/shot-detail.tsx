"use client";

import { ChevronLeft, ChevronRight, RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { StateGlyph } from "@/components/brand/state-glyph";
import { useShotTask } from "@/components/live/task-store";
import { EditConflictDialog } from "@/components/studio/edit-conflict";
import { useFieldName } from "@/components/studio/use-field-name";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { useAction } from "@/components/use-action";
import { useVersionedEdit } from "@/components/use-versioned-edit";
import type { Character, Place, Shot } from "@/components/views";
import type { AspectRatio } from "@/db/schema/values";
import { generateShotVideoAction, regenerateShotAction, updateShotAction } from "./actions";
import type { ShotEdit } from "./shot-edit";
import { ShotFrames } from "./shot-frames";
import { ShotLines } from "./shot-lines";
import { ShotSettings } from "./shot-settings";
import { formatSeconds, PICTURE_TASKS, shotState, twoDigits } from "./shot-state";
import { TakesStrip } from "./takes-strip";
import { TextEdit } from "./text-edit";

export type Prices = { image: number | null; video: number | null; voice: number | null };

type Props = {
  shot: Shot;
  projectId: string;
  aspect: AspectRatio;
  characters: Character[];
  places: Place[];
  prices: Prices;
  onStep: ((by: -1 | 1) => void) | null;
};

const KINDS = ["start", "end", "video"] as const;
const FRAME: Record<AspectRatio, string> = {
  "9:16": "aspect-9/16",
  "16:9": "aspect-video",
  "1:1": "aspect-square",
};

export function ShotDetail({ shot: rendered, projectId, aspect, characters, places, prices, onStep }: Props) {
  const t = useTranslations("storyboard");
  const states = useTranslations("states");
  const router = useRouter();
  const edit = useVersionedEdit<Shot, ShotEdit>(rendered.shot_id, rendered, async (change) => {
    const result = await updateShotAction({ ...change, shot_id: rendered.shot_id });
    return result.ok ? { ok: true, data: result.data.shot } : result;
  });
  const shot = edit.value;
  const fieldName = useFieldName();
  const [kind, setKind] = useState<(typeof KINDS)[number]>("start");
  const [redraw, redrawing] = useAction(regenerateShotAction);
  const [makeClip, clipping] = useAction(generateShotVideoAction);
  const { state } = shotState(shot, useShotTask(shot.shot_id, PICTURE_TASKS));
  const place = places.find(({ id }) => id === shot.scene_id);
  const wide = aspect === "16:9";
  const revision = [
    shot.version,
    ...Object.values(shot.keyframes).map((media) => media?.asset_id),
    shot.video?.asset_id,
  ].join();

  const draw = async (keyframe: "start" | "end") => {
    if ((await redraw({ shot_id: shot.shot_id, keyframe }))?.ok) router.refresh();
  };
  const clip = async () => {
    if ((await makeClip({ shot_id: shot.shot_id }))?.ok) router.refresh();
  };
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
  const again = kind === "video" ? shot.video : shot.keyframes[kind];

  return (
    <div className="flex flex-col gap-5 p-5">
      <header className="flex items-center gap-3">
        <h2 className="font-semibold text-lg">{twoDigits(shot.order)}</h2>
        <div className="min-w-0 flex-1 leading-5">
          <p className="truncate font-medium">
            {[place?.location, place?.time].filter(Boolean).join(" · ") || t("detail.noScene")}
          </p>
          <p className="truncate text-ink-3 text-xs">
            {t(`types.${shot.type}`)} · {t(`cameras.${shot.camera}`)} ·{" "}
            {t("detail.seconds", { value: formatSeconds(shot.duration) })}
          </p>
        </div>
        <span className="flex items-center gap-1.5 rounded-full bg-surface-2 px-2.5 py-0.5 text-sm">
          <StateGlyph state={state} className="size-3.5" /> {states(state)}
        </span>
        {onStep && (
          <span className="flex gap-1.5">
            <Button size="icon" aria-label={t("detail.previous")} onClick={() => onStep(-1)}>
              <ChevronLeft className="size-4" />
            </Button>
            <Button size="icon" aria-label={t("detail.next")} onClick={() => onStep(1)}>
              <ChevronRight className="size-4" />
            </Button>
          </span>
        )}
      </header>

      <ShotFrames
        shot={shot}
        ratio={FRAME[aspect]}
        wide={wide}
        prices={prices}
        drawing={redrawing || clipping}
        onDraw={draw}
        onClip={clip}
      />

      <section>
        <header className="mb-2 flex flex-wrap items-center gap-2">
          <h3 className="font-semibold">{t("detail.takes")}</h3>
          <Segmented
            label={t("detail.kind.label")}
            value={kind}
            onChange={setKind}
            options={KINDS.map((value) => ({ value, label: t(`detail.kind.${value}`) }))}
          />
          <span className="flex-1" />
          <Button
            size="sm"
            price={(kind === "video" ? prices.video : prices.image) ?? undefined}
            pending={redrawing || clipping}
            disabled={kind === "video" && !shot.keyframes.start}
            title={kind === "video" && !shot.keyframes.start ? t("reasons.missing_start") : undefined}
            onClick={() => (kind === "video" ? clip() : draw(kind))}
          >
            <RefreshCw className="size-3.5" aria-hidden="true" />
            {kind === "video"
              ? t(again ? "detail.remakeClip" : "detail.makeClip")
              : t(again ? "detail.redraw" : "detail.draw")}
          </Button>
        </header>
        <TakesStrip
          shotId={shot.shot_id}
          projectId={projectId}
          kind={kind}
          revision={revision}
          wide={wide}
          onChanged={router.refresh}
        />
        <p className="mt-1 text-ink-3 text-xs">{t("detail.takesHint")}</p>
      </section>

      <TextEdit
        key={`d${edit.taken}`}
        label={t("detail.description")}
        value={shot.scene_description}
        onSave={(scene_description) => edit.save({ scene_description })}
      />
      <ShotLines key={`l${edit.taken}`} shot={shot} characters={characters} onSave={edit.save} />
      <details className="group rounded-lg border border-line px-4 py-3">
        <summary className="cursor-pointer font-medium">{t("detail.more")}</summary>
        <div className="mt-4 flex flex-col gap-4">
          <TextEdit
            key={`p${edit.taken}`}
            label={t("detail.prompt")}
            hint={t("detail.promptHint")}
            placeholder={t("detail.promptEmpty")}
            value={shot.prompt}
            onSave={(prompt) => edit.save({ prompt })}
          />
          <ShotSettings shot={shot} characters={characters} places={places} onSave={edit.save} />
        </div>
      </details>

      <EditConflictDialog edit={edit} label={fieldName} say={say} />
    </div>
  );
}
