import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { FilmMedia } from "@/lib/renders/types";
import { measureRemotion } from "./remotion/measure";

/**
 * A minute of 1080p30 in 30 shots: clips present, 3 dissolves, subtitles, voices, music. Prints ours, a plain x264 encode
 * of the same frames (the floor), and Remotion on the first shots of the same film. `--shots=6` makes it shorter,
 * `--runs=5` repeats it, `--tall=3840` makes it 4K, `--peer=0` leaves the peer (and the network) out; medians are
 * printed. On a machine that others use too, believe the processor seconds.
 */
const option = (name: string, fallback: number) =>
  Number(process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split("=")[1] ?? fallback);
const SHOTS = option("shots", 30);
const RUNS = option("runs", 1);
const SECONDS = 2;
const LANES = 2;
const TALL = option("tall", 1920);
/** Shots the peer renders: it takes several times as long for each. */
const PEER_SHOTS = Math.min(SHOTS, option("peer", 10));
const SIZE = { width: Math.round((TALL * 9) / 32) * 2, height: TALL };

const data = await mkdtemp(join(tmpdir(), "inkreel-bench-"));
process.env.DATA_DIR = data;
process.env.LOG_LEVEL = "silent";
const { runFfmpeg } = await import("@/lib/media/ffmpeg");
const { makeFilm } = await import("@/lib/renders/make-film");
const { PLATFORM_PRESETS, pictureFor } = await import("@/lib/renders/presets");
const { filmOf, makeTone, shotOf, storeMedia } = await import("@/lib/renders/testing/film");
const { encoding } = await import("@/lib/renders/encoding");
const { localMedia } = await import("@/lib/renders/sources");

let peakRss = 0;
const sampling = setInterval(() => {
  peakRss = Math.max(peakRss, process.memoryUsage.rss());
}, 50);

/** A slow zoom over a detailed picture: what a drawn drama looks like to an encoder. */
async function clipOf(i: number): Promise<FilmMedia> {
  const place = `start_x=${(-0.743643 + i * 2e-3).toFixed(6)}:start_y=${(0.131825 + i * 1e-3).toFixed(6)}`;
  const still = `mandelbrot=${place}:start_scale=0.02:maxiter=400:s=${SIZE.width}x${SIZE.height}`;
  const frames = SECONDS * 30;
  const move = `zoompan=z='1+0.1*on/${frames}':x='(iw-iw/zoom)/2':y='(ih-ih/zoom)/2':d=${frames}:s=${SIZE.width}x${SIZE.height}:fps=30`;
  const args = [
    "-f",
    "lavfi",
    "-i",
    still,
    "-frames:v",
    String(frames),
    "-vf",
    `trim=end_frame=1,gblur=sigma=2.5,${move},format=yuv420p`,
  ];
  const coded = ["-c:v", "libx264", "-preset", "veryfast", "-crf", "20"];
  return storeMedia([...args, ...coded], "mp4", {
    contentType: "video/mp4",
    durationMs: SECONDS * 1000,
    ...SIZE,
  });
}

console.log(`making ${SHOTS} clips of ${SECONDS} s …`);
const clips: FilmMedia[] = [];
for (let i = 0; i <= SHOTS; i++) clips.push(await clipOf(i));
const voices: FilmMedia[] = [];
for (let i = 0; i < SHOTS; i++) voices.push(await makeTone(220 + i * 7, 1.4, 0.3));
const music = await makeTone(110, 20, 0.3);

const shots = clips.slice(0, SHOTS).map((clip, i) =>
  shotOf({
    id: `shot-${i}`,
    clip,
    durationMs: SECONDS * 1000,
    transition: i > 0 && i % Math.ceil(SHOTS / 4) === 0 ? "dissolve" : "cut",
    lines: [
      { id: `line-${i}`, kind: "dialogue", text: "你以为我会就这样离开这里吗", voice: voices[i] ?? null },
    ],
  }),
);
const film = filmOf(shots, {
  picture: pictureFor("final", "9:16", TALL > 1920 ? "4k" : "1080p", PLATFORM_PRESETS.custom),
  resolution: TALL > 1920 ? "4k" : "1080p",
  cues: shots.map((_, i) => ({
    text: "你以为我会就这样\n离开这里吗？",
    startMs: i * SECONDS * 1000 + 150,
    endMs: i * SECONDS * 1000 + 1700,
    position: "bottom-center" as const,
  })),
  music: [{ sound: music, startMs: 0, endMs: null, volume: 0.4, fadeInMs: 1000, fadeOutMs: 2000 }],
});
const filmSeconds = SHOTS * SECONDS;

