import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { db, pool, schema } from "@/db";
import { listCharacters } from "@/lib/characters/list-characters";
import { resolveCharacterSuggestion } from "@/lib/characters/resolve-suggestion";
import { updateCharacter } from "@/lib/characters/update-character";
import { listEpisodes } from "@/lib/episodes/list-episodes";
import {
  asset,
  counted,
  LANTERN,
  parse,
  person,
  project,
  runJob,
  script,
  task,
  useVendor,
} from "@/lib/projects/test-support/studio";
import { listScenes } from "@/lib/scenes/list-scenes";
import { driverFor } from "@/lib/storage/drivers";
import { getParsed } from "./get-parsed";
import { getScript } from "./get-script";
import { listScriptVersions } from "./list-versions";
import { restoreScriptVersion } from "./restore-version";
import { saveScript } from "./save-script";
import { startParse } from "./start-parse";

beforeAll(useVendor);
afterEach(() => vi.restoreAllMocks());

describe("a text", () => {
  test.each([
    ["", "empty_script", 10002],
    [" \n\t\u3000\u200b\u0000 ", "empty_script", 10002],
    ["\u0001\u0002\u0003\u0004\u0005\u0006".repeat(20), "undecodable", 10002],
    ["字".repeat(700_000), "too_large", 10005],
  ])("that is no script is refused by name (%#)", async (content, reason, code) => {
    const actor = await person();
    const project_id = await project(actor);
    await expect(script(actor, project_id, content)).rejects.toMatchObject({
      reason,
      code,
      field: "content",
    });
    await expect(saveScript(actor, { project_id, format: "auto" })).rejects.toMatchObject({
      reason: "empty_script",
    });
    expect((await getScript(actor, { project_id })).script).toBeNull();
  });

  test("uploaded may be longer than a typed one; what is no text is refused under the file's name", async () => {
    const actor = await person();
    const project_id = await project(actor);
    const upload = async (bytes: Uint8Array, size = bytes.length) => {
      const id = await asset(actor.userId, "text/plain");
      await db.update(schema.assets).set({ fileName: "a.txt", size }).where(eq(schema.assets.id, id));
      await driverFor("GLOBAL").put(`tmp/${id}`, bytes, { contentType: "text/plain" });
      return saveScript(actor, { project_id, asset_id: id, format: "auto" });
    };
    const refused = { field: "asset_id" };
    const noise = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 256);
    await expect(upload(noise)).rejects.toMatchObject({ ...refused, reason: "undecodable", code: 10002 });
    await expect(upload(Buffer.from(" \n\u3000"))).rejects.toMatchObject({
      ...refused,
      reason: "empty_script",
    });
    await expect(upload(noise, 21 * 1024 ** 2)).rejects.toMatchObject({ ...refused, reason: "too_large" });
    expect((await getScript(actor, { project_id })).script).toBeNull();
    const long = `1-1 夜 内 修灯铺\n${"林小满：今晚会亮的。\n".repeat(80_000)}`;
    expect(Buffer.byteLength(long)).toBeGreaterThan(2 * 1024 ** 2);
    expect(await upload(Buffer.from(long))).toMatchObject({ version: 1 });
  });

  test("survives with NUL, direction marks, emoji and lines of 10,000 characters", async () => {
    const actor = await person();
    const project_id = await project(actor);
    const content = `林小满：\u202e倒着说🎬\u0000\n${"长".repeat(10_000)}\n陈野：好。`;
    await script(actor, project_id, content);
    const { script: saved } = await getScript(actor, { project_id });
    expect(saved?.content).toBe(content.replace("\u0000", "␀"));
    await parse(actor, project_id);
    expect((await getParsed(actor, { project_id })).scenes).toHaveLength(1);
  });

  test("without any scene makes one, and says so", async () => {
    const actor = await person();
    const project_id = await project(actor);
    await script(actor, project_id, "林小满：今晚会亮的。\n陈野：再来。");
    await parse(actor, project_id);
    const parsed = await getParsed(actor, { project_id });
    expect(parsed.scenes).toHaveLength(1);
    expect(parsed.metadata.warnings).toContain("no_scene_heading");
  });

  test("saved twice is one version; versions are kept, listed and restored", async () => {
    const actor = await person();
    const project_id = await project(actor);
    for (const content of ["甲：一", "甲：二", "甲：二", "甲：三"]) await script(actor, project_id, content);
    expect((await getScript(actor, { project_id })).script).toMatchObject({ version: 3, content: "甲：三" });
    await restoreScriptVersion(actor, { project_id, number: 1 });
    expect((await getScript(actor, { project_id })).script).toMatchObject({ version: 4, content: "甲：一" });
    const first = await listScriptVersions(actor, { project_id, page_size: 3 });
    const second = await listScriptVersions(actor, {
      project_id,
      page_size: 3,
      cursor: first.pagination.next_cursor ?? "",
    });
    expect([...first.items, ...second.items].map(({ version }) => version)).toEqual([4, 3, 2, 1]);
    expect(
      (await listScriptVersions(actor, { project_id, page_size: 3, page: 2 })).items.map(
        ({ version }) => version,
      ),
    ).toEqual([1]);
  });

  test("written in two tabs: the later one gets 409 with the newer text, and neither is lost", async () => {
    const actor = await person();
    const project_id = await project(actor);
    await saveScript(actor, { project_id, format: "auto", content: "甲：一" });
    await saveScript(actor, { project_id, format: "auto", content: "甲：左", version: 1 });
    const later = saveScript(actor, { project_id, format: "auto", content: "甲：右", version: 1 });
    await expect(later).rejects.toMatchObject({
      reason: "version_conflict",
      details: { version: 2, current: { content: "甲：左" } },
    });
  });

  test("with several episode markers becomes one episode each", async () => {
    const actor = await person();
    const project_id = await project(actor);
    const saved = await script(
      actor,
      project_id,
      "《灯》\n第一集 开灯\n1-1 夜 内 铺子\n甲：亮。\n第二集 关灯\n2-1 夜 内 铺子\n甲：灭。",
    );
    expect(saved.episodes.map(({ number, title }) => [number, title])).toEqual([
      [1, "开灯"],
      [2, "关灯"],
    ]);
    expect((await listEpisodes(actor, { project_id })).items).toHaveLength(2);
    expect((await getScript(actor, { project_id, episode: "2" })).script?.content).toContain("灭");
    await script(actor, project_id, "第一集 开灯\n甲：亮了。\n第二集 关灯\n甲：灭了。");
    expect((await listEpisodes(actor, { project_id })).items).toHaveLength(2);
  });
});

