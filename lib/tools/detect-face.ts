import { db } from "@/db";
import type { AssetRow } from "@/db/queries/assets";
import {
  dropDetection,
  type FaceDetectionRow,
  findDetection,
  leaseDetection,
  recordDetection,
} from "@/db/queries/face-detections";
import { newId } from "@/db/schema/columns";
import type { Actor } from "@/lib/auth/actor";
import { requireConsent } from "@/lib/consents/require-consent";
import { AppError } from "@/lib/errors";
import { mediaProvider } from "@/lib/providers/registry";
import type { FaceResult } from "@/lib/providers/types";
import { enforcePolicy } from "@/lib/rate-limit";
import { isStoreWithinReach } from "@/lib/storage/reach";
import { chooseToolModel, type ToolModel } from "./choose-tool-model";
import { faceReason, faceSentence } from "./face-reasons";
import { TOOL_LIMITS } from "./limits";
import { ownFile } from "./own-file";
import { linkOf, needsStaging } from "./refuse-tool";
import type { DetectAnswer, DetectInput } from "./schemas";
import { dropStagedOf, stagedLink } from "./stage-file";

/** No vendor takes so long to look at a picture; afterwards somebody else may ask. */
const LOOK_SECONDS = 60;

/** Looks for a face that can be moved. Free; each picture is asked about once, and of new ones twenty a day. */
export async function detectFace(actor: Actor, input: DetectInput): Promise<DetectAnswer> {
  const chosen = await chooseToolModel(actor, { ability: "emoji" });
  const limits = TOOL_LIMITS.emoji.image;
  const asset = await ownFile(actor, input.image_asset_id, { field: "image_asset_id", limits });
  // Looking sends the picture away: that it may leave is asked before, the likeness when it is used.
  if (chosen.country !== null)
    await requireConsent(
      actor,
      { consent: true, ...input },
      { assetIds: [asset.id], country: chosen.country },
    );
  return toView(await lookAtFace(actor, asset, chosen), actor);
}

function toView(row: FaceDetectionRow, { locale }: Pick<Actor, "locale">): DetectAnswer {
  if (row.passed) return { passed: true, face_bbox: row.faceBox, ext_bbox: row.extBox };
  const reason = faceReason(row.code);
  return { passed: false, face_bbox: null, ext_bbox: null, reason, message: faceSentence(locale, reason) };
}

/** What is known of a picture, or what its vendor says now. */
export async function lookAtFace(
  actor: Pick<Actor, "userId">,
  asset: AssetRow,
  chosen: ToolModel,
): Promise<FaceDetectionRow> {
  const { detector } = chosen.model;
  if (!detector) throw new AppError("unsupported", { details: { model: chosen.model.id } });
  const picture = { userId: actor.userId, sha256: asset.sha256 ?? asset.id, model: detector };
  const known = await findDetection(db, picture);
  if (known && known.passed !== null) return known;
  if (chosen.model.references === "url" && !isStoreWithinReach())
    throw new AppError("media_unreachable", { details: { model: chosen.model.id } });
  const lease = await leaseDetection(db, picture, LOOK_SECONDS);
  if (!lease) {
    const now = await findDetection(db, picture);
    if (now && now.passed !== null) return now;
    throw new AppError("in_progress", { retryAfter: 3 });
  }
  try {
    await enforcePolicy("emoji_detect", actor.userId);
    const found = await ask(asset, chosen, detector);
    const row = await recordDetection(
      db,
      lease.id,
      found.state === "passed"
        ? { passed: true, faceBox: found.faceBox, extBox: found.extBox }
        : { passed: false, code: found.code },
    );
    if (row) return row;
    throw new AppError("conflict");
  } catch (error) {
    await dropDetection(db, lease.id);
    throw error;
  }
}

async function ask(
  asset: AssetRow,
  chosen: ToolModel,
  detector: string,
): Promise<Extract<FaceResult, { state: "passed" | "refused" }>> {
  const provider = mediaProvider(chosen.model.provider, chosen.account);
  if (!provider.detectFace) throw new AppError("unsupported", { details: { model: chosen.model.id } });
  const { site } = chosen;
  const stage = site !== undefined && needsStaging(chosen, [asset]) ? site : null;
  const owner = newId();
  try {
    const image = stage
      ? { assetId: asset.id, url: await stagedLink(asset, owner, stage) }
      : await linkOf(asset);
    const found = await provider.detectFace(detector, image).catch((cause: unknown) => {
      throw new AppError("provider_failed", { cause });
    });
    if (found.state === "busy") throw new AppError("unavailable", { retryAfter: found.retryAfter ?? 2 });
    if (found.state === "failed") throw new AppError(found.reason === "quota" ? "quota" : "provider_failed");
    return found;
  } finally {
    if (stage) await dropStagedOf(owner, stage);
  }
}