/** Processor seconds of this process and the tools it waited for, from Linux; what a busy machine cannot distort. */
function cpuSeconds(): number {
  try {
    const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1]?.split(" ") ?? [];
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
  } catch {
    return Number.NaN;
  }
}

const cpu: Record<string, number[]> = {};
async function timed(name: string, work: () => Promise<unknown>): Promise<number> {
  const before = cpuSeconds();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  cpu[name] = [...(cpu[name] ?? []), Math.round((cpuSeconds() - before) * 10) / 10];
  return seconds;
}
const median = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

/** The finished film's own frames through the same encoder at the same settings with all its threads, and nothing else. */
async function floor(rendered: string): Promise<void> {
  const args = ["-i", rendered, "-an", ...encoding(film.picture), "-f", "mp4", "floor.mp4"];
  await runFfmpeg(args, { cwd: data, timeoutMs: 1_800_000, niceness: 10 });
}

const cache = (kind: string) => rm(join(data, "cache", kind), { recursive: true, force: true });
const render = (name: string, some = film) =>
  makeFilm(some, join(data, name), { lanes: LANES, contentId: "bench" });
const changed = {
  ...film,
  shots: film.shots.map((shot, i) => (i === 4 ? { ...shot, clip: clips[SHOTS] ?? null } : shot)),
};

const runs = { cold: [] as number[], floor: [] as number[], oneShot: [] as number[] };
for (let run = 0; run < RUNS; run++) {
  for (const kind of ["segments", "sound", "pcm", "media", "stills"]) await cache(kind);
  runs.cold.push(await timed("cold", () => render(`cold-${run}.mp4`)));
  runs.floor.push(await timed("floor", () => floor(`cold-${run}.mp4`)));
  await localMedia(clips[SHOTS] ?? clips[0] ?? music);
  runs.oneShot.push(await timed("oneShot", () => render(`changed-${run}.mp4`, changed)));
}
clearInterval(sampling);

const speed = (list: number[]) => Math.round((filmSeconds / median(list)) * 100) / 100;
const { stdout: version } = await promisify(execFile)("ffmpeg", ["-version"]);
const report = {
  date: new Date().toISOString(),
  machine: {
    cpu: cpus()[0]?.model,
    cores: availableParallelism(),
    load: loadavg()[0],
    node: process.version,
  },
  ffmpeg: version.split("\n")[0],
  film: {
    shots: SHOTS,
    seconds: filmSeconds,
    size: `${SIZE.width}×${SIZE.height}`,
    fps: 30,
    dissolves: shots.filter((s) => s.transition === "dissolve").length,
  },
  floor: {
    seconds: median(runs.floor),
    realtime: speed(runs.floor),
    bytes: (await stat(join(data, "floor.mp4"))).size,
  },
  cold: {
    seconds: median(runs.cold),
    realtime: speed(runs.cold),
    ofFloor: Math.round((median(runs.floor) / median(runs.cold)) * 100) / 100,
    ofFloorByProcessor: Math.round((median(cpu.floor ?? []) / median(cpu.cold ?? [])) * 100) / 100,
    bytes: (await stat(join(data, "cold-0.mp4"))).size,
  },
  oneShotChanged: { seconds: median(runs.oneShot), realtime: speed(runs.oneShot) },
  peakNodeMegabytes: Math.round(peakRss / 1e6),
  runs,
  cpuSeconds: cpu,
  peer: await peer(),
};

async function peer(): Promise<Record<string, unknown> | null> {
  if (PEER_SHOTS === 0) return null;
  const pathOf = async (media: FilmMedia | null | undefined) => (await localMedia(media ?? music)).path;
  return measureRemotion({
    clips: await Promise.all(clips.slice(0, PEER_SHOTS).map(pathOf)),
    voices: await Promise.all(voices.slice(0, PEER_SHOTS).map(pathOf)),
    music: await pathOf(music),
    dissolves: shots.map(({ transition }) => transition === "dissolve"),
    text: "你以为我会就这样离开这里吗？",
    secondsPerShot: SECONDS,
    ...SIZE,
  });
}

await mkdir(resolve("bench/results"), { recursive: true });
await writeFile(resolve("bench/results/render.json"), `${JSON.stringify(report, null, 2)}\n`);
console.log(JSON.stringify(report, null, 2));
await rm(data, { recursive: true, force: true });
process.exit(0);
