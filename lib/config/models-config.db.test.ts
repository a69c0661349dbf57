import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeEach, describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.ENCRYPTION_KEYS = `k1:${Buffer.alloc(32, 7).toString("base64")}`;
});

import { client } from "@/app/api/testing/client";
import { pool } from "@/db";
import { findModel } from "@/lib/providers/catalog-state";
import { refreshCatalog } from "@/lib/providers/refresh-catalog";
import { setConfig } from "./set-config";

type Api = Awaited<ReturnType<typeof client>>;
type Model = {
  id: string;
  credits: number;
  default: boolean;
  status: string;
  own_key: boolean;
  ability: string;
};
let api: Api;
const modelsOf = async (): Promise<Model[]> => (await api("GET /config")).data.models;
let clock = Date.now();
/** As if the last look was long ago. */
const refresh = () => {
  clock += 3_600_000;
  return refreshCatalog({ now: clock });
};

beforeEach(async () => {
  api = await client();
});

describe("the models' settings", () => {
  test("change rows and add some, live without a restart; every version stays on record", async () => {
    await refresh();
    expect(findModel("sketch-image")?.credits).toBe(1);
    await setConfig("models", { change: { "sketch-image": { credits: 4 } } }, "test");
    await refresh();
    expect((await modelsOf()).find(({ id }) => id === "sketch-image")?.credits).toBe(4);

    await setConfig(
      "models",
      {
        change: { "sketch-image": { off: true } },
        add: [
          {
            id: "sketch-two",
            provider: "sketch",
            ability: "image",
            name: { zh: "二号", en: "Two" },
            credits: 2,
            slots: 1,
            usualSeconds: 3,
            timeoutSeconds: 60,
            regions: ["CN", "GLOBAL"],
            defaultIn: ["GLOBAL"],
          },
        ],
      },
      "test",
    );
    await refresh();
    const pictures = (await modelsOf()).filter(({ ability }) => ability === "image");
    expect(pictures).toMatchObject([{ id: "sketch-two", default: true }]);
    // Off is not gone: jobs under way still end.
    expect(findModel("sketch-image")?.timeoutSeconds).toBeGreaterThan(0);

    await setConfig("models", {}, "test");
    await refresh();
    expect(findModel("sketch-image")?.off).toBeUndefined();
    const rows =
      await pool`select version, author from config_versions where name = 'models' order by version`;
    expect(rows.map(({ version }) => version)).toEqual([1, 2, 3]);
    await expect(pool`update config_versions set author = 'x'`).rejects.toThrow(/append-only/);
    await expect(pool`delete from config_versions`).rejects.toThrow(/append-only/);
  });

  test.each([
    ["an unknown row", { change: { "no-such-model": { credits: 1 } } }],
    ["an unknown field", { change: { "sketch-image": { price: 1 } } }],
    ["a negative price", { change: { "sketch-image": { credits: -1 } } }],
    ["a row without a price", { add: [{ id: "x", provider: "sketch", ability: "image" }] }],
    ["an unknown vendor", { add: [{ id: "x", provider: "nobody", ability: "image" }] }],
  ])("%s is refused, and the settings of before stay", async (_name, document) => {
    const before = await pool`select count(*)::int as n from config_versions`;
    await expect(setConfig("models", document, "test")).rejects.toThrow();
    expect(await pool`select count(*)::int as n from config_versions`).toEqual(before);
  });

  test("that can no longer be read leave the catalog as it is", async () => {
    await pool`insert into config_versions (name, version, document) values ('models', 50, '{"change": 3}')`;
    await refresh();
    expect(findModel("sketch-image")?.credits).toBe(1);
  });

  test("are set by a command", async () => {
    const folder = await mkdtemp(join(tmpdir(), "config-"));
    const file = join(folder, "models.json");
    await writeFile(file, JSON.stringify({ change: { "sketch-video": { credits: 7 } } }));
    const run = (...args: string[]) =>
      promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/config-set.ts", ...args]);
    expect((await run("models", file)).stdout).toBe("models, version 51\n");
    await refresh();
    expect(findModel("sketch-video")?.credits).toBe(7);
    await writeFile(file, JSON.stringify({ change: { "sketch-video": { credits: "many" } } }));
    await expect(run("models", file)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("credits"),
    });
    await expect(run("nothing", file)).rejects.toMatchObject({ code: 1 });
  });
});

describe("a model on the list", () => {
  test("says whose account it runs on and whether anything gets through", async () => {
    await api("PUT /provider-keys/{provider}", {
      params: { provider: "dashscope" },
      body: { api_key: "sk-0123456789", region: "CN" },
    });
    const statusOf = async () => (await modelsOf()).find(({ id }) => id === "wan2.7-i2v");
    expect(await statusOf()).toMatchObject({ status: "ok", own_key: true });
    await pool`insert into provider_circuits (id, open_until, opened_at)
      values ('service:dashscope:CN:wan2.7-i2v', now() + interval '1 minute', now())`;
    expect(await statusOf()).toMatchObject({ status: "down" });
    expect((await modelsOf()).find(({ id }) => id === "wan2.2-kf2v-flash")).toMatchObject({ status: "ok" });
    await pool`delete from provider_circuits`;
    expect(await statusOf()).toMatchObject({ status: "ok" });
  });
});
