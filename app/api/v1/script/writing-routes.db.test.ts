import { describe, expect, test } from "vitest";
import { client } from "@/app/api/testing/client";
import { connect, TEXT_MODEL, textVendor } from "@/lib/text/test-support/text-vendor";

const rig = textVendor();
const body = { outline: "一盏灯", language: "zh", target_duration: 30 };

describe("writing", () => {
  test("over the API: the price first, then a task of that price", async () => {
    const api = await client();
    const quote = await api("POST /script/generate", { body: { ...body, dry_run: true } });
    expect(quote).toMatchObject({
      status: 200,
      data: { credits: 2, blocked: [], quote_id: expect.any(String) },
    });
    const started = await api("POST /script/generate", { body: { ...body, quote_id: quote.data.quote_id } });
    expect(started).toMatchObject({ status: 202, data: { status: "queued", credits: 2 } });
    const { data } = await api("GET /tasks/{task_id}", { params: { task_id: started.data.task_id } });
    expect(data.task).toMatchObject({
      type: "script_generate",
      model: TEXT_MODEL,
      credits: { held: 2 },
      input: { kind: "script", outline: "一盏灯", language: "zh", target_duration: 30 },
    });
    expect(
      await api("POST /script/generate", {
        body: { ...body, outline: "两盏灯", quote_id: quote.data.quote_id },
      }),
    ).toMatchObject({ status: 409, reason: "price_changed" });
  });

  test("goes on with a text of one's own project only", async () => {
    const [api, other] = [await client(), await client()];
    const made = await api("POST /projects", { body: { title: "灯火巷" } });
    const params = { id: String(made.data.project.id) };
    expect(await api("POST /projects/{id}/script/continue", { params, body: {} })).toMatchObject({
      status: 400,
      reason: "empty_script",
    });
    await api("POST /projects/{id}/script", { params, body: { content: "甲：你好。\n乙：再见。" } });
    expect(await other("POST /projects/{id}/script/continue", { params, body: {} })).toMatchObject({
      status: 404,
    });
    expect(await other("POST /script/generate", { body: { ...body, project_id: params.id } })).toMatchObject({
      status: 404,
    });
    expect(await api("POST /projects/{id}/script/continue", { params, body: {} })).toMatchObject({
      status: 202,
      data: { credits: 2 },
    });
  });

  test("without a text model answers plainly what to do; an unknown model or an empty outline is named", async () => {
    const api = await client();
    expect(await api("POST /script/generate", { body: { ...body, outline: " \n" } })).toMatchObject({
      status: 400,
      json: { error: { field: "outline" } },
    });
    expect(await api("POST /script/generate", { body: { ...body, model: "nobody" } })).toMatchObject({
      status: 400,
      json: { error: { field: "model" } },
    });
    connect(rig.double, []);
    expect(await api("POST /script/generate", { body })).toMatchObject({
      status: 503,
      reason: "no_text_model",
    });
  });
});
