import { rename } from "node:fs/promises";
import { AppError } from "@/lib/errors";
import { planAudio } from "./audio-plan";
import { cached, cachePath, isCached } from "./cache";
import { encodeRun } from "./encode-run";
import { joinFilm } from "./join-film";
import { masterAudio } from "./master-audio";
import { planRuns, type Run, stretches } from "./runs";
import { planSegments, type Segment } from "./segment";
import { planTimeline, type Timeline } from "./timeline";
import type { Check, FilmRequest } from "./types";
import { isFatal, verifyFilm } from "./verify-film";

export type FilmPlan = { film: FilmRequest; timeline: Timeline; segments: Segment[]; runs: Run[] };

export function planFilm(film: FilmRequest): FilmPlan {
  const timeline = planTimeline(film.shots);
  if (timeline.frames === 0) throw new AppError("nothing_to_render");
  const segments = planSegments(film, timeline);
  return { film, timeline, segments, runs: planRuns(segments) };
}

export const segmentName = (segment: Segment) => `${segment.hash}.mp4`;
/** Where this machine's disk has, or will have, a segment. */
export const segmentFile = (segment: Segment) => cachePath("segments", segmentName(segment));

export function segmentAt(plan: FilmPlan, index: number): Segment {
  const segment = plan.segments[index];
  if (!segment) throw new Error(`the film has no segment ${index}`);
  return segment;
}

/** Encodes the `wanted` segments of a run. Each is on this machine's disk, whole, before `onSegment` hears of it. */
export async function encodeWanted(
  plan: FilmPlan,
  run: Run,
  wanted: (index: number) => boolean,
  options: { signal?: AbortSignal; onSegment?: (index: number) => Promise<void> } = {},
): Promise<void> {
  for (const stretch of stretches(run, wanted)) {
    const segments = stretch.map((index) => segmentAt(plan, index));
    const keep = async (place: number, path: string) => {
      const index = stretch[place] ?? -1;
      await cached("segments", segmentName(segmentAt(plan, index)), (draft) => rename(path, draft));
      await options.onSegment?.(index);
    };
    await encodeRun(plan.film, segments, keep, options.signal);
  }
}

export type Finishing = { contentId: string; signal?: AbortSignal; onJoined?: () => Promise<void> };

/** Everything after the segments: sound, join, verification. Throws `verification_failed` for a film that is not right. */
export async function finishFilm(
  plan: FilmPlan,
  paths: string[],
  out: string,
  finishing: Finishing,
): Promise<Check[]> {
  const { contentId, signal } = finishing;
  const audio = await masterAudio(planAudio(plan.film, plan.timeline), signal);
  const segments = paths.map((path, i) => ({ path, frames: plan.segments[i]?.frames ?? 0 }));
  await joinFilm(plan.film, segments, audio.path, out, { contentId, signal });
  await finishing.onJoined?.();
  const checks = await verifyFilm(out, plan.film, plan.timeline, audio.measured, contentId, signal);
  const failed = checks.filter(isFatal);
  if (failed.length > 0) throw new AppError("verification_failed", { details: { checks: failed } });
  return checks;
}

/** A whole film in this process: `lanes` encoders at a time. What a durable run does in steps, for tests and measuring. */
export async function makeFilm(
  film: FilmRequest,
  out: string,
  options: { lanes: number; contentId: string; signal?: AbortSignal },
): Promise<{ plan: FilmPlan; checks: Check[] }> {
  const plan = planFilm(film);
  const failed = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, failed.signal]) : failed.signal;
  let next = 0;
  const lane = async () => {
    for (let run = plan.runs[next++]; run; run = plan.runs[next++])
      await encodeWanted(plan, run, (index) => !isCached("segments", segmentName(segmentAt(plan, index))), {
        signal,
      });
  };
  // The sound is light work beside the pictures: it is ready when they are.
  const sound = async () => {
    await masterAudio(planAudio(film, plan.timeline), signal);
  };
  const parts = [sound, ...Array.from({ length: options.lanes }, () => lane)];
  // The first failure stops the rest, and nothing is left running behind the caller's back.
  const ends = await Promise.allSettled(
    parts.map((part) =>
      part().catch((error) => {
        failed.abort(error);
        throw error;
      }),
    ),
  );
  if (ends.some(({ status }) => status === "rejected")) throw signal.reason;
  const paths = plan.segments.map(segmentFile);
  return { plan, checks: await finishFilm(plan, paths, out, options) };
}
