import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { NextRequest } from "next/server";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";

/** One address for the store's links and for the studio: both are named by the environment. */
const desk = await vi.hoisted(async () => {
  const { createServer } = await import("node:http");
  const { mkdtempSync } = await import("node:fs");
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  process.env.APP_URL = url;
  process.env.WORKER_URL = url;
  return { server, url, folder: mkdtempSync("/tmp/inkreel-tools-") };
});

import { GET as readObject } from "@/app/api/storage/[...key]/route";
import { client } from "@/app/api/testing/client";
import { db, pool } from "@/db";
import { findAssets } from "@/db/queries/assets";
import { listConsents } from "@/db/queries/consents";
import { findGeneration } from "@/db/queries/generations";
import { generationRequested } from "@/inngest/events";
import { createGenerateFunction } from "@/inngest/functions/generate-media";
import { verifyLedger } from "@/lib/credits/verify-ledger";
import { createExecutor, testClient } from "@/lib/generations/test-support/executor";
import { passTime } from "@/lib/generations/test-support/fixtures";
import work from "@/lib/providers/sketch/studio/artist";
import { type SketchStudio, startSketchStudio } from "@/lib/providers/sketch/studio/server";
import { downloadObject } from "@/lib/storage/objects";
import { uploadedPerson, uploadedWalk } from "./test-support/files";

let studio: SketchStudio;
let looks = 0;
const engine = createExecutor(
  (["image", "video"] as const).map((kind) =>
    createGenerateFunction(testClient, { id: kind, event: generationRequested[kind] }),
  ),
);

