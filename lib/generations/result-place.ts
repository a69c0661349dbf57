import type { GenerationRow } from "@/db/queries/generations";
import type { FileType } from "@/db/schema/values";
import type { MediaKind } from "@/lib/media/sniff";
import type { MediaRequest, ToolRequest } from "@/lib/providers/types";
import type { ProjectFolder } from "@/lib/storage/keys";

type Place = { type: FileType; folder: ProjectFolder };

/** Where a result lives and what it counts as. */
export function placeOf(
  row: Pick<GenerationRow, "input" | "request">,
  request: MediaRequest | ToolRequest,
): Place {
  if (request.kind === "speech") return { type: "audio", folder: "audio" };
  if (request.kind !== "image") return { type: "video", folder: "videos" };
  if (request.portrait !== undefined) return { type: "image", folder: "characters" };
  if (request.brief.purpose === "character_sheet") return { type: "character", folder: "characters" };
  if (request.brief.purpose === "scene_card") return { type: "scene", folder: "scenes" };
  const keyframe = row.request.takeKind ?? row.input.keyframe;
  const part = keyframe === "end" || keyframe === "grid" ? keyframe : "start";
  return { type: "keyframe", folder: `keyframes/${part}` };
}

/** What kind of file a request ends in. */
export const resultKind = ({ kind }: MediaRequest | ToolRequest): MediaKind =>
  kind === "speech" ? "audio" : kind === "image" ? "image" : "video";
