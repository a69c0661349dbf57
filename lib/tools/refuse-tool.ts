import type { AssetRow } from "@/db/queries/assets";
import { toMediaView } from "@/lib/assets/media-view";
import { AppError } from "@/lib/errors";
import { mediaProvider } from "@/lib/providers/registry";
import { vendorModelOf } from "@/lib/providers/slots";
import type { MediaRequest, ToolRequest } from "@/lib/providers/types";
import { driverFor } from "@/lib/storage/drivers";
import { isStoreWithinReach } from "@/lib/storage/reach";
import type { ToolModel } from "./choose-tool-model";

/** Whether the work needs a copy in the store near the vendor. */
export const needsStaging = (
  { country, site, model }: ToolModel,
  assets: Pick<AssetRow, "driver">[],
): boolean =>
  country !== null &&
  site !== undefined &&
  model.references === "url" &&
  assets.some(({ driver }) => driver !== driverFor(site).id);

/** Throws why this could not be done, before anything is held. `linked`: the request with links that can be opened now. */
export function refuseTool({ model, account }: ToolModel, linked: MediaRequest | ToolRequest): void {
  if (model.references === "url" && !isStoreWithinReach())
    throw new AppError("media_unreachable", { details: { model: model.id } });
  const failure = mediaProvider(model.provider, account).check(vendorModelOf(model, account), linked);
  if (failure)
    throw new AppError(failure.reason === "invalid_input" ? "invalid_parameter" : "unsupported", {
      details: { model: model.id, field: failure.vendorCode ?? "request", problem: failure.reason },
    });
}

export const linkOf = async (asset: AssetRow): Promise<{ assetId: string; url: string }> => ({
  assetId: asset.id,
  url: (await toMediaView(asset)).url,
});
