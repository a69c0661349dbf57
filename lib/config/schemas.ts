import { z } from "zod";

export const ModelView = z
  .object({
    id: z.string(),
    ability: z.string(),
    name: z.string(),
    provider: z.string(),
    provider_name: z.string(),
    credits: z.number().int(),
    default: z.boolean(),
    offline: z.boolean().describe("Made by this installation itself, as a sketch"),
    own_key: z.boolean().describe("Runs on the caller's own account"),
    status: z.enum(["ok", "down"]).describe("down: nothing gets through to it just now"),
    durations: z.object({ min: z.number(), max: z.number() }).nullable().describe("seconds"),
    aspect_ratios: z.array(z.string()).nullable(),
    end_frame: z.boolean(),
    max_references: z.number().int(),
    usual_seconds: z.number(),
  })
  .meta({ id: "Model" });
export type ModelView = z.infer<typeof ModelView>;

export const ConfigView = z
  .object({
    banners: z.array(z.object({ id: z.string(), image_url: z.string(), href: z.string() })),
    styles: z.array(
      z.object({
        category: z.string(),
        name: z.string(),
        tool: z.string().nullable().describe("null = a style of drama projects"),
        templates: z.array(
          z.object({
            template_id: z.string(),
            driven_id: z.string().nullable(),
            name: z.string(),
            preview_url: z.string().nullable(),
          }),
        ),
      }),
    ),
    points_rules: z
      .record(z.string(), z.number().int())
      .describe("Credits per item, by task type; `animate_*` per second"),
    platform_presets: z.array(
      z.object({
        id: z.string(),
        aspect_ratio: z.string().nullable().describe("null = the project's own"),
        resolution: z.string(),
        max_duration: z.number().nullable().describe("seconds"),
      }),
    ),
    models: z.array(ModelView),
  })
  .meta({ id: "Config" });
export type ConfigView = z.infer<typeof ConfigView>;
