import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db, pool } from "@/db";
import { writeShot } from "@/db/queries/shots";
import type { Engine } from "@/inngest/engine/engine";
import { serveApp, testClient, testEngine } from "@/inngest/engine/testing";
import { env } from "@/lib/env";
import { cancelTask } from "@/lib/generations/cancel-task";
import { getTask } from "@/lib/generations/get-task";
import { getVideoDownload } from "@/lib/renders/get-video-download";
import { listVideos } from "@/lib/renders/list-videos";
import { renderFilm } from "@/lib/renders/render-film";
import { seedEpisode } from "@/lib/renders/testing/episode";
import { makeClip, makeTone } from "@/lib/renders/testing/film";
import type { FilmMedia } from "@/lib/renders/types";
import { jobRequested } from "../events";
import { createRenderFunction } from "./render-film";

let engine: Engine;
let app: { stop(): Promise<void> };
let send: (id: string, userId: string) => Promise<unknown>;
let clips: FilmMedia[];
let voice: FilmMedia;
beforeAll(async () => {
  engine = await testEngine();
  const client = testClient(engine.url);
  app = await serveApp(client, [createRenderFunction(client)]);
  send = (generationId, userId) =>
    client.send({ name: jobRequested.render.name, data: { generationId, userId } });
  const size = { width: 304, height: 540 };
  clips = [await makeClip("testsrc2", 1, size), await makeClip("mandelbrot", 1, size)];
  voice = await makeTone(440, 0.6);
});
afterAll(async () => {
  await app.stop();
  await engine.stop();
});

const seed = () =>
  seedEpisode([
    { clip: clips[0], line: "你好，世界！", voice, durationMs: 1100 },
    { clip: clips[1], transition: "dissolve" },
    { line: "没有画面的一句" },
  ]);
const ofEpisode = (projectId: string) => ({ project_id: projectId, page_size: 20 });

