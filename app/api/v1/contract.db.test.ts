import { beforeAll, describe, expect, test } from "vitest";
import { client } from "@/app/api/testing/client";
import { pool } from "@/db";
import { runJob, SHORT, useVendor } from "@/lib/projects/test-support/studio";

beforeAll(useVendor);

async function studio() {
  const api = await client();
  const made = await api("POST /projects", { body: { title: "灯火巷" } });
  const params = { id: String(made.data.project.id) };
  await api("POST /projects/{id}/script", { params, body: { content: SHORT } });
  await runJob((await api("POST /projects/{id}/script/parse", { params, body: {} })).data.task_id);
  await runJob((await api("POST /projects/{id}/storyboard/generate", { params, body: {} })).data.task_id);
  const { data } = await api("GET /projects/{id}/storyboard", { params });
  return { api, params, shot: { id: String(data.shots[0].shot_id) } };
}
const tasks = async () => (await pool`select count(*)::int as n from generations`)[0]?.n;

describe("a dry run", () => {
  test("of any start answers with a price and queues nothing", async () => {
    const { api, params, shot } = await studio();
    const before = await tasks();
    const asks = [
      ["POST /projects/{id}/script/parse", params],
      ["POST /projects/{id}/storyboard/generate", params],
      ["POST /projects/{id}/storyboard/generate-images", params],
      ["POST /projects/{id}/storyboard/generate-videos", params],
      ["POST /projects/{id}/audio/generate-dialogues", params],
      ["POST /projects/{id}/render/final", params],
      ["POST /projects/{id}/render/preview", params],
      ["POST /projects/{id}/film", params],
      ["POST /shots/{id}/prompt", shot],
      ["POST /shots/{id}/regenerate", shot],
      ["POST /shots/{id}/video", shot],
    ] as const;
    for (const [line, named] of asks) {
      const answer = await api(line, { params: named, body: { dry_run: true } });
      expect(answer, line).toMatchObject({
        status: 200,
        data: { credits: expect.any(Number), quote_id: expect.any(String), blocked: expect.any(Array) },
      });
    }
    const speech = await api("POST /audio/tts/generate", { body: { text: "你好", dry_run: true } });
    expect(speech).toMatchObject({ status: 200, data: { credits: 1 } });
    expect(await tasks()).toBe(before);
  });

  test("of a retry says what making it again would cost", async () => {
    const { api, params } = await studio();
    const batch = await api("POST /projects/{id}/storyboard/generate-images", { params, body: {} });
    const task = { task_id: String(batch.data.batch_task_id) };
    await api("POST /tasks/{task_id}/cancel", { params: task, body: {} });
    const before = await tasks();
    const quote = await api("POST /tasks/{task_id}/retry", { params: task, body: { dry_run: true } });
    expect(quote).toMatchObject({ status: 200, data: { credits: batch.data.total_shots, blocked: [] } });
    expect(
      await api("POST /tasks/{task_id}/retry", { params: task, body: { max_credits: 0 } }),
    ).toMatchObject({
      status: 409,
      reason: "price_changed",
    });
    expect(await tasks()).toBe(before);
    const again = await api("POST /tasks/{task_id}/retry", {
      params: task,
      body: { quote_id: quote.data.quote_id },
    });
    expect(again).toMatchObject({ status: 202, data: { task: { retry_of: task.task_id } } });
  });
});

test("a prompt is a task that has ended when it is answered with", async () => {
  const { api, shot } = await studio();
  const answer = await api("POST /shots/{id}/prompt", { params: shot, body: {} });
  expect(answer).toMatchObject({ status: 202, data: { status: "succeeded", credits: 0 } });
  const { data } = await api("GET /tasks/{task_id}", { params: { task_id: answer.data.task_id } });
  expect(data.task).toMatchObject({
    type: "visual_prompt",
    status: "succeeded",
    progress: 100,
    shot_id: shot.id,
    result: { prompt: answer.data.prompt },
  });
});

test("lists come in pages of twenty, or of the size asked for", async () => {
  const { api, params } = await studio();
  for (let index = 0; index < 22; index++)
    await api("POST /projects/{id}/scenes", { params, body: { location: `Place ${index}` } });
  const first = await api("GET /projects/{id}/scenes", { params });
  expect(first.data.items).toHaveLength(20);
  expect(first.data.pagination).toMatchObject({ page_size: 20, total: 23, pages: 2 });
  const rest = await api(`GET /projects/{id}/scenes?cursor=${first.data.pagination.next_cursor}`, { params });
  expect(rest.data.items).toHaveLength(3);
  for (const path of ["/audio/voices", "/users/me/sessions", "/users/me/tokens"])
    expect((await api(`GET ${path}?page_size=1`)).data.pagination, path).toMatchObject({ page_size: 1 });
});

test("personal access tokens are revoked one by one, or all at once", async () => {
  const api = await client();
  const make = async () => (await api("POST /users/me/tokens", { body: { name: "ci" } })).data.token.id;
  const [first] = [await make(), await make(), await make()];
  expect((await api(`DELETE /users/me/tokens?id=${first}`)).status).toBe(204);
  expect((await api("GET /users/me/tokens")).data.pagination.total).toBe(2);
  expect((await api("DELETE /users/me/tokens")).status).toBe(204);
  expect((await api("GET /users/me/tokens")).data.items).toEqual([]);
});

test("a start that is counted says so in its headers", async () => {
  const { api, params } = await studio();
  const batch = await api("POST /projects/{id}/storyboard/generate-images", { params, body: {} });
  expect(batch.headers.get("ratelimit-limit")).toBe("10");
  expect(batch.headers.get("ratelimit-remaining")).toBe("9");
  expect((await api("GET /projects")).headers.get("ratelimit-limit")).toBe("600");
});

test("a character is cast with a voice there is, and heard by their id alone", async () => {
  const { api, params } = await studio();
  const { data } = await api("GET /projects/{id}/characters", { params });
  const [person] = data.items;
  const named = { ...params, cid: String(person.id) };
  const unknown = { version: person.version, voice_id: "nobody's" };
  expect(await api("PATCH /projects/{id}/characters/{cid}", { params: named, body: unknown })).toMatchObject({
    status: 400,
    json: { error: { field: "voice_id" } },
  });
  const heard = await api("POST /audio/tts/generate", { body: { text: "你好", character_id: person.id } });
  expect(heard.status).toBe(202);
  const { data: task } = await api("GET /tasks/{task_id}", { params: { task_id: heard.data.task_id } });
  expect(task.task.input).toMatchObject({ voice_id: person.voice_id });
});
