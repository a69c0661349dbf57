import { db } from "@/db";
import { ownVendors } from "@/db/queries/user-keys";
import type { Locale, Region } from "@/db/schema/values";
import { modelsDown } from "@/lib/providers/model-health";
import { modelsFor } from "@/lib/providers/offered-models";
import { refreshCatalog } from "@/lib/providers/refresh-catalog";
import type { Ability, ModelEntry } from "@/lib/providers/types";
import { findVendor } from "@/lib/providers/vendors";
import type { ModelView } from "./schemas";

const ABILITIES: Ability[] = ["text", "image", "video", "speech"];

/** What somebody can choose from for each step, the default of each first, and how it is doing. */
export async function listModels(who: {
  userId: string | null;
  region: Region;
  locale: Locale;
}): Promise<ModelView[]> {
  await refreshCatalog();
  const keys = who.userId === null ? [] : await ownVendors(db, who.userId);
  const own = new Map(keys.map(({ provider, region }) => [provider, region]));
  const offered = ABILITIES.map((ability) => modelsFor(ability, who.region, new Set(own.keys())));
  const down = await modelsDown(offered.flat(), who.region, own);
  return offered.flatMap((models) =>
    models.map((model, index) =>
      toView(model, {
        isDefault: index === 0,
        locale: who.locale,
        down: down.has(model.id),
        own: own.has(model.provider),
      }),
    ),
  );
}

const toView = (
  model: ModelEntry,
  { isDefault, locale, down, own }: { isDefault: boolean; locale: Locale; down: boolean; own: boolean },
): ModelView => ({
  id: model.id,
  ability: model.ability,
  name: model.name[locale],
  provider: model.provider,
  provider_name: findVendor(model.provider)?.name[locale] ?? model.provider,
  credits: model.credits,
  default: isDefault,
  offline: model.offline ?? false,
  own_key: own,
  status: down ? "down" : "ok",
  durations: model.durations ?? null,
  aspect_ratios: model.aspectRatios ?? null,
  end_frame: model.endFrame ?? false,
  max_references: model.maxReferences ?? 0,
  usual_seconds: model.usualSeconds,
});
