import { z } from "zod";
import { BEAT_TYPES, SCRIPT_FORMATS } from "@/db/schema/scripts";
import { episodeRef } from "@/lib/episodes/schemas";
import { pageOf, pageQuery } from "@/lib/projects/paging";

export const SCRIPT_BYTES = 2 * 1024 * 1024;
export const DOCUMENT_BYTES = 20 * 1024 * 1024;

const episodeOf = { project_id: z.string(), episode: episodeRef.optional() };

export const saveScriptBody = z.object({
  content: z.string().optional(),
  asset_id: z.uuid().optional(),
  format: z.enum(SCRIPT_FORMATS).default("auto"),
  /** The version this text was written on; 409 when another one was saved since. */
  version: z.number().int().min(0).optional(),
});
export const saveScriptInput = saveScriptBody.extend(episodeOf);
export type SaveScriptInput = z.output<typeof saveScriptInput>;

export const savedScriptView = z.object({
  script_id: z.string(),
  version: z.number(),
  word_count: z.number(),
  estimated_duration: z.number(),
  episodes: z.array(z.object({ id: z.string(), number: z.number(), title: z.string() })),
});
export type SavedScriptView = z.infer<typeof savedScriptView>;

export const scriptVersionView = z
  .object({
    script_id: z.string(),
    version: z.number(),
    format: z.enum(SCRIPT_FORMATS),
    word_count: z.number(),
    estimated_duration: z.number(),
    created_at: z.string(),
  })
  .meta({ id: "ScriptVersion" });
export type ScriptVersionView = z.infer<typeof scriptVersionView>;

export const scriptView = scriptVersionView
  .extend({
    episode_id: z.string(),
    content: z.string(),
    /** The version the parsed scenes were read from; null = not parsed yet. */
    parsed_version: z.number().nullable(),
  })
  .meta({ id: "Script" });
export type ScriptView = z.infer<typeof scriptView>;
export const scriptAnswer = z.object({ script: scriptView.nullable() });

export const episodeInput = z.object(episodeOf);
export type EpisodeInput = z.output<typeof episodeInput>;

export const listVersionsInput = pageQuery.extend(episodeOf);
export type ListVersionsInput = z.output<typeof listVersionsInput>;
export const versionPage = pageOf(scriptVersionView);
export type VersionPage = z.infer<typeof versionPage>;

export const restoreVersionInput = z.object({ ...episodeOf, number: z.coerce.number().int().min(1) });
export type RestoreVersionInput = z.output<typeof restoreVersionInput>;

export const startParseBody = z.object({
  /** Who reads beside our own reader; the project's text model by default, `sketch-parse` = nobody. */
  model: z.string().max(100).optional(),
  keep_edits: z.boolean().default(true),
  quote_id: z.uuid().optional(),
  max_credits: z.number().int().min(0).optional(),
});
export const startParseInput = startParseBody.extend(episodeOf);
export type StartParseInput = z.output<typeof startParseInput>;

export const parsedView = z
  .object({
    scenes: z.array(
      z.object({
        id: z.string(),
        number: z.number(),
        heading: z.string(),
        location: z.string(),
        time: z.string(),
        interior: z.boolean().nullable(),
        atmosphere: z.string(),
        scene_id: z.string().nullable(),
        characters: z.array(z.string()),
        beats: z.array(
          z.object({
            id: z.string(),
            type: z.enum(BEAT_TYPES),
            character: z.string().optional(),
            character_id: z.string().optional(),
            text: z.string(),
            emotion: z.string().optional(),
            duration: z.number(),
            offscreen: z.boolean().optional(),
          }),
        ),
      }),
    ),
    characters: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        attributes: z.record(z.string(), z.unknown()),
        description: z.string(),
      }),
    ),
    props: z.array(z.string()),
    metadata: z.object({
      total_scenes: z.number(),
      total_shots: z.number(),
      estimated_duration: z.number(),
      script_version: z.number().nullable(),
      /** A newer text was saved since this parse. */
      outdated: z.boolean(),
      warnings: z.array(z.string()),
    }),
  })
  .meta({ id: "ParsedScript" });
export type ParsedView = z.infer<typeof parsedView>;
