import { z } from "zod";

const localized = z.strictObject({ zh: z.string().min(1).max(60), en: z.string().min(1).max(60) });
const id = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/);
/** On this site or public; never a scheme a browser would run. */
const address = z
  .string()
  .max(500)
  .regex(/^(https:\/\/|\/(?!\/))/);
const credits = z.number().int().min(0).max(100_000);

const templateFields = { template_id: id, name: localized, preview_url: address.nullable().default(null) };
const categoryFields = { category: id, name: localized };

/** Templates by category, in the order they are shown. */
export const StylesDocument = z
  .strictObject({
    categories: z
      .array(
        z.discriminatedUnion("tool", [
          z.strictObject({
            ...categoryFields,
            tool: z.literal("emoji"),
            /** `driven_id`: the vendor's name of the expression. */
            templates: z
              .array(z.strictObject({ ...templateFields, driven_id: id }))
              .min(1)
              .max(200),
          }),
          z.strictObject({
            ...categoryFields,
            tool: z.enum(["avatar", "pose"]),
            /** `prompt`: what a picture model is asked for, in English. */
            templates: z
              .array(z.strictObject({ ...templateFields, prompt: z.string().min(3).max(2_000) }))
              .min(1)
              .max(200),
          }),
        ]),
      )
      .max(100),
  })
  .refine(
    ({ categories }) => {
      const ids = categories.flatMap(({ templates }) => templates.map(({ template_id }) => template_id));
      return new Set(ids).size === ids.length;
    },
    { message: "a template_id is there twice" },
  );
export type StylesDocument = z.output<typeof StylesDocument>;

/** Credits: of `animate_*` per second of the clip, of the others per piece. */
export const PointsDocument = z.strictObject({
  emoji: credits,
  avatar: credits,
  pose: credits,
  animate_move: z.strictObject({ std: credits, pro: credits }),
  animate_mix: z.strictObject({ std: credits, pro: credits }),
});
export type PointsDocument = z.output<typeof PointsDocument>;

export const BannersDocument = z.strictObject({
  banners: z
    .array(
      z.strictObject({
        id,
        image_url: address,
        href: address,
        /** Shown to these; absent = to everybody. */
        regions: z.array(z.enum(["CN", "GLOBAL"])).optional(),
        from: z.iso.datetime().optional(),
        until: z.iso.datetime().optional(),
      }),
    )
    .max(20),
});
export type BannersDocument = z.output<typeof BannersDocument>;
