import { AppError } from "@/lib/errors";
import { planAudio } from "./audio-plan";
import { cached } from "./cache";
import { encodeSegment } from "./encode-segment";
import { joinFilm } from "./join-film";
import { masterAudio } from "./master-audio";
import { planSegments, type Segment } from "./segment";
import { planTimeline, type Timeline } from "./timeline";
import type { Check, FilmRequest } from "./types";
import { isFatal, verifyFilm } from "./verify-film";

export type FilmPlan = { film: FilmRequest; timeline: Timeline; segments: Segment[] };

export function planFilm(film: FilmRequest): FilmPlan {
  const timeline = planTimeline(film.shots);
  if (timeline.frames === 0) throw new AppError("nothing_to_render");
  return { film, timeline, segments: planSegments(film, timeline) };
}

/** The encoded segment on this machine's disk, encoded now when it is not there. */
export function segmentFile(plan: FilmPlan, segment: Segment, signal?: AbortSignal): Promise<string> {
  return cached("segments", `${segment.hash}.mp4`, (draft) =>
    encodeSegment(plan.film, segment, draft, signal),
  );
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

/** A whole film in this process: `lanes` segments at a time. What a durable run does in steps, for tests and measuring. */
export async function makeFilm(
  film: FilmRequest,
  out: string,
  options: { lanes: number; contentId: string; signal?: AbortSignal },
): Promise<{ plan: FilmPlan; checks: Check[] }> {
  const plan = planFilm(film);
  const paths: string[] = [];
  const failed = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, failed.signal]) : failed.signal;
  let next = 0;
  const lane = async () => {
    for (let i = next++; i < plan.segments.length; i = next++)
      paths[i] = await segmentFile(plan, plan.segments[i] as Segment, signal);
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
  return { plan, checks: await finishFilm(plan, paths, out, options) };
}
