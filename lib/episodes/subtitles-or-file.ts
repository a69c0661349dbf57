import type { Actor } from "@/lib/auth/actor";
import { downloadSubtitles } from "@/lib/subtitles/download-subtitles";
import { listSubtitles } from "@/lib/subtitles/list-subtitles";
import type { DownloadSubtitlesInput, SubtitleView } from "@/lib/subtitles/schemas";

type Input = Omit<DownloadSubtitlesInput, "format"> & { format?: DownloadSubtitlesInput["format"] };

/** One address for both: the list, or with a format the file to download. */
export async function subtitlesOrFile(
  actor: Actor,
  { format, ...input }: Input,
): Promise<{ items: SubtitleView[] } | Response> {
  if (format === undefined) return listSubtitles(actor, input);
  const file = await downloadSubtitles(actor, { ...input, format });
  return new Response(file.content, {
    headers: {
      "Content-Type": file.content_type,
      "Content-Disposition": `attachment; filename="${file.name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
