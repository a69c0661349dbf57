import { z } from "zod";

export const ConfigView = z
  .object({
    banners: z.array(z.object({ id: z.string(), image_url: z.string(), href: z.string() })),
    styles: z.array(
      z.object({
        category: z.string(),
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
    points_rules: z.record(z.string(), z.number().int()).describe("Credits per item, by task type"),
    platform_presets: z.array(
      z.object({
        id: z.string(),
        aspect_ratio: z.string().nullable().describe("null = the project's own"),
        resolution: z.string(),
        max_duration: z.number().nullable().describe("seconds"),
      }),
    ),
    models: z.array(
      z.object({
        id: z.string(),
        ability: z.string(),
        name: z.string(),
        credits: z.number().int(),
        default: z.boolean(),
        offline: z.boolean().describe("Made by this installation itself, as a sketch"),
        durations: z.object({ min: z.number(), max: z.number() }).nullable().describe("seconds"),
        aspect_ratios: z.array(z.string()).nullable(),
        end_frame: z.boolean(),
        usual_seconds: z.number(),
      }),
    ),
  })
  .meta({ id: "Config" });
export type ConfigView = z.infer<typeof ConfigView>;