describe("a parse", () => {
  test("fills cast and places with voices that suit them", async () => {
    const actor = await person();
    const project_id = await project(actor);
    await script(actor, project_id, LANTERN);
    await parse(actor, project_id);
    const { items } = await listCharacters(actor, { project_id });
    const voice = new Map(items.map(({ name, voice_id }) => [name, voice_id]));
    expect([...voice.keys()].sort()).toEqual(["拆迁队长", "林小满", "林爷爷", "陈野"].sort());
    expect(voice.get("林爷爷")).toBe("zh-male-old");
    expect(voice.get("林小满")).toBe("zh-female-young");
    expect((await listScenes(actor, { project_id })).items.map(({ location }) => location)).toContain(
      "修灯铺",
    );
  });

  test("leaves what a person edited and offers the new value, which can be taken", async () => {
    const actor = await person();
    const project_id = await project(actor);
    await script(actor, project_id, LANTERN);
    await parse(actor, project_id);
    const grandpa = (await listCharacters(actor, { project_id })).items.find(({ name }) => name === "林爷爷");
    if (!grandpa) throw new Error("no character");
    await updateCharacter(actor, {
      project_id,
      character_id: grandpa.id,
      version: grandpa.version,
      appearance: { ...grandpa.appearance, age: "80" },
    });
    await script(actor, project_id, LANTERN.replace("林爷爷（71）", "林爷爷（72）"));
    await parse(actor, project_id);
    const now = (await listCharacters(actor, { project_id })).items.find(({ id }) => id === grandpa.id);
    expect(now?.appearance.age).toBe("80");
    expect(now?.suggestion).toMatchObject({ appearance: { age: "72" } });
    const { character } = await resolveCharacterSuggestion(actor, {
      project_id,
      character_id: grandpa.id,
      accept: true,
    });
    expect(character).toMatchObject({ appearance: { age: "72" }, suggestion: null });
  });

  test("that fails half way leaves the previous one untouched", async () => {
    const actor = await person();
    const project_id = await project(actor);
    await script(actor, project_id, LANTERN);
    await parse(actor, project_id);
    const before = await getParsed(actor, { project_id });
    await script(actor, project_id, "1-1 日 外 海边\n新人：你好。");
    await pool`alter table parsed_scenes add constraint no_sea check (location <> '海边')`;
    await expect(parse(actor, project_id)).rejects.toThrow();
    await pool`alter table parsed_scenes drop constraint no_sea`;
    const after = await getParsed(actor, { project_id });
    expect({ ...after, metadata: { ...after.metadata, outdated: false } }).toEqual(before);
    expect(after.metadata.outdated).toBe(true);
    expect((await listCharacters(actor, { project_id })).items.map(({ name }) => name)).not.toContain("新人");
  });

  test("of an older text that ends late does not overwrite a newer one", async () => {
    const actor = await person();
    const project_id = await project(actor);
    await script(actor, project_id, "1-1 日 内 旧屋\n甲：旧。");
    const { task_id: late } = await startParse(actor, { project_id, keep_edits: true });
    await script(actor, project_id, "1-1 日 内 新屋\n甲：新。");
    await parse(actor, project_id);
    expect(await runJob(late)).toMatchObject({ superseded: true });
    expect((await getParsed(actor, { project_id })).scenes.map(({ location }) => location)).toEqual(["新屋"]);
  });

  test("asked for by a double click is one task, and costs nothing", async () => {
    const actor = await person(0);
    const project_id = await project(actor);
    await expect(startParse(actor, { project_id, keep_edits: true })).rejects.toMatchObject({
      reason: "empty_script",
    });
    await script(actor, project_id, LANTERN);
    const before = await counted("generations");
    const started = await Promise.all(
      Array.from({ length: 5 }, () => startParse(actor, { project_id, keep_edits: true })),
    );
    expect(new Set(started.map(({ task_id }) => task_id)).size).toBe(1);
    expect(await counted("generations")).toBe(before + 1);
    expect((await task(started[0]?.task_id ?? "")).price).toBe(0);
  });
});
