import type { Locale, Region } from "@/db/schema/values";
import type { BannersDocument, PointsDocument, StylesDocument } from "./documents";

export type ToolDocuments = { styles: StylesDocument; points: PointsDocument; banners: BannersDocument };

/** The part of `GET /config` that is about the tools. */
export function toolConfig(
  locale: Locale,
  { styles, points, banners }: ToolDocuments,
  region: Region,
  now = Date.now(),
) {
  return {
    styles: styles.categories.map(({ category, tool, name, templates }) => ({
      category,
      tool,
      name: name[locale],
      templates: templates.map((template) => ({
        template_id: template.template_id,
        driven_id: "driven_id" in template ? template.driven_id : null,
        name: template.name[locale],
        preview_url: template.preview_url,
      })),
    })),
    points: {
      emoji: points.emoji,
      avatar: points.avatar,
      pose: points.pose,
      animate_move_std: points.animate_move.std,
      animate_move_pro: points.animate_move.pro,
      animate_mix_std: points.animate_mix.std,
      animate_mix_pro: points.animate_mix.pro,
    },
    banners: banners.banners
      .filter(
        ({ regions, from, until }) =>
          (!regions || regions.includes(region)) &&
          (!from || Date.parse(from) <= now) &&
          (!until || now < Date.parse(until)),
      )
      .map(({ id, image_url, href }) => ({ id, image_url, href })),
  };
}
