import { symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { AI_WORDS, aiMetadata } from "@/lib/media/ai-label/metadata";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { requireSpace, withTempDir } from "@/lib/media/temp";
import { type FilmRequest, FPS } from "./types";

/**
 * Joins segments and sound without encoding either again, in a file that plays while it loads and says that it is
 * AI-generated. `segments` are in film order, with their frames.
 */
export async function joinFilm(
  film: Pick<FilmRequest, "format">,
  segments: { path: string; frames: number }[],
  audio: string,
  out: string,
  options: { contentId: string; signal?: AbortSignal },
): Promise<void> {
  await withTempDir("join", async (cwd) => {
    const lines = ["ffconcat version 1.0"];
    for (const [i, segment] of segments.entries()) {
      const name = `s${String(i).padStart(5, "0")}.mp4`;
      await symlink(resolve(segment.path), join(cwd, name));
      lines.push(`file ${name}`, `duration ${(segment.frames / FPS).toFixed(6)}`);
    }
    await writeFile(join(cwd, "list.ffconcat"), `${lines.join("\n")}\n`);
    await symlink(resolve(audio), join(cwd, "sound.m4a"));
    const seconds = segments.reduce((sum, { frames }) => sum + frames, 0) / FPS;
    await requireSpace(cwd, seconds * 1_500_000);
    const tags = {
      comment: AI_WORDS,
      description: `AI-generated content ${options.contentId}`,
      AIGC: aiMetadata(options.contentId),
    };
    await runFfmpeg(
      [
        ...["-f", "concat", "-safe", "0", "-i", "list.ffconcat", "-f", "mp4", "-i", "sound.m4a"],
        ...["-map", "0:v:0", "-map", "1:a:0", "-c", "copy", "-map_metadata", "-1"],
        ...Object.entries(tags).flatMap(([key, value]) => ["-metadata", `${key}=${value}`]),
        ...["-movflags", "+faststart+use_metadata_tags", "-video_track_timescale", String(FPS * 512)],
        ...["-f", film.format, `file:${resolve(out)}`],
      ],
      { cwd, timeoutMs: 60_000 + seconds * 1000, niceness: 5, signal: options.signal },
    );
  });
}
