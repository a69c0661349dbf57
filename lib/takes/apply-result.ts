import type { Tx } from "@/db";
import type { AssetRow } from "@/db/queries/assets";
import { appendCharacterReference } from "@/db/queries/characters";
import type { GenerationRow } from "@/db/queries/generations";
import { setLookPicture } from "@/db/queries/looks";
import { raiseStage, touchProject } from "@/db/queries/projects";
import { appendSceneReference } from "@/db/queries/scenes";
import { lineById } from "@/db/queries/shots";
import { insertTake, type NewTake, type TakeRow } from "@/db/queries/takes";
import type { TakeKind } from "@/db/schema/values";
import { selectTakeOf } from "./selection";

/**
 * Gives what was made its place: a take of its shot or line, a picture of its character or place. Part of the completing
 * transaction; run twice, it changes nothing the second time. Fields a person edits are left alone, but for which take
 * is chosen and a duration that has to hold the voices.
 */
export async function applyResult(
  tx: Tx,
  generation: GenerationRow,
  assets: AssetRow[],
): Promise<Record<string, unknown>> {
  const [first] = assets;
  if (!first) return {};
  if (generation.type === "emoji") return stickerResult(generation, assets);
  const result = {
    asset_id: first.id,
    ...(assets.length > 1 && { variants: assets.map(({ id }) => ({ asset_id: id })) }),
  };
  if (generation.projectId) await touchProject(tx, generation.projectId);
  if (generation.shotId) {
    const takes: TakeRow[] = [];
    // The first of several is the chosen one, so it comes last.
    for (const asset of [...assets].reverse()) takes.push(await addTake(tx, generation, asset));
    return { ...result, take_id: takes.at(-1)?.id };
  }
  if (generation.type === "image_generate") await addPicture(tx, generation, first);
  return result;
}

/** The clip has the task's own id; what was made of it for chats is its variants. */
const stickerResult = ({ id }: GenerationRow, assets: AssetRow[]): Record<string, unknown> => ({
  asset_id: id,
  variants: assets
    .filter((asset) => asset.id !== id)
    .sort((a, b) => (a.contentType < b.contentType ? -1 : 1))
    .map((asset) => ({ asset_id: asset.id })),
});

async function addTake(tx: Tx, generation: GenerationRow, asset: AssetRow): Promise<TakeRow> {
  const { request } = generation;
  const { take, isNew } = await insertTake(tx, {
    projectId: generation.projectId ?? "",
    shotId: generation.shotId,
    lineId: generation.lineId,
    kind: kindOf(generation),
    assetId: asset.id,
    origin: "generated",
    promptUsed: wordsOf(request),
    generationParams: withoutLinks(request),
    model: generation.model,
    generationId: generation.id,
    basis: typeof request.basis === "string" ? request.basis : "",
  } satisfies NewTake);
  if (isNew && (await stillWanted(tx, generation, take))) await selectTakeOf(tx, take);
  return take;
}

/** A voice belongs to the words it says: when those were changed meanwhile, it is kept but not chosen. */
async function stillWanted(tx: Tx, { lineId, request }: GenerationRow, take: TakeRow): Promise<boolean> {
  if (take.kind !== "voice") return true;
  const line = lineId ? await lineById(tx, lineId) : null;
  return line !== null && line.text === request.text;
}

function kindOf({ type, request, input }: GenerationRow): TakeKind {
  if (type === "video_generate") return "video";
  if (type === "tts") return "voice";
  const kind = request.takeKind ?? input.keyframe;
  return kind === "end" || kind === "grid" ? kind : "start";
}

const wordsOf = ({ prompt, text }: Record<string, unknown>): string =>
  typeof prompt === "string" ? prompt : typeof text === "string" ? text : "";

/** Links were signed for one sending; the asset ids stay. */
function withoutLinks(request: Record<string, unknown>): Record<string, unknown> {
  const { basis: _basis, takeKind: _kind, ...kept } = request;
  return kept;
}

async function addPicture(tx: Tx, generation: GenerationRow, asset: AssetRow): Promise<void> {
  const { lookId } = generation.request;
  if (generation.characterId && typeof lookId === "string")
    await setLookPicture(tx, generation.characterId, lookId, asset.id);
  else if (generation.characterId) await appendCharacterReference(tx, generation.characterId, asset.id);
  else if (generation.sceneId) await appendSceneReference(tx, generation.sceneId, asset.id);
  if (!generation.projectId) return;
  await raiseStage(tx, generation.projectId, "assets");
}
