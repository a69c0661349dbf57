import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * How fast the offline studio draws, in seconds of CPU on one core (encoder included), so that a busy machine measures
 * nearly the same: stills at 1080 × 1920 in every style and three framings, and clips of a two-shot in every style beside
 * a plain x264 encode of the same frames (the floor). `--runs=5` for medians of more, `--clips=0` for stills only.
 */
const option = (name: string, fallback: number) =>
  Number(process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split("=")[1] ?? fallback);
const RUNS = option("runs", 3);
const CLIP_SECONDS = 2;

const data = await mkdtemp(join(tmpdir(), "inkreel-bench-"));
process.env.DATA_DIR = data;
process.env.LOG_LEVEL = "silent";
const { STYLES } = await import("@/db/schema/values");
const { runFfmpeg } = await import("@/lib/media/ffmpeg");
const { drawImage } = await import("@/lib/providers/sketch/draw/draw-image");
const { drawClip } = await import("@/lib/providers/sketch/motion/draw-clip");
const { CAST, imageRequest, shotBrief, videoRequest } = await import(
  "@/lib/providers/sketch/testing/requests"
);

const lane = { id: "s-lane", location: "灯火巷", time: "夜", interior: false, weather: "雨" };
const FRAMINGS = {
  "long, two people": shotBrief({ shotType: "long", place: lane, characters: [CAST.man, CAST.chen] }),
  "medium, one": shotBrief({ shotType: "medium" }),
  "close-up": shotBrief({ shotType: "closeup", place: lane }),
};

/** CPU seconds of this process and of the tools it waited for. Linux counts in hundredths. */
function cpuSeconds(): number {
  const own = process.cpuUsage();
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1]?.split(" ") ?? [];
  const children = (Number(fields[13]) + Number(fields[14])) / 100;
  return (own.user + own.system) / 1e6 + children;
}
async function cost(work: () => Promise<unknown>): Promise<number> {
  const before = cpuSeconds();
  await work();
  return cpuSeconds() - before;
}
async function medianOf(work: (run: number) => Promise<unknown>): Promise<number> {
  const list: number[] = [];
  for (let run = 0; run < RUNS; run++) list.push(await cost(() => work(run)));
  return list.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}
const round = (value: number, digits: number) => Number(value.toFixed(digits));

const stills: Record<string, Record<string, number>> = {};
const clips: Record<string, { secondsPerSecond: number; ofFloor: number }> = {};
for (const style of STYLES) {
  const row: Record<string, number> = {};
  for (const [name, brief] of Object.entries(FRAMINGS)) {
    await drawImage(imageRequest({ style, brief, seed: 1 }));
    row[name] = round(
      1000 * (await medianOf((run) => drawImage(imageRequest({ style, brief, seed: 2 + run })))),
      0,
    );
  }
  stills[style] = row;
  console.log(style.padEnd(12), JSON.stringify(row));
  if (option("clips", 1) === 0) continue;
  const out = join(data, `${style}.mp4`);
  const brief = FRAMINGS["long, two people"];
  const clip = () => drawClip(videoRequest({ style, brief, duration: CLIP_SECONDS }), out, () => {});
  await clip();
  const ours = await medianOf(clip);
  const again = ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "17", "-g", "30", "-threads", "1"];
  const floor = await medianOf(() =>
    runFfmpeg(["-threads", "1", "-i", out, ...again, "-f", "mp4", join(data, "floor.mp4")], {
      timeoutMs: 120_000,
    }),
  );
  clips[style] = { secondsPerSecond: round(ours / CLIP_SECONDS, 2), ofFloor: round(floor / ours, 2) };
  console.log(style.padEnd(12), JSON.stringify(clips[style]));
}

const machine = {
  cpu: cpus()[0]?.model,
  cores: availableParallelism(),
  load: loadavg()[0],
  node: process.version,
};
const report = { date: new Date().toISOString(), machine, runs: RUNS, stillsMs: stills, clips };
await mkdir(resolve("bench/results"), { recursive: true });
await writeFile(resolve("bench/results/sketch.json"), `${JSON.stringify(report, null, 2)}\n`);
await rm(data, { recursive: true, force: true });
process.exit(0);
