import type { z } from "zod";
import { paged } from "@/lib/api/paged-list";
import type { Actor } from "@/lib/auth/actor";
import type { PaginationView, pageQuery } from "@/lib/projects/paging";
import { downloadSubtitles } from "@/lib/subtitles/download-subtitles";
import { listSubtitles } from "@/lib/subtitles/list-subtitles";
import type { DownloadSubtitlesInput, SubtitleView } from "@/lib/subtitles/schemas";

type Input = Omit<DownloadSubtitlesInput, "format"> & {
  format?: DownloadSubtitlesInput["format"];
} & z.output<typeof pageQuery>;

const listPage = paged(listSubtitles);

/** One address for both: the list, or with a format the file to download. */
export async function subtitlesOrFile(
  actor: Actor,
  { format, ...input }: Input,
): Promise<{ items: SubtitleView[]; pagination: PaginationView } | Response> {
  if (format === undefined) return listPage(actor, input);
  const file = await downloadSubtitles(actor, { ...input, format });
  return new Response(file.content, {
    headers: {
      "Content-Type": file.content_type,
      "Content-Disposition": `attachment; filename="${file.name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
