import { createHash } from "node:crypto";
import { type Locale, type Region, STYLES } from "@/db/schema/values";
import { type Reply, reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import type { Ability } from "@/lib/providers/types";
import { localeFor, regionOf } from "@/lib/region";
import { PLATFORM_PRESETS } from "@/lib/renders/presets";
import { requestContext } from "@/lib/request-context";
import { toolDocuments } from "@/lib/tools/read-documents";
import { type ToolDocuments, toolConfig } from "@/lib/tools/tool-config";
import enProjects from "@/messages/en/projects.json";
import zhProjects from "@/messages/zh/projects.json";
import { listModels } from "./list-models";
import type { ConfigView, ModelView } from "./schemas";

const STYLE_CATEGORY = { zh: "短剧", en: "Drama" };
const STYLE_NAMES = { zh: zhProjects.styles, en: enProjects.styles };

/** What an app needs to offer choices. Answers 304 to a client that already has it. */
export async function getConfig(actor: Actor | null): Promise<Reply<ConfigView> | Response> {
  const { headers, locale } = await requestContext();
  const language = localeFor(headers, locale ?? actor?.locale);
  const region = actor?.region ?? regionOf(headers);
  const models = await listModels({ userId: actor?.userId ?? null, region, locale: language });
  const config = configView(language, region, models, await toolDocuments());
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

function configView(
  locale: Locale,
  region: Region,
  models: ModelView[],
  documents: ToolDocuments,
): ConfigView {
  const tools = toolConfig(locale, documents, region);
  const creditsOf = (ability: Ability) =>
    models.find((model) => model.ability === ability && model.default)?.credits ?? 0;
  return {
    banners: tools.banners,
    styles: [
      {
        category: "drama",
        name: STYLE_CATEGORY[locale],
        tool: null,
        templates: STYLES.map((style) => ({
          template_id: style,
          driven_id: null,
          name: STYLE_NAMES[locale][style],
          preview_url: null,
        })),
      },
      ...tools.styles,
    ],
    points_rules: {
      script_parse: 0,
      storyboard_generate: 0,
      image_generate: creditsOf("image"),
      video_generate: creditsOf("video"),
      tts: creditsOf("speech"),
      video_render: 0,
      ...tools.points,
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
