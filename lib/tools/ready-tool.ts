import { db } from "@/db";
import { findAssets } from "@/db/queries/assets";
import type { GenerationRow } from "@/db/queries/generations";
import { toMediaView } from "@/lib/assets/media-view";
import { AppError } from "@/lib/errors";
import type { ToolFile, ToolRequest } from "@/lib/providers/types";
import { isReachable } from "@/lib/storage/drivers";
import { stagedLink } from "./stage-file";

/** The frozen request of a tool with links its vendor can open now. */
export async function readyTool(
  row: Pick<GenerationRow, "id" | "request">,
  request: ToolRequest,
): Promise<ToolRequest> {
  const { site, staged } = row.request;
  const link = async ({ assetId }: ToolFile): Promise<ToolFile> => {
    const [asset] = await findAssets(db, [assetId]);
    if (asset?.status !== "ready" || !isReachable(asset)) throw new AppError("reference_missing");
    const url =
      staged === true && (site === "CN" || site === "GLOBAL")
        ? await stagedLink(asset, row.id, site)
        : (await toMediaView(asset)).url;
    return { assetId, url };
  };
  const image = await link(request.image);
  return request.kind === "emoji"
    ? { ...request, image }
    : { ...request, image, video: await link(request.video) };
}
