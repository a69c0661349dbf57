import { describe, expect, test } from "vitest";
import { pool } from "@/db";
import { walletOf } from "@/lib/credits/test-support/fixtures";
import { taskRow } from "@/lib/generations/test-support/fixtures";
import { person, SHORT, storyboarded } from "@/lib/projects/test-support/studio";
import { getShot } from "@/lib/shots/get-shot";
import { resolveShotSuggestion } from "@/lib/shots/resolve-suggestion";
import { shotWorkInput } from "@/lib/shots/schemas";
import { writeShotPrompt } from "@/lib/shots/shot-prompt";
import { updateShot } from "@/lib/shots/update-shot";
import { connect, QUESTION, TEXT_MODEL, textVendor } from "@/lib/text/test-support/text-vendor";

const rig = textVendor();
const ANSWER = {
  prompt: "雨夜门口，陈野半身，灯光从背后来。",
  prompt_en: "A rainy doorway at night, backlit.",
};

async function begin() {
  const actor = await person(100);
  const project_id = await storyboarded(actor, SHORT);
  const [row] = await pool`select id from shots where project_id = ${project_id} order by position limit 1`;
  const shot_id = String(row?.id);
  const ask = async (changes: Record<string, unknown> = {}) => {
    const started = await writeShotPrompt(
      actor,
      shotWorkInput.parse({ shot_id, model: TEXT_MODEL, ...changes }),
    );
    return "task_id" in started ? started : { task_id: "", status: "", credits: -1 };
  };
  const shot = async () => (await getShot(actor, { shot_id })).shot;
  return { actor, shot_id, ask, shot };
}

describe("a prompt written by a model", () => {
  test("goes into a shot nobody wrote one for, in the project's language, with English beside it", async () => {
    const { actor, ask, shot } = await begin();
    const before = await shot();
    const { task_id, credits } = await ask();
    expect(credits).toBe(QUESTION);
    rig.says(ANSWER);
    expect((await rig.run(task_id)).result).toEqual({ outcome: "succeeded" });
    expect((await taskRow(task_id)).result).toEqual({ ...ANSWER, offered: false });
    expect(await shot()).toMatchObject({
      prompt: ANSWER.prompt,
      edited_fields: before.edited_fields,
      suggestion: null,
      version: before.version + 1,
    });
    expect(rig.questions()[0]).toContain("陈野");
    expect(await walletOf(actor.userId)).toMatchObject({ available: 100 - QUESTION, held: 0 });
  });

  test.each([
    [true, ANSWER.prompt],
    [false, "我自己写的"],
  ])("is only offered where a person wrote by hand; taken: %s", async (accept, after) => {
    const { actor, shot_id, ask, shot } = await begin();
    await updateShot(actor, { shot_id, version: (await shot()).version, prompt: "我自己写的" });
    const { task_id } = await ask();
    rig.says(ANSWER);
    await rig.run(task_id);
    expect((await taskRow(task_id)).result).toMatchObject({ offered: true });
    expect(await shot()).toMatchObject({ prompt: "我自己写的", suggestion: { prompt: ANSWER.prompt } });
    await resolveShotSuggestion(actor, { shot_id, accept });
    expect(await shot()).toMatchObject({ prompt: after, suggestion: null, edited_fields: ["prompt"] });
    const stranger = await person();
    await expect(resolveShotSuggestion(stranger, { shot_id, accept })).rejects.toMatchObject({
      reason: "not_found",
    });
  });

  test("in the wrong language is asked for again; a shot deleted meanwhile stays deleted", async () => {
    const { shot_id, ask } = await begin();
    const { task_id } = await ask();
    await pool`update shots set deleted_at = now() where id = ${shot_id}`;
    rig.says({ ...ANSWER, prompt_en: ANSWER.prompt }, ANSWER);
    await rig.run(task_id);
    expect(rig.questions()[1]).toContain("prompt_en must be in English.");
    expect((await taskRow(task_id)).status).toBe("succeeded");
    const [row] = await pool`select prompt from shots where id = ${shot_id}`;
    expect(row?.prompt).toBe("");
  });

  test("is shown with its price first; without a model our own composer writes it at once and free", async () => {
    const { actor, ask, shot } = await begin();
    const quote = await ask({ dry_run: true });
    expect(quote.credits).toBe(-1);
    const { status, credits, ...rest } = await ask({ model: undefined });
    expect({ status, credits }).toEqual({ status: "succeeded", credits: 0 });
    expect(rest).toMatchObject({ prompt: expect.stringContaining("陈野") });
    expect((await shot()).prompt).toBe("");
    connect(rig.double, []);
    await expect(ask()).rejects.toMatchObject({ reason: "invalid_parameter", field: "model" });
    expect(await walletOf(actor.userId)).toMatchObject({ available: 100 });
  });
});
