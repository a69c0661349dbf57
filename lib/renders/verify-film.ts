import { open } from "node:fs/promises";
import { aiMetadata } from "@/lib/media/ai-label/metadata";
import { outsideInput, runFfmpeg } from "@/lib/media/ffmpeg";
import { probeMedia } from "@/lib/media/probe";
import { type Loudness, PEAK_CEILING } from "./loudness";
import { overlayIsDrawn } from "./overlay-check";
import { msAt, type Timeline } from "./timeline";
import { type Check, type FilmRequest, FPS } from "./types";

/** Judgements about content a person may have wanted: reported with the film, never a reason to withhold it. */
const ADVISORY = ["black", "frozen", "quiet"];

export const isFatal = (check: Check) => !check.ok && !ADVISORY.includes(check.name);

/** Looks at the finished file itself. `sound` is the loudness measured on the encoded sound that was copied into it. */
export async function verifyFilm(
  path: string,
  film: FilmRequest,
  timeline: Timeline,
  sound: Loudness,
  contentId: string,
  signal?: AbortSignal,
): Promise<Check[]> {
  const [probe, pictures, drawn] = await Promise.all([
    probeMedia(path, { container: "mp4", count: true, timeoutMs: 120_000, signal }),
    keyPictures(path, signal),
    drawnChecks(path, film, timeline, signal),
  ]);
  const { width, height } = film.picture;
  const { video, audio } = probe;
  const ends = { video: video?.end ?? Number.NaN, audio: audio?.end ?? Number.NaN };
  const off = probe.durationMs - msAt(timeline.frames);
  const checks: Check[] = [
    check("duration", Math.abs(off) <= 1000 / FPS + 1, `${(probe.durationMs / 1000).toFixed(3)} s`),
    check("frames", video?.frames === timeline.frames, `${video?.frames} / ${timeline.frames}`),
    check(
      "video",
      video?.codec === "h264" &&
        video.width === width &&
        video.height === height &&
        Math.abs(video.fps - FPS) < 0.01,
      `${video?.codec} ${video?.width}×${video?.height} ${video?.fps.toFixed(2)} fps`,
    ),
    check("audio", audio?.codec === "aac" && audio.channels === 2, `${audio?.codec} ${audio?.sampleRate} Hz`),
    check(
      "ends_together",
      Math.abs(ends.video - ends.audio) <= 1 / FPS,
      `${ends.video.toFixed(3)} / ${ends.audio.toFixed(3)} s`,
    ),
    check("faststart", await startsFast(path)),
    check("ai_metadata", probe.tags.AIGC === aiMetadata(contentId), probe.tags.comment),
    ...loudnessChecks(film, sound),
    ...pictures,
    ...drawn,
  ];
  return checks;
}

const check = (name: string, ok: boolean, value?: string): Check => ({
  name,
  ok,
  ...(value !== undefined && { value }),
});

/** Silence has no loudness to reach. */
function loudnessChecks(film: FilmRequest, { loudness, peak }: Loudness): Check[] {
  if (loudness === null) return [check("loudness", true, "silent")];
  const off = loudness - film.loudness;
  // A sound that is hardly there is raised only so far: a film may stay quiet, but never be too loud.
  const name = off < -1 ? "quiet" : "loudness";
  return [
    check(name, Math.abs(off) <= 1, `${loudness.toFixed(1)} LUFS`),
    check("true_peak", (peak ?? 0) <= PEAK_CEILING, `${peak?.toFixed(1)} dBTP`),
  ];
}

/** Whether the index stands before the media, by the order of the file's boxes. */
async function startsFast(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const head = Buffer.alloc(16);
    for (let at = 0, boxes = 0; boxes < 16; boxes++) {
      const { bytesRead } = await file.read(head, 0, 16, at);
      if (bytesRead < 16) return false;
      const type = head.toString("latin1", 4, 8);
      if (type === "moov") return true;
      if (type === "mdat") return false;
      const size = head.readUInt32BE(0);
      at += size === 1 ? Number(head.readBigUInt64BE(8)) : size;
    }
    return false;
  } finally {
    await file.close();
  }
}

