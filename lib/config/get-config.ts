import { createHash } from "node:crypto";
import { type Locale, STYLES } from "@/db/schema/values";
import { type Reply, reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { modelsFor, offeredModels } from "@/lib/providers/offered-models";
import type { Ability, ModelEntry } from "@/lib/providers/types";
import { localeFor, regionOf } from "@/lib/region";
import { PLATFORM_PRESETS } from "@/lib/renders/presets";
import { requestContext } from "@/lib/request-context";
import enProjects from "@/messages/en/projects.json";
import zhProjects from "@/messages/zh/projects.json";
import type { ConfigView } from "./schemas";

/** Steps a model can be chosen for. Scripts are read by our own reader. */
const ABILITIES: Ability[] = ["text", "image", "video", "speech"];
const STYLE_NAMES = { zh: zhProjects.styles, en: enProjects.styles };

/** What an app needs to offer choices. Answers 304 to a client that already has it. */
export async function getConfig(actor: Actor | null): Promise<Reply<ConfigView> | Response> {
  const { headers, locale } = await requestContext();
  const region = actor?.region ?? regionOf(headers);
  const offered = await Promise.all(
    ABILITIES.map((ability) =>
      actor ? offeredModels(ability, { userId: actor.userId, region }) : modelsFor(ability, region),
    ),
  );
  const config = configView(localeFor(headers, locale ?? actor?.locale), offered);
  const hash = createHash("sha256").update(JSON.stringify(config)).digest("base64url").slice(0, 27);
  const caching = {
    ETag: `"${hash}"`,
    "Cache-Control": "private, max-age=300",
    Vary: "Authorization, Cookie, Accept-Language",
  };
  const known = (headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (known.includes(caching.ETag)) return new Response(null, { status: 304, headers: caching });
  return reply(200, config, caching);
}

/** `offered`: the models of each ability, the default first. */
export function configView(locale: Locale, offered: ModelEntry[][]): ConfigView {
  const models = offered.flatMap((entries) =>
    entries.map((model, index) => modelView(model, index === 0, locale)),
  );
  const creditsOf = (ability: Ability) =>
    models.find((model) => model.ability === ability && model.default)?.credits ?? 0;
  return {
    banners: [],
    styles: [
      {
        category: "drama",
        templates: STYLES.map((style) => ({
          template_id: style,
          driven_id: null,
          name: STYLE_NAMES[locale][style],
          preview_url: null,
        })),
      },
    ],
    points_rules: {
      script_parse: 0,
      storyboard_generate: 0,
      image_generate: creditsOf("image"),
      video_generate: creditsOf("video"),
      tts: creditsOf("speech"),
      video_render: 0,
    },
    platform_presets: Object.entries(PLATFORM_PRESETS).map(([id, preset]) => ({
      id,
      aspect_ratio: preset.ratio,
      resolution: preset.resolution,
      max_duration: preset.maxSeconds,
    })),
    models,
  };
}

const modelView = (model: ModelEntry, isDefault: boolean, locale: Locale): ConfigView["models"][number] => ({
  id: model.id,
  ability: model.ability,
  name: model.name[locale],
  credits: model.credits,
  default: isDefault,
  offline: model.offline ?? false,
  durations: model.durations ?? null,
  aspect_ratios: model.aspectRatios ?? null,
  end_frame: model.endFrame ?? false,
  usual_seconds: model.usualSeconds,
});
