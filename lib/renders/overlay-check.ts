import { symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { outsideInput, runFfmpeg } from "@/lib/media/ffmpeg";
import { fontsFolder } from "@/lib/media/font";
import { withTempDir } from "@/lib/media/temp";
import { weightsIn } from "@/lib/subtitles/ass";
import { overlayFor } from "./overlay";
import { type FilmRequest, FPS } from "./types";

/** How far compression may move a pixel's brightness. */
const TOLERANCE = 56;

/**
 * Whether the overlay is really in frames of the file. It is drawn on nothing: where it is opaque the frame must look
 * like it, both where it is light (letters) and where it is dark (outlines); a plain light or dark picture satisfies only
 * one of the two. One process looks at all frames, and draws an overlay they share once.
 */
export async function overlayIsDrawn(
  path: string,
  film: FilmRequest,
  frames: number[],
  signal?: AbortSignal,
): Promise<boolean[]> {
  const wanted = frames.map((frame) => overlayFor(film, frame, 1));
  const overlays = [...new Set(wanted.filter((overlay) => overlay !== null))];
  const shown = frames.filter((_, index) => wanted[index] !== null);
  if (shown.length === 0) return frames.map(() => false);
  const { width, height } = film.picture;
  const size = width * height;
  const pictures = await withTempDir("check", async (cwd) => {
    await symlink(await fontsFolder(weightsIn(overlays.join("\n"))), join(cwd, "fonts"));
    await symlink(resolve(path), join(cwd, "film.mp4"));
    for (const [index, overlay] of overlays.entries())
      await writeFile(join(cwd, `overlay-${index}.ass`), overlay);
    const seek = (frame: number) => ["-ss", Math.max(0, (frame - 0.5) / FPS).toFixed(4)];
    const input = ["-threads", "1", ...outsideInput("film.mp4", "mp4")];
    const inputs = shown.flatMap((frame) => [...seek(frame), ...input]);
    const films = shown.map((_, index) => `[${index}:v]format=gray[film${index}]`);
    const blank = `color=black@0:s=${width}x${height}:r=${FPS}:d=0.04,format=yuva420p`;
    const drawn = overlays.map(
      (_, index) =>
        `${blank},ass=f=overlay-${index}.ass:fontsdir=fonts:alpha=1,split[s${index}][t${index}];[s${index}]format=gray[y${index}];[t${index}]alphaextract[a${index}]`,
    );
    const parts = [
      ...shown.map((_, index) => `[film${index}]`),
      ...overlays.map((_, index) => `[y${index}][a${index}]`),
    ];
    const stack = `${parts.join("")}vstack=inputs=${shown.length + 2 * overlays.length}[out]`;
    const graph = [...films, ...drawn, stack].join(";");
    const { stdout } = await runFfmpeg(
      [...inputs, "-filter_complex", graph, "-map", "[out]", "-frames:v", "1", "-f", "rawvideo", "pipe:1"],
      { cwd, timeoutMs: 60_000, niceness: 5, signal },
    );
    return stdout;
  });
  if (pictures.length !== size * (shown.length + 2 * overlays.length)) return frames.map(() => false);
  const plane = (index: number) => pictures.subarray(index * size, (index + 1) * size);
  return frames.map((frame, index) => {
    const overlay = overlays.indexOf(wanted[index] ?? "");
    if (overlay < 0) return false;
    const at = shown.length + 2 * overlay;
    return isIn(plane(shown.indexOf(frame)), plane(at), plane(at + 1));
  });
}

/** Of the opaque letters and of the opaque outlines, most are in the frame; hardly any of one kind is not enough. */
function isIn(frame: Buffer, luma: Buffer, alpha: Buffer): boolean {
  const count = { light: 0, dark: 0 };
  const there = { light: 0, dark: 0 };
  for (let at = 0; at < frame.length; at++) {
    const solid = alpha[at] ?? 0;
    if (solid < 255 - 80) continue;
    const drawn = luma[at] ?? 0;
    const kind = drawn >= 128 ? "light" : "dark";
    count[kind]++;
    const seen = frame[at] ?? 0;
    if (seen >= drawn - TOLERANCE && seen <= drawn + (255 - solid) + TOLERANCE) there[kind]++;
  }
  const enough = (kind: "light" | "dark") => count[kind] >= 10 && there[kind] / count[kind] >= 0.85;
  return enough("light") && enough("dark");
}