const TINY = { width: 32, height: 32 };

/** Every key frame (each segment begins with one), tiny: how much of the film is black, and how much does not move. */
async function keyPictures(path: string, signal?: AbortSignal): Promise<Check[]> {
  const shrink = `scale=${TINY.width}:${TINY.height}:flags=area,format=gray,setpts=N/${FPS}/TB`;
  const args = [
    "-skip_frame",
    "nokey",
    ...outsideInput(path, "mp4"),
    "-map",
    "0:v:0",
    "-vf",
    shrink,
    "-r",
    String(FPS),
  ];
  const { stdout } = await runFfmpeg([...args, "-f", "rawvideo", "pipe:1"], {
    timeoutMs: 300_000,
    niceness: 5,
    signal,
  });
  const size = TINY.width * TINY.height;
  const count = Math.floor(stdout.length / size);
  let black = 0;
  let still = 0;
  for (let i = 0; i < count; i++) {
    const picture = stdout.subarray(i * size, (i + 1) * size);
    const before = i > 0 ? stdout.subarray((i - 1) * size, i * size) : null;
    if (picture.every((luma) => luma < 24)) black++;
    if (before && picture.every((luma, at) => Math.abs(luma - (before[at] ?? 0)) <= 1)) still++;
  }
  const share = (part: number) => `${Math.round((100 * part) / Math.max(1, count))} %`;
  return [
    check("black", count > 0 && black / count < 0.5, share(black)),
    check("frozen", still / Math.max(1, count) < 0.5, share(still)),
  ];
}

const MAX_SAMPLES = 3;

/** The label at both ends and in the middle of the film; subtitles at a few of their own moments. */
async function drawnChecks(
  path: string,
  film: FilmRequest,
  timeline: Timeline,
  signal?: AbortSignal,
): Promise<Check[]> {
  const parts = await Promise.all([
    labelCheck(path, film, timeline, signal),
    subtitleCheck(path, film, timeline, signal),
  ]);
  return parts.filter((part) => part !== null);
}

async function labelCheck(path: string, film: FilmRequest, timeline: Timeline, signal?: AbortSignal) {
  if (film.label === null) return null;
  const last = timeline.frames - 1;
  const starts = timeline.pieces.map(({ from }) => from);
  // A key frame stands where a piece starts; the frame after it is found without decoding the piece before.
  const moments = [0, starts[Math.floor(starts.length / 2)] ?? 0, starts.at(-1) ?? 0].map((from) =>
    Math.min(from + 1, last),
  );
  const seen = await overlayIsDrawn(path, { ...film, cues: [], watermark: null }, moments, signal);
  const without = moments.filter((_, index) => !seen[index]);
  return check(
    "ai_label",
    without.length === 0,
    without.length > 0 ? `not at frame ${without.join(", ")}` : undefined,
  );
}

async function subtitleCheck(path: string, film: FilmRequest, timeline: Timeline, signal?: AbortSignal) {
  if (film.subtitleStyle === "none") return null;
  const cues = film.cues.filter((cue) => cue.text.trim() !== "" && cue.endMs - cue.startMs >= 100);
  if (cues.length === 0) return null;
  const step = Math.max(1, Math.floor(cues.length / MAX_SAMPLES));
  const moments = cues.filter((_, i) => i % step === 0).slice(0, MAX_SAMPLES);
  // Soon after a subtitle appears: near the start of its shot, where there is little to decode.
  const frames = moments
    .map((cue) => Math.ceil((cue.startMs * FPS) / 1000) + 1)
    .filter((frame) => frame < timeline.frames);
  const seen = await overlayIsDrawn(path, { ...film, label: null, watermark: null }, frames, signal);
  return check("subtitles", seen.every(Boolean), `${seen.filter(Boolean).length} / ${seen.length}`);
}
