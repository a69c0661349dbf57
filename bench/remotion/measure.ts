import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findChromium } from "../../scripts/lib/tools.mjs";

const run = promisify(execFile);
const PACKAGES = ["remotion@4", "@remotion/bundler@4", "@remotion/renderer@4", "react@19", "react-dom@19"];
/** Frames of a dissolve, as in our film. */
const FADE = 15;

export type PeerFilm = {
  /** Files, one per shot. */
  clips: string[];
  voices: string[];
  music: string;
  dissolves: boolean[];
  text: string;
  secondsPerShot: number;
  width: number;
  height: number;
};

/**
 * The same film by Remotion with the system's Chromium: installed from the registry into a folder of its own, never into
 * the project. Where it cannot be installed or run, the reason.
 */
export async function measureRemotion(film: PeerFilm): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(join(tmpdir(), "inkreel-remotion-"));
  try {
    await mkdir(join(folder, "public"));
    await writeFile(join(folder, "package.json"), '{"private":true}');
    const npm = ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...PACKAGES];
    await run("npm", npm, { cwd: folder, timeout: 600_000 });
    const fps = 30;
    const shots = film.clips.map((_, i) => ({
      clip: `clip-${i}.mp4`,
      voice: `voice-${i}.wav`,
      dissolve: film.dissolves[i] === true,
    }));
    for (const [i, shot] of shots.entries()) {
      await copyFile(film.clips[i] ?? "", join(folder, "public", shot.clip));
      await copyFile(film.voices[i] ?? "", join(folder, "public", shot.voice));
    }
    await copyFile(film.music, join(folder, "public", "music.wav"));
    const { width, height, text } = film;
    const frames = film.secondsPerShot * fps;
    const description = { shots, music: "music.wav", frames, fade: FADE, width, height, text, fps };
    await writeFile(join(folder, "film.json"), JSON.stringify(description));
    for (const name of ["film.mjs", "render.mjs"])
      await copyFile(join(import.meta.dirname, name), join(folder, name));
    const words = ["render.mjs", findChromium(), String(availableParallelism())];
    const { stdout } = await run(process.execPath, words, { cwd: folder, timeout: 1_800_000 });
    const seconds = Number(/seconds=([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN);
    const long = film.clips.length * film.secondsPerShot;
    return {
      name: "remotion 4, system Chromium",
      filmSeconds: long,
      seconds,
      realtime: Math.round((long / seconds) * 100) / 100,
    };
  } catch (error) {
    return {
      name: "remotion 4",
      notMeasured: (error instanceof Error ? error.message : String(error)).slice(0, 500),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
