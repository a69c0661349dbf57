import { beforeAll, describe, expect, test } from "vitest";
import { client } from "@/app/api/testing/client";
import { pool } from "@/db";
import { registerLibrary } from "@/lib/audio/ensure-library";
import { deliverBatch, LANTERN, runJob, SHORT, useVendor } from "@/lib/projects/test-support/studio";

beforeAll(async () => {
  useVendor();
  await registerLibrary();
});

describe("the studio over REST", () => {
  test("goes from a project to keyframes, every answer as its schema says", async () => {
    const api = await client();
    const made = await api("POST /projects", { body: { title: "灯火巷" }, key: "one" });
    expect(made).toMatchObject({
      status: 201,
      data: { project: { style: "anime", aspect_ratio: "9:16", stage: "script" } },
    });
    const replayed = await api("POST /projects", { body: { title: "灯火巷" }, key: "one" });
    expect(replayed.data.project.id).toBe(made.data.project.id);
    const params = { id: String(made.data.project.id) };
    const saved = await api("POST /projects/{id}/script", { params, body: { content: LANTERN } });
    expect(saved).toMatchObject({ status: 200, data: { version: 1, episodes: [{ number: 1 }] } });
    const parse = await api("POST /projects/{id}/script/parse", { params, body: {} });
    expect(parse.status).toBe(202);
    await runJob(parse.data.task_id);
    expect((await api("GET /projects/{id}/script/parsed", { params })).data.metadata).toMatchObject({
      total_scenes: 5,
      outdated: false,
    });
    expect((await api("GET /projects/{id}/script", { params })).data.script).toMatchObject({
      version: 1,
      parsed_version: 1,
    });
    expect((await api("GET /projects/{id}/script/versions", { params })).data.items).toHaveLength(1);
    const board = await api("POST /projects/{id}/storyboard/generate", { params, body: {} });
    expect(board.status).toBe(202);
    await runJob(board.data.task_id);
    const { data: story } = await api("GET /projects/{id}/storyboard?episode=1", { params });
    const shot = { id: String(story.shots[0].shot_id) };
    const patched = await api("PATCH /shots/{id}", {
      params: shot,
      body: { version: 1, prompt: "细雨里的巷口 @陈野", duration: 3.5 },
    });
    expect(patched.data.shot).toMatchObject({ version: 2, duration: 3.5 });
    expect(await api("PATCH /shots/{id}", { params: shot, body: { version: 1, prompt: "x" } })).toMatchObject(
      {
        status: 409,
        reason: "version_conflict",
        json: { code: 10004, error: { details: { version: 2, current: { prompt: "细雨里的巷口 @陈野" } } } },
      },
    );
    expect((await api("POST /shots/{id}/prompt", { params: shot, body: {} })).data.prompt).toContain(
      "细雨里的巷口",
    );
    const quote = await api("POST /projects/{id}/storyboard/generate-images", {
      params,
      body: { dry_run: true },
    });
    expect(quote).toMatchObject({ status: 200, data: { credits: story.shots.length, blocked: [] } });
    const batch = await api("POST /projects/{id}/storyboard/generate-images", {
      params,
      body: { quote_id: quote.data.quote_id },
    });
    expect(batch).toMatchObject({ status: 202, data: { total_shots: story.shots.length } });
    await deliverBatch(batch.data.batch_task_id);
    expect(await api("POST /projects/{id}/storyboard/generate-images", { params, body: {} })).toMatchObject({
      status: 200,
      data: { batch_task_id: null },
    });
    const { data: takes } = await api("GET /shots/{id}/takes", { params: shot });
    expect(
      (
        await api("POST /shots/{id}/takes/{take_id}/select", {
          params: { ...shot, take_id: takes.items[0].id },
        })
      ).status,
    ).toBe(200);
    expect((await api("POST /shots/{id}/regenerate", { params: shot, body: { count: 2 } })).status).toBe(202);
    expect((await api("GET /projects", {})).data.items[0]).toMatchObject({
      id: params.id,
      stage: "director",
      status: "generating",
    });
    expect((await api("POST /projects/{id}/duplicate", { params })).status).toBe(201);
  });

  test("keeps cast, places, episodes, sound and subtitles", async () => {
    const api = await client();
    const { data } = await api("POST /projects", { body: { title: "短" } });
    const params = { id: String(data.project.id) };
    const { data: cast } = await api("POST /projects/{id}/characters", {
      params,
      body: { name: "林小满", appearance: { gender: "女", age: "19" } },
    });
    expect(cast.character).toMatchObject({ voice_id: "zh-female-young", looks: [] });
    const one = { ...params, cid: String(cast.character.id) };
    const look = await api("PATCH /projects/{id}/characters/{cid}", {
      params: one,
      body: { version: 1, looks: [{ name: "雨衣", prompt: "黄色雨衣" }] },
    });
    expect(look.data.character.looks).toMatchObject([{ name: "雨衣", image: null }]);
    const { data: other } = await api("POST /projects/{id}/characters", { params, body: { name: "小满" } });
    const merged = await api("POST /projects/{id}/characters/{cid}/merge", {
      params: { ...params, cid: String(other.character.id) },
      body: { into_id: cast.character.id },
    });
    expect(merged.data.character.aliases).toEqual(["小满"]);
    expect((await api("GET /projects/{id}/characters", { params })).data.items).toHaveLength(1);
    const { data: place } = await api("POST /projects/{id}/scenes", {
      params,
      body: { location: "修灯铺", interior: true },
    });
    const there = { ...params, sid: String(place.scene.id) };
    expect(
      (await api("PATCH /projects/{id}/scenes/{sid}", { params: there, body: { version: 1, time: "夜" } }))
        .data.scene,
    ).toMatchObject({ time: "夜", version: 2 });
    expect((await api("DELETE /projects/{id}/scenes/{sid}", { params: there })).status).toBe(204);
    const { data: added } = await api("POST /projects/{id}/episodes", { params, body: { title: "二" } });
    expect(
      (
        await api("PATCH /projects/{id}/episodes/{eid}", {
          params: { ...params, eid: String(added.episode.id) },
          body: { version: 1, title: "终" },
        })
      ).data.episode.title,
    ).toBe("终");
    const music = await api("POST /projects/{id}/audio/bgm?episode=2", {
      params,
      body: { bgm_id: "bgm-lantern-light", volume: 0.4 },
    });
    expect(music.data).toMatchObject({
      ducking: true,
      regions: [{ bgm_id: "bgm-lantern-light", name: "灯下重逢", volume: 0.4, end_time: null }],
    });
    expect((await api("GET /projects/{id}/audio/bgm?episode=2", { params })).data.regions).toHaveLength(1);
    expect((await api("GET /projects/{id}/audio/bgm", { params })).data.regions).toEqual([]);
    expect(
      (await api("POST /projects/{id}/audio/recommend-bgm", { params, body: { script_emotion: "重逢" } }))
        .status,
    ).toBe(200);
    expect((await api("GET /audio/voices?category=en", {})).data.items.length).toBeGreaterThanOrEqual(6);
    expect((await api("POST /audio/tts/generate", { body: { text: "你好" } })).status).toBe(202);
    await api("POST /projects/{id}/script", { params, body: { content: SHORT } });
    const board = await api("POST /projects/{id}/storyboard/generate", { params, body: {} });
    await runJob(board.data.task_id);
    const voices = await api("POST /projects/{id}/audio/generate-dialogues", { params, body: {} });
    expect(voices).toMatchObject({ status: 202, data: { total_dialogues: 2 } });
    const { data: subtitles } = await api("POST /projects/{id}/subtitles/generate", { params, body: {} });
    expect(subtitles.items.length).toBeGreaterThan(0);
    const { data: shots } = await api("GET /projects/{id}/storyboard", { params });
    const sound = await api("POST /shots/{id}/sound-effects", {
      params: { id: String(shots.shots[0].shot_id) },
      body: { effect_ids: ["sfx-rain"] },
    });
    expect(sound.data.shot.sound_effects).toContainEqual({ effect_id: "sfx-rain", offset: 0, volume: 1 });
    expect(
      (await api("POST /projects/{id}/film", { params, body: { dry_run: true } })).data.stages,
    ).toHaveLength(4);
    expect((await api("POST /projects/{id}/film", { params, body: { stop_after: "assets" } })).status).toBe(
      202,
    );
    expect((await api("GET /projects/{id}/videos", { params })).data.items).toEqual([]);
  });

  test("answers bad input with the number and field of the contract", async () => {
    const api = await client();
    const { data } = await api("POST /projects", { body: { title: "坏" } });
    const params = { id: String(data.project.id) };
    const save = (body: unknown) => api("POST /projects/{id}/script", { params, body });
    expect(await save({ content: "  \n " })).toMatchObject({
      status: 400,
      reason: "empty_script",
      json: { code: 10002, error: { field: "content" } },
    });
    expect(await save({ content: "字".repeat(720_000) })).toMatchObject({
      status: 413,
      json: { code: 10005, error: { field: "content" } },
    });
    expect(await save({ content: "\u0000\u0001\u0002".repeat(50) })).toMatchObject({
      status: 400,
      json: { code: 10002 },
    });
    expect(await save({ content: 7 })).toMatchObject({
      status: 400,
      json: { code: 10002, error: { field: "content" } },
    });
    expect((await save({ content: `甲：\u202e🎬\u0000${"长".repeat(10_000)}` })).status).toBe(200);
    for (const id of ["nobody", "01920000-0000-7000-8000-000000000000"])
      expect(await api("GET /projects/{id}", { params: { id } })).toMatchObject({
        status: 404,
        json: { code: 30002 },
      });
    const stranger = await client();
    expect(await stranger("PATCH /projects/{id}", { params, body: "not json" })).toMatchObject({
      status: 404,
    });
    expect(await api("GET /projects/{id}/storyboard?episode=9", { params })).toMatchObject({
      status: 404,
      json: { code: 10003 },
    });
    expect(await api("POST /projects", { body: { title: "x", aspect_ratio: "4:3" } })).toMatchObject({
      status: 400,
      json: { error: { field: "aspect_ratio" } },
    });
    expect((await api("DELETE /projects/{id}", { params })).status).toBe(204);
    expect((await api("POST /projects/{id}/restore", { params })).status).toBe(200);
    expect(await pool`select 1 from generations where project_id = ${params.id}`).toEqual([]);
  });
});