beforeAll(async () => {
  const quiet = { postMessage: () => {} } as unknown as Parameters<typeof work>[0]["port"];
  studio = await startSketchStudio({
    folder: desk.folder,
    delayMs: 0,
    draw: ({ request, outBase }) => work({ request, outBase, port: quiet }),
  });
  desk.server.on("request", async (request, response) => {
    if (request.url?.startsWith("/sketch/v1/faces")) looks++;
    if (request.url?.startsWith("/sketch")) return studio.handle(request, response);
    const url = new URL(request.url ?? "/", desk.url);
    const key = url.pathname.split("/").slice(3).map(decodeURIComponent);
    const answer = await readObject(new NextRequest(url), { params: Promise.resolve({ key }) });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
});
afterAll(async () => {
  await studio.stop();
  desk.server.closeAllConnections();
  desk.server.close();
});
afterEach(async () => {
  expect(await verifyLedger()).toEqual([]);
});

/** Somebody with credits, their client, and files of theirs. */
async function guest() {
  const api = await client();
  const { data } = await api("GET /users/me");
  return { api, userId: String(data.user.id) };
}

/** Plays a task to its end; waits are short. */
async function play(id: string) {
  const row = await findGeneration(db, id);
  const kind = row?.type === "avatar" || row?.type === "pose" ? "image" : "video";
  await engine.run(
    kind,
    { name: generationRequested[kind].name, data: { generationId: id, userId: row?.userId } },
    {
      onPause: (seconds) =>
        wait(200)
          .then(() => passTime(seconds))
          .then(() => null),
    },
  );
  const ended = await findGeneration(db, id);
  if (!ended) throw new Error("gone");
  return ended;
}

const assetsOf = async (userId: string) =>
  pool`select content_type, size::int, status from assets where user_id = ${userId} and generation_id is not null order by content_type`;

describe("an expression", () => {
  test("goes from the look at the face to a clip with stickers for chats, and pays once", async () => {
    const { api, userId } = await guest();
    const image_asset_id = await uploadedPerson(userId);
    const before = looks;
    const found = await api("POST /emoji/detect", { body: { image_asset_id } });
    expect(found.data).toMatchObject({
      passed: true,
      face_bbox: [expect.any(Number), expect.any(Number), expect.any(Number), expect.any(Number)],
    });
    expect((await api("POST /emoji/detect", { body: { image_asset_id } })).data).toEqual(found.data);

    const body = { image_asset_id, template_id: "mengwa_kaixin" };
    expect(await api("POST /emoji/create", { body })).toMatchObject({
      status: 400,
      reason: "consent_required",
    });
    const quote = await api("POST /emoji/create", { body: { ...body, dry_run: true } });
    expect(quote).toMatchObject({ status: 200, data: { credits: 10, blocked: [] } });
    const consented = { ...body, consent: true };
    const started = await api("POST /emoji/create", {
      body: { ...consented, quote_id: quote.data.quote_id },
    });
    expect(started).toMatchObject({ status: 202, data: { status: "queued", credits: 10 } });
    const again = await api("POST /emoji/create", { body: consented });
    expect(again.data).toMatchObject({ task_id: started.data.task_id, credits: 0 });
    expect(looks).toBe(before + 1);
    expect((await listConsents(db, userId, image_asset_id)).map(({ kind }) => kind)).toEqual(["likeness"]);

    const id = String(started.data.task_id);
    expect(await play(id)).toMatchObject({ status: "succeeded", charged: 10, error: null });
    const { data } = await api("GET /emoji/task/{id}", { params: { id } });
    expect(data.task.result).toMatchObject({
      asset_id: id,
      content_type: "video/mp4",
      width: 512,
      height: 512,
      duration: 3,
    });
    const [gif, webp, more] = data.task.result.variants;
    expect([gif.content_type, webp.content_type, more]).toEqual(["image/gif", "image/webp", undefined]);
    expect(gif.size).toBeLessThanOrEqual(1024 ** 2);
    expect(webp.size).toBeLessThanOrEqual(500 * 1024);
    // Frames of a GIF begin with a graphic control extension, those of a WebP are its ANMF chunks.
    for (const [variant, mark] of [
      [gif, Buffer.from([0x21, 0xf9, 0x04])],
      [webp, Buffer.from("ANMF")],
    ]) {
      const [sticker] = await findAssets(db, [variant.asset_id]);
      if (!sticker) throw new Error("no sticker");
      expect(sticker.metadata).toMatchObject({ ai_generated: true, offline: true });
      const file = `${desk.folder}/sticker`;
      await downloadObject(sticker, file);
      expect((await readFile(file)).toString("latin1").split(mark.toString("latin1")).length).toBeGreaterThan(
        20,
      );
    }

    const history = await api("GET /emoji/history");
    expect(history.data.items.map((task: { id: string }) => task.id)).toEqual([id]);
    const once = await api("POST /emoji/task/{id}/regenerate", { params: { id }, body: {} });
    expect(once).toMatchObject({ status: 202, data: { credits: 10 } });
    expect(once.data.task_id).not.toBe(id);

    expect((await api("DELETE /emoji/task/{id}", { params: { id } })).status).toBe(204);
    expect((await api("GET /emoji/task/{id}", { params: { id } })).status).toBe(404);
    expect((await assetsOf(userId)).map(({ status }) => status)).toEqual(["deleted", "deleted", "deleted"]);
  });

  test("of nobody, or of two, is refused with the reason before anything is held", async () => {
    const { api, userId } = await guest();
    for (const [faces, reason] of [
      [0, "no_face"],
      [2, "many_faces"],
    ] as const) {
      const image_asset_id = await uploadedPerson(userId, { faces, width: 900 });
      const found = await api("POST /emoji/detect", { body: { image_asset_id } });
      expect(found.data).toEqual({
        passed: false,
        face_bbox: null,
        ext_bbox: null,
        reason,
        message: expect.stringMatching(/./),
      });
      const create = { image_asset_id, template_id: "mengwa_kaixin", consent: true };
      expect(await api("POST /emoji/create", { body: create })).toMatchObject({
        status: 400,
        reason: "face_refused",
        json: { error: { details: { why: reason } } },
      });
    }
    expect(await pool`select 1 from generations where user_id = ${userId}`).toEqual([]);
  });

  test("is looked for twenty times a day; a picture that is known costs nothing more", async () => {
    const { api, userId } = await guest();
    const first = await uploadedPerson(userId);
    await api("POST /emoji/detect", { body: { image_asset_id: first } });
    await pool`update rate_counters set count = 20 where key = ${`emoji_detect:${userId}`}`;
    const other = await uploadedPerson(userId, { width: 640 });
    expect(await api("POST /emoji/detect", { body: { image_asset_id: other } })).toMatchObject({
      status: 429,
    });
    expect((await api("POST /emoji/detect", { body: { image_asset_id: first } })).data.passed).toBe(true);
    const same = await uploadedPerson(userId);
    expect((await api("POST /emoji/detect", { body: { image_asset_id: same } })).data.passed).toBe(true);
  });
});

describe("animate", () => {
  test("is priced by begun seconds, keeps the clip's length, and becomes a shot", async () => {
    const { api, userId } = await guest();
    const files = {
      image_asset_id: await uploadedPerson(userId),
      video_asset_id: await uploadedWalk(userId),
    };
    for (const [mode, quality, credits] of [
      ["move", "std", 18],
      ["move", "pro", 27],
      ["mix", "std", 27],
      ["mix", "pro", 54],
    ] as const) {
      const quote = await api("POST /animate", { body: { ...files, mode, quality, dry_run: true } });
      expect(quote.data, `${mode} ${quality}`).toMatchObject({ credits, blocked: [] });
    }
    const started = await api("POST /animate", {
      body: { ...files, mode: "mix", quality: "std", consent: true },
    });
    expect(started).toMatchObject({ status: 202, data: { credits: 27 } });
    const task_id = String(started.data.task_id);
    expect(await play(task_id)).toMatchObject({ type: "animate_mix", status: "succeeded", charged: 27 });
    for (const id of Object.values(files)) expect(await listConsents(db, userId, id)).toHaveLength(1);
    const { data } = await api("GET /tasks/{task_id}", { params: { task_id } });
    expect(data.task.result).toMatchObject({ content_type: "video/mp4", width: 240, height: 320 });
    expect(data.task.result.duration).toBeCloseTo(2.5, 0);

    const made = await api("POST /projects", { body: { title: "换人" } });
    const project_id = String(made.data.project.id);
    const shot = await api("POST /tools/results/{task_id}/to-shot", {
      params: { task_id },
      body: { project_id },
    });
    expect(shot).toMatchObject({
      status: 201,
      data: { take: { kind: "video", origin: "tool", selected: true, media: { asset_id: task_id } } },
    });
    const board = await api("GET /projects/{id}/storyboard", { params: { id: project_id } });
    expect(board.data.shots[0].video.asset_id).toBe(task_id);
  });

  test("refuses files beyond the limits by the rule they break, before anything is held", async () => {
    const { api, userId } = await guest();
    const image_asset_id = await uploadedPerson(userId);
    const video_asset_id = await uploadedWalk(userId, 1);
    const body = { mode: "move", image_asset_id, video_asset_id, consent: true };
    expect(await api("POST /animate", { body })).toMatchObject({
      status: 400,
      reason: "file_duration",
      json: {
        error: { field: "video_asset_id", details: { found: 1, min: 2, max: 30 } },
        message: expect.stringContaining("30"),
      },
    });
    expect(await api("POST /animate", { body: { ...body, video_asset_id: image_asset_id } })).toMatchObject({
      status: 400,
      reason: "file_format",
    });
    const other = await guest();
    expect(await other.api("POST /animate", { body })).toMatchObject({ status: 404 });
    expect(await pool`select 1 from generations where user_id = ${userId}`).toEqual([]);
  });
});

test.each([
  ["avatar", "avatar_ink"],
  ["pose", "pose_wave"],
])("%s is a picture of the person", async (tool, template_id) => {
  const { api, userId } = await guest();
  const body = { image_asset_id: await uploadedPerson(userId), template_id, consent: true };
  const started = await api(`POST /tools/${tool}`, { body });
  expect(started).toMatchObject({ status: 202, data: { credits: 20 } });
  const task_id = String(started.data.task_id);
  expect(await play(task_id)).toMatchObject({ type: tool, status: "succeeded", charged: 20 });
  const { data } = await api("GET /tasks/{task_id}", { params: { task_id } });
  expect(data.task.result).toMatchObject({ content_type: "image/jpeg", width: 1024, height: 1024 });
  expect(await api(`POST /tools/${tool}`, { body: { ...body, template_id: "mengwa_kaixin" } })).toMatchObject(
    {
      status: 400,
      json: { error: { field: "template_id" } },
    },
  );
});

describe("a batch", () => {
  test("is one picture with many templates, all of them or none", async () => {
    const { api, userId } = await guest();
    const image_asset_id = await uploadedPerson(userId);
    const nobody = await uploadedPerson(userId, { faces: 0 });
    const item = (template_id: string, image = image_asset_id) => ({ image_asset_id: image, template_id });
    const bad = {
      tool: "emoji",
      consent: true,
      items: [item("mengwa_kaixin"), item("nothing"), item("mengwa_kaixin", nobody)],
    };
    const refused = await api("POST /tools/batch", { body: bad });
    expect(refused).toMatchObject({ status: 409, reason: "batch_blocked" });
    expect(
      refused.json.error.details.blocked.map(
        ({ reason, details }: { reason: string; details: { item: number } }) => [reason, details.item],
      ),
    ).toEqual([
      ["invalid_parameter", 1],
      ["face_refused", 2],
    ]);
    expect(await pool`select 1 from generations where user_id = ${userId}`).toEqual([]);

    const items = ["mengwa_kaixin", "dagong_wunai", "jingdian_lei"].map((id) => item(id));
    const body = { tool: "emoji", items };
    expect(await api("POST /tools/batch", { body })).toMatchObject({
      status: 400,
      reason: "consent_required",
    });
    const quote = await api("POST /tools/batch", { body: { ...body, dry_run: true } });
    expect(quote.data).toMatchObject({ credits: 30 });
    const started = await api("POST /tools/batch", { body: { ...body, consent: true } });
    expect(started).toMatchObject({
      status: 202,
      data: { total: 3, credits: 30, task_ids: [expect.any(String), expect.any(String), expect.any(String)] },
    });
    const { data } = await api("GET /tasks/{task_id}", {
      params: { task_id: String(started.data.batch_task_id) },
    });
    expect(data.task).toMatchObject({ type: "batch", credits: { held: 30 }, children: { total: 3 } });
  });
});
