import { symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { outsideInput, runFfmpeg } from "@/lib/media/ffmpeg";
import { fontsFolder } from "@/lib/media/font";
import { withTempDir } from "@/lib/media/temp";
import { overlayFor } from "./overlay";
import { type FilmRequest, FPS } from "./types";

/** How far compression may move a pixel's brightness. */
const TOLERANCE = 56;

/**
 * Whether the overlay is really in a frame of the file. It is drawn once on black and once on white: where the two agree
 * it is opaque, and the frame must look like them, both where it is light (letters) and where it is dark (outlines); a
 * plain light or dark picture satisfies only one of the two.
 */
export async function overlayIsDrawn(
  path: string,
  film: FilmRequest,
  frame: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const overlay = overlayFor(film, frame, 1);
  if (overlay === null) return false;
  const { width, height } = film.picture;
  const size = width * height;
  const pictures = await withTempDir("check", async (cwd) => {
    await writeFile(join(cwd, "overlay.ass"), overlay);
    await symlink(await fontsFolder(), join(cwd, "fonts"));
    await symlink(resolve(path), join(cwd, "film.mp4"));
    const plain = (colour: string) => [
      "-f",
      "lavfi",
      "-i",
      `color=${colour}:s=${width}x${height}:r=${FPS}:d=0.04`,
    ];
    const drawn = "ass=f=overlay.ass:fontsdir=fonts,format=gray";
    const graph = `[0:v]format=gray[a];[1:v]${drawn}[b];[2:v]${drawn}[c];[a][b][c]vstack=inputs=3[out]`;
    const seek = ["-ss", Math.max(0, (frame - 0.5) / FPS).toFixed(4)];
    const { stdout } = await runFfmpeg(
      [
        ...[...seek, ...outsideInput("film.mp4", "mp4"), ...plain("black"), ...plain("white")],
        ...["-filter_complex", graph, "-map", "[out]", "-frames:v", "1", "-f", "rawvideo", "pipe:1"],
      ],
      { cwd, timeoutMs: 60_000, niceness: 5, signal },
    );
    return stdout;
  });
  if (pictures.length !== size * 3) return false;
  const light = share(pictures, size, (luma) => luma >= 128);
  const dark = share(pictures, size, (luma) => luma < 128);
  return light >= 0.7 && dark >= 0.7;
}

/** Of the opaque pixels of one kind, the part that is in the frame; 0 when there are hardly any. */
function share(pictures: Buffer, size: number, kind: (luma: number) => boolean): number {
  let count = 0;
  let there = 0;
  for (let i = 0; i < size; i++) {
    const onBlack = pictures[size + i] ?? 0;
    const onWhite = pictures[2 * size + i] ?? 255;
    if (onWhite - onBlack > 80 || !kind(onBlack)) continue;
    count++;
    const luma = pictures[i] ?? 0;
    if (luma >= onBlack - TOLERANCE && luma <= onWhite + TOLERANCE) there++;
  }
  return count < 10 ? 0 : there / count;
}
