"use client";

import { RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { useAction } from "@/components/use-action";
import { useVersionedEdit } from "@/components/use-versioned-edit";
import type { Character, Place, Shot } from "@/components/views";
import type { AspectRatio } from "@/db/schema/values";
import { generateShotVideoAction, regenerateShotAction, updateShotAction } from "./actions";
import { ShotConflict } from "./shot-conflict";
import type { ShotEdit } from "./shot-edit";
import { ShotFrames } from "./shot-frames";
import { ShotHeader } from "./shot-header";
import { ShotLines } from "./shot-lines";
import { ShotSettings } from "./shot-settings";
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
  /** Why its last picture or clip was not made. */
  failure: string | undefined;
  onStep: ((by: -1 | 1) => void) | null;
};

const KINDS = ["start", "end", "video"] as const;
const FRAME: Record<AspectRatio, string> = {
  "9:16": "aspect-9/16",
  "16:9": "aspect-video",
  "1:1": "aspect-square",
};

export function ShotDetail({
  shot: rendered,
  projectId,
  aspect,
  characters,
  places,
  prices,
  ...rest
}: Props) {
  const t = useTranslations("storyboard");
  const router = useRouter();
  const edit = useVersionedEdit<Shot, ShotEdit>(rendered.shot_id, rendered, async (change) => {
    const result = await updateShotAction({ ...change, shot_id: rendered.shot_id });
    return result.ok ? { ok: true, data: result.data.shot } : result;
  });
  const shot = edit.value;
  const [kind, setKind] = useState<(typeof KINDS)[number]>("start");
  const [redraw, redrawing] = useAction(regenerateShotAction);
  const [makeClip, clipping] = useAction(generateShotVideoAction);
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
  const again = kind === "video" ? shot.video : shot.keyframes[kind];

  return (
    <div className="flex flex-col gap-5 p-5 in-data-sheet:pt-0">
      <ShotHeader shot={shot} place={place} failure={rest.failure} onStep={rest.onStep} />

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

      <ShotConflict edit={edit} characters={characters} places={places} />
    </div>
  );
}
