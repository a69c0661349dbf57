import { db } from "@/db";
import type { ProjectRow } from "@/db/queries/projects";
import { listShots, type ShotRow, type ShotTask } from "@/db/queries/shots";
import type { Notice } from "@/lib/generations/quote-generations";
import type { KeyframeKind } from "@/lib/shots/basis";
import { voiceBasis } from "@/lib/shots/basis";
import { chooseModel } from "@/lib/shots/choose-model";
import type { Quality } from "@/lib/shots/frame-size";
import { planImage, planVideo, planVoice } from "@/lib/shots/plan-work";
import { madeFrom } from "@/lib/shots/references";
import { loadShotContext, type ShotContext } from "@/lib/shots/shot-context";
import { spokenLines } from "@/lib/shots/spoken";
import { freshnessOf, stalenessOf } from "@/lib/shots/staleness";
import { isChosen, namedShots, type Only } from "./select-shots";
import { type BatchPlan, gather } from "./start-batch";

type Options = { only: Only; shot_ids?: string[]; model?: string; quality?: Quality };

async function load(project: ProjectRow, episodeId: string, options: Options) {
  const shots = namedShots(await listShots(db, episodeId), options.shot_ids);
  const context = await loadShotContext(db, project, shots);
  return { shots, context };
}

/** Keyframes of an episode that the choice calls for. */
export async function planImages(
  project: ProjectRow,
  episodeId: string,
  options: Options & { keyframe: KeyframeKind },
): Promise<BatchPlan> {
  const { shots, context } = await load(project, episodeId, options);
  const model = await chooseModel(project, "image", options.model);
  const made = await madeFrom(db, context);
  const chosen = shots.filter((shot) =>
    isChosen(
      options.only,
      stalenessOf(context, shot)[options.keyframe],
      taskOf(context, shot, "image_generate", options.keyframe),
    ),
  );
  const quality = options.quality ?? "final";
  const input = { quality, model: model.id };
  return gather(
    chosen.map((shot) => planImage(context, shot, options.keyframe, { model, quality, made, input })),
    chosen.flatMap((shot) => missingReference(context, shot)),
  );
}

export async function planVideos(
  project: ProjectRow,
  episodeId: string,
  options: Options,
): Promise<BatchPlan> {
  const { shots, context } = await load(project, episodeId, options);
  const model = await chooseModel(project, "video", options.model);
  const made = await madeFrom(db, context);
  const chosen = shots.filter((shot) =>
    isChosen(options.only, stalenessOf(context, shot).video, taskOf(context, shot, "video_generate")),
  );
  const quality = options.quality ?? "final";
  const input = { quality, model: model.id };
  return gather(
    chosen.map((shot) => planVideo(context, shot, { model, quality, made, input })),
    chosen.flatMap((shot) => missingReference(context, shot)),
  );
}

export async function planVoices(
  project: ProjectRow,
  episodeId: string,
  options: Options,
): Promise<BatchPlan> {
  const { shots, context } = await load(project, episodeId, options);
  const model = await chooseModel(project, "speech", options.model);
  const planned = shots.flatMap((shot) =>
    spokenLines(context, shot)
      .filter((line) =>
        isChosen(
          options.only,
          freshnessOf(context, line.voiceTakeId, () => voiceBasis(context, line)),
          context.tasks.get(shot.id)?.find((task) => task.type === "tts" && task.lineId === line.id),
        ),
      )
      .map((line) => planVoice(context, shot, line, model)),
  );
  return gather(planned);
}

function taskOf(
  context: ShotContext,
  shot: ShotRow,
  type: string,
  kind?: KeyframeKind,
): ShotTask | undefined {
  return context.tasks
    .get(shot.id)
    ?.find((task) => task.type === type && (!kind || (task.kind ?? "start") === kind));
}

/** A person without a picture can be drawn, only not so alike from shot to shot. */
function missingReference(context: ShotContext, shot: ShotRow): Notice[] {
  const names = shot.characterIds.flatMap((id) => {
    const person = context.characters.get(id);
    return person && person.referenceAssetIds.length === 0 ? [person.name] : [];
  });
  return names.length > 0 ? [{ reason: "missing_reference", shot_id: shot.id, details: { names } }] : [];
}
