import { db } from "@/db";
import type { GenerationRow } from "@/db/queries/generations";
import { insertVideo, storedHashes } from "@/db/queries/renders";
import { storeFile } from "@/lib/assets/store-file";
import { crashPoint } from "@/lib/crash-point";
import { cancelRunning } from "@/lib/generations/cancel-running";
import { doJob } from "@/lib/generations/do-job";
import { isWanted, reportProgress } from "@/lib/generations/report-progress";
import { withTempDir } from "@/lib/media/temp";
import { projectKey } from "@/lib/storage/keys";
import { planAudio } from "./audio-plan";
import { trimCache } from "./cache";
import { drawCover } from "./cover";
import { type FilmPlan, finishFilm, planFilm, segmentFile } from "./make-film";
import { masterAudio } from "./master-audio";
import type { Segment } from "./segment";
import { type Owner, storeRun, sweepSegments } from "./segment-store";
import { localMedia } from "./sources";
import type { FilmMedia, FilmRequest } from "./types";

/** Bytes of fetched media and segments a worker keeps. */
const CACHE_BYTES = 20 * 1024 ** 3;
/** Progress at the beginning of each part of the work. */
const AT = { sources: 1, segments: 5, sound: 80, joining: 88, verifying: 92 };
const LOOK_MS = 2_000;

type Render = { row: GenerationRow; plan: FilmPlan; owner: Owner };

/** The plan is a pure function of the frozen request: every step makes it anew, none has to carry it. */
function renderOf(row: GenerationRow): Render {
  const plan = planFilm(row.request as FilmRequest);
  if (!row.projectId) throw new Error(`render ${row.id} has no project`);
  return { row, plan, owner: { userId: row.userId, projectId: row.projectId, region: plan.film.region } };
}

/**
 * One step of a render: null = the task has ended. While it works it looks every two seconds whether the film is still
 * wanted, and stops its tools when it is not.
 */
async function step<T extends Record<string, unknown>>(
  generationId: string,
  work: (render: Render, signal: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const stop = new AbortController();
  const done = await doJob(generationId, async (row) => {
    if (row.cancelRequestedAt) return cancelled(row);
    const render = renderOf(row);
    const looking = setInterval(() => {
      isWanted(generationId)
        .then((wanted) => wanted || stop.abort())
        .catch(() => {});
    }, LOOK_MS);
    try {
      return await work(render, stop.signal);
    } catch (error) {
      if (stop.signal.aborted) return cancelled(row);
      throw error;
    } finally {
      clearInterval(looking);
    }
  });
  return done && !("cancelled" in done.result) ? (done.result as T) : null;
}

async function cancelled(row: GenerationRow): Promise<{ cancelled: true }> {
  await cancelRunning(row);
  return { cancelled: true };
}

/** Fetches what the film is made of; how many runs of segments it has. */
export const gatherFilm = (generationId: string) =>
  step(generationId, async ({ plan: { film, runs } }) => {
    await reportProgress(generationId, { progress: AT.sources, step: "merging_assets" });
    const media = film.shots.flatMap(({ clip, lines }) => [clip, ...lines.map(({ voice }) => voice)]);
    const pictures = [
      film.watermark?.image ?? null,
      film.cover && "image" in film.cover ? film.cover.image : null,
    ];
    const wanted = [...media, ...pictures, ...film.music.map(({ sound }) => sound)].filter(
      (one): one is FilmMedia => one !== null,
    );
    for (const one of wanted) await localMedia(one);
    await reportProgress(generationId, { progress: AT.segments, step: "rendering_video" });
    return { runs: runs.length };
  });

/** Encodes one run of segments, or what is missing of it. */
export const renderRun = (generationId: string, index: number) =>
  step(generationId, async ({ row, plan, owner }, signal) => {
    const run = plan.runs[index];
    if (!run) throw new Error(`render ${generationId} has no run ${index}`);
    const onSegment = async () => {
      crashPoint("after-segment");
      await reportProgress(generationId, await segmentProgress(row, plan));
    };
    await storeRun(plan, run, owner, { signal, onSegment });
    return { segments: run.length };
  });

async function segmentProgress(row: GenerationRow, plan: FilmPlan) {
  const stored = new Set(
    await storedHashes(
      db,
      row.userId,
      plan.segments.map(({ hash }) => hash),
    ),
  );
  const framesOf = (segments: Segment[]) => segments.reduce((sum, { frames }) => sum + frames, 0);
  const share = framesOf(plan.segments.filter(({ hash }) => stored.has(hash))) / framesOf(plan.segments);
  const elapsed = row.startedAt ? (Date.now() - row.startedAt.getTime()) / 1000 : 0;
  // What has been encoded so far tells how fast the rest will be; the last parts are about a tenth of it.
  const remaining = share > 0 && elapsed > 0 ? Math.ceil((elapsed / share) * (1.1 - share)) : null;
  return { progress: AT.segments + (AT.sound - AT.segments) * share, estimatedRemaining: remaining };
}

export const renderSound = (generationId: string) =>
  step(generationId, async ({ plan }, signal) => {
    const { measured } = await masterAudio(planAudio(plan.film, plan.timeline), signal);
    return { loudness: measured.loudness };
  });

/** Joins, verifies and stores the film under the task's own id; what the task results in. */
export const deliverFilm = (generationId: string) =>
  step(generationId, async ({ row, plan, owner }, signal) => {
    await reportProgress(generationId, { progress: AT.sound, step: "adding_audio" });
    // Usually all are here; another machine fetches them, and encodes again what was lost.
    for (const run of plan.runs) await storeRun(plan, run, owner, { signal });
    const paths = plan.segments.map(segmentFile);
    await reportProgress(generationId, { progress: AT.joining, step: "adding_subtitles" });
    const { film, timeline } = plan;
    const asset = await withTempDir("film", async (folder) => {
      const path = `${folder}/film.${film.format}`;
      const verifying = () =>
        reportProgress(generationId, { progress: AT.verifying, step: "verifying" }).then(() => {});
      const checks = await finishFilm(plan, paths, path, { contentId: row.id, signal, onJoined: verifying });
      const stored = await storeFile(path, {
        id: row.id,
        userId: owner.userId,
        projectId: owner.projectId,
        type: "export",
        key: projectKey({ ...owner, folder: "exports", id: row.id, ext: film.format }),
        contentType: film.format === "mov" ? "video/quicktime" : "video/mp4",
        fileName: `film.${film.format}`,
        region: owner.region,
        generationId: row.id,
        metadata: { ai_generated: true },
        // The film itself starts at once; a proxy would cost as much as a tenth of the render.
        preview: false,
        poster: await drawCover(film, path, folder, signal),
      });
      return { ...stored, checks };
    });
    const facts = {
      resolution: film.resolution,
      durationMs: Math.round((timeline.frames * 1000) / 30),
      size: asset.size,
      sha256: asset.sha256 ?? "",
      checks: asset.checks,
    };
    await insertVideo(db, {
      id: row.id,
      projectId: owner.projectId,
      episodeId: row.episodeId ?? "",
      kind: film.kind,
      assetId: asset.id,
      format: film.format,
      settings: row.input,
      ...facts,
    });
    await trimCache(CACHE_BYTES);
    await sweepSegments();
    return {
      video_id: row.id,
      asset_id: asset.id,
      resolution: film.resolution,
      sha256: facts.sha256,
      checks: facts.checks,
    };
  });
