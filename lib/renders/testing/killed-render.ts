import { spawn } from "node:child_process";
import { readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/lib/env";
import type { FilmRequest } from "../types";
import { filmOf, makeClip, makeTone, shotOf } from "./film";

const segments = join(env.DATA_DIR, "cache", "segments");
const finished = async () =>
  (await readdir(segments).catch(() => [])).filter((name) => !name.includes(".draft."));

export async function longFilm(): Promise<FilmRequest> {
  const size = { width: 360, height: 640 };
  const clips = [await makeClip("testsrc2", 1, size), await makeClip("mandelbrot", 1, size)];
  const voice = await makeTone(300, 0.6);
  const shots = Array.from({ length: 8 }, (_, i) =>
    shotOf({
      ...{
        id: `s${i}`,
        clip: clips[i % 2],
        durationMs: 900 + i * 37,
        transition: i === 3 ? "dissolve" : "cut",
      },
      lines: [{ id: `l${i}`, kind: "dialogue", text: `第${i}句`, voice }],
    }),
  );
  const film = filmOf(shots);
  return { ...film, picture: { ...film.picture, ...size } };
}

function start(film: string, out: string) {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "lib/renders/testing/render-child.ts", film, out],
    {
      env: { ...process.env, NODE_OPTIONS: "" },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => {
    text += chunk;
  });
  const done = new Promise<{ code: number | null; text: string }>((resolve) =>
    child.on("close", (code) => resolve({ code, text })),
  );
  return { child, done };
}

export type Killed = {
  /** Segments that were finished when the process was killed, and the halves it left. */
  finished: number;
  halves: number;
  /** Of the finished ones, those that are not the very same file after the second process. */
  redone: number;
  checks: { name: string; ok: boolean }[];
};

/** Renders in a process that is killed once `after` segments are finished (and `delayMs` later), then in another one. */
export async function killAndResume(film: FilmRequest, after: number, delayMs: number): Promise<Killed> {
  await rm(join(env.DATA_DIR, "cache"), { recursive: true, force: true });
  const request = join(env.DATA_DIR, "film.json");
  const out = join(env.DATA_DIR, "resumed.mp4");
  await rm(out, { force: true });
  await writeFile(request, JSON.stringify(film));
  const first = start(request, out);
  while (first.child.exitCode === null && (await finished()).length < after)
    await new Promise((r) => setTimeout(r, 5));
  await new Promise((r) => setTimeout(r, delayMs));
  first.child.kill("SIGKILL");
  await first.done;
  const names = await finished();
  const halves = (await readdir(segments)).length - names.length;
  const inode = async (name: string) => (await stat(join(segments, name))).ino;
  const before = await Promise.all(names.map(inode));
  const second = await start(request, out).done;
  const now = await Promise.all(names.map(inode));
  return {
    finished: names.length,
    halves,
    redone: now.filter((ino, i) => ino !== before[i]).length,
    checks: second.code === 0 ? JSON.parse(second.text) : [],
  };
}
