import type { LibraryRow } from "@/db/queries/audio";
import type { Locale } from "@/db/schema/values";
import { mediaViews } from "@/lib/assets/media-view";
import { libraryName } from "./names";
import type { LibraryItem } from "./schemas";

export async function toLibraryItems(locale: Locale, rows: LibraryRow[]): Promise<LibraryItem[]> {
  const media = await mediaViews(rows.map(({ assetId }) => assetId));
  return rows.flatMap((row) => {
    const file = row.assetId ? media.get(row.assetId) : undefined;
    if (!file) return [];
    return [
      {
        id: row.id,
        name: libraryName(locale, row.id),
        category: row.category,
        duration: row.durationMs / 1000,
        url: file.url,
        preview_url: file.preview_url ?? file.url,
        license: row.license,
        tags: row.tags,
      },
    ];
  });
}