async function ended(actor: Parameters<typeof getTask>[0], id: string) {
  for (;;) {
    const { task } = await getTask(actor, { task_id: id });
    if (["succeeded", "failed", "cancelled"].includes(task.status)) return task;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe("a render", () => {
  test("two clicks are one task; it ends with a verified, downloadable film, and a second one reuses its segments", async () => {
    const { actor, projectId, shotIds } = await seed();
    const ask = () => renderFilm(actor, { project_id: projectId, kind: "preview" });
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(second.task_id).toBe(first.task_id);
    expect(first.estimated_time).toBeGreaterThan(0);
    expect(first.warnings).toEqual(["missing_clips"]);
    await send(first.task_id, actor.userId);
    const task = await ended(actor, first.task_id);
    expect(task).toMatchObject({ status: "succeeded", progress: 100, credits: { held: 0, charged: 0 } });
    expect(task.result).toMatchObject({
      video_id: first.task_id,
      url: expect.stringContaining("http"),
      duration: 3.1,
    });
    const { items } = await listVideos(actor, ofEpisode(projectId));
    expect(items).toHaveLength(1);
    expect(items[0]?.checks.filter((check) => !check.ok)).toEqual([]);
    expect(items[0]?.checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["ai_label", "subtitles"]),
    );
    expect(await getVideoDownload(actor, { project_id: projectId, video_id: first.task_id })).toMatchObject({
      duration: 3.1,
      resolution: "540p",
      sha256: items[0]?.sha256,
    });
    await expect(getVideoDownload(actor, { project_id: projectId })).rejects.toMatchObject({
      reason: "not_found",
    });
    const other = { ...actor, userId: (await seed()).actor.userId };
    await expect(listVideos(other, ofEpisode(projectId))).rejects.toMatchObject({
      reason: "project_not_found",
    });

    // Another worker, with an empty disk, after one shot changed.
    const segments = await pool`select hash from render_segments where user_id = ${actor.userId}`;
    await rm(join(env.DATA_DIR, "cache"), { recursive: true });
    await writeShot(db, shotIds[2] ?? "", { description: "改过的画面", durationMs: 1500 });
    const again = await ask();
    expect(again.task_id).not.toBe(first.task_id);
    await send(again.task_id, actor.userId);
    expect(await ended(actor, again.task_id)).toMatchObject({ status: "succeeded" });
    const more = await pool`select hash from render_segments where user_id = ${actor.userId}`;
    expect(more.length - segments.length).toBe(1);
    expect(await readdir(join(env.DATA_DIR, "tmp"))).toEqual([]);
  });

  test("a cancelled render stops, keeps nothing, and leaves no temporary files", async () => {
    const { actor, projectId } = await seed();
    const { task_id } = await renderFilm(actor, {
      project_id: projectId,
      kind: "preview",
      subtitle_style: "simple",
    });
    await send(task_id, actor.userId);
    await cancelTask(actor, { task_id });
    expect(await ended(actor, task_id)).toMatchObject({ status: "cancelled" });
    expect((await listVideos(actor, ofEpisode(projectId))).items).toEqual([]);
  });

  test("a film whose clip is not what it says fails with a reason, not with a crash", async () => {
    const { actor, projectId, shotIds } = await seed();
    await pool`update assets set key = 'tmp/gone.mp4', sha256 = ${"0".repeat(64)} where id = (select asset_id from takes where shot_id = ${shotIds[0] ?? ""} and kind = 'video')`;
    const { task_id } = await renderFilm(actor, { project_id: projectId, kind: "preview" });
    await send(task_id, actor.userId);
    const task = await ended(actor, task_id);
    expect(task.status).toBe("failed");
    expect(task.error?.message).not.toBe("");
  });

  test("a machine whose ffmpeg is gone, or whose disk fills up, fails it by that name and keeps nothing half-made", async () => {
    const full = join(env.DATA_DIR, "full.sh");
    const sentence = "av_interleaved_write_frame(): No space left on device";
    await writeFile(full, `#!/bin/sh\necho '${sentence}' >&2\nexit 1\n`, { mode: 0o755 });
    const real = env.FFMPEG_PATH;
    for (const [tool, reason, durationMs] of [
      ["/nowhere/ffmpeg", "ffmpeg_missing", 1_133],
      [full, "disk_full", 1_167],
    ] as const) {
      const { actor, projectId } = await seedEpisode([{ clip: clips[0], durationMs }]);
      const { task_id } = await renderFilm(actor, { project_id: projectId, kind: "final" });
      Object.assign(env, { FFMPEG_PATH: tool });
      await send(task_id, actor.userId);
      const task = await ended(actor, task_id).finally(() => Object.assign(env, { FFMPEG_PATH: real }));
      expect(task).toMatchObject({ status: "failed", error: { reason, code: 30004 }, credits: { held: 0 } });
      expect(task.error?.message).not.toBe("");
      expect((await listVideos(actor, ofEpisode(projectId))).items).toEqual([]);
    }
    const cache = join(env.DATA_DIR, "cache");
    const left = [
      ...(await readdir(join(env.DATA_DIR, "tmp"))),
      ...(await readdir(cache, { recursive: true })),
    ];
    expect(left.filter((name) => name.includes(".draft") || name.startsWith("film-"))).toEqual([]);
  });

  test("an episode without shots has nothing to render; another's project is unknown", async () => {
    const { actor, projectId } = await seedEpisode([]);
    await expect(renderFilm(actor, { project_id: projectId, kind: "final" })).rejects.toMatchObject({
      reason: "nothing_to_render",
    });
    const stranger = (await seedEpisode([])).actor;
    await expect(renderFilm(stranger, { project_id: projectId, kind: "final" })).rejects.toMatchObject({
      reason: "project_not_found",
    });
  });

  test("films beyond the plan are refused, previews are not", async () => {
    const { actor, projectId } = await seed();
    await pool`update users set videos_quota = 0 where id = ${actor.userId}`;
    await expect(renderFilm(actor, { project_id: projectId, kind: "final" })).rejects.toMatchObject({
      reason: "video_quota",
    });
    await renderFilm(actor, { project_id: projectId, kind: "preview", platform_preset: "bilibili" });
  });
});
