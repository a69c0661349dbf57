import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect, promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

const [k1, k2] = vi.hoisted(() => {
  const make = (id: string) => `${id}:${Buffer.from(id.repeat(16)).toString("base64")}`;
  const keys = [make("k1"), make("k2")] as const;
  process.env.ENCRYPTION_KEYS = keys[0];
  return keys;
});

import { client } from "@/app/api/testing/client";
import { pool } from "@/db";
import { env } from "@/lib/env";
import { accountsFor } from "@/lib/providers/accounts";
import { findVendor } from "@/lib/providers/vendors";
import { findOwnAccount } from "./own-account";
import { rotateKeys } from "./rotate-keys";

const CANARY = "sk-canary-7f3a9c1e5b2d8846";
type Api = Awaited<ReturnType<typeof client>>;
const openai = { provider: "openai" };
const keysOf = (text: string) =>
  text.split(",").map((entry) => {
    const [id = "", key = ""] = entry.split(":");
    return { id, key: Buffer.from(key, "base64") };
  });

let api: Api;
let userId: string;
beforeEach(async () => {
  env.ENCRYPTION_KEYS = keysOf(k1);
  api = await client();
  userId = (await api("GET /users/me")).data.user.id;
});
const put = (body: object = { api_key: CANARY }, params = openai) =>
  api("PUT /provider-keys/{provider}", { params, body });

describe("a key of one's own", () => {
  test("is kept, replaced, listed by its last four characters and deleted", async () => {
    expect((await api("GET /provider-keys")).data.items.map((item: { key: unknown }) => item.key)).toEqual(
      Array(8).fill(null),
    );
    expect((await put()).data).toMatchObject({ provider: "openai", platform: false, key: { last4: "8846" } });
    const [first] = await pool`select id from user_keys where user_id = ${userId}`;
    expect((await put({ api_key: "sk-another-0123456789" })).data.key.last4).toBe("6789");
    expect(await pool`select id from user_keys where user_id = ${userId}`).toEqual([first]);
    const one = await api("GET /provider-keys/{provider}", { params: openai });
    expect(one.data.key).toMatchObject({ last4: "6789", last_used_at: null });
    expect((await api("DELETE /provider-keys/{provider}", { params: openai })).status).toBe(204);
    expect((await api("DELETE /provider-keys/{provider}", { params: openai })).status).toBe(404);
    expect((await api("GET /provider-keys/{provider}", { params: openai })).data.key).toBeNull();
  });

  test("is in no answer and nowhere readable in the database", async () => {
    const answers = [await put(), await api("GET /provider-keys"), await put({ api_key: `${CANARY}\n x` })];
    expect(inspect(answers, { depth: 9 })).not.toContain(CANARY);
    const dump =
      await pool`select to_jsonb(k) as row from user_keys k union all select to_jsonb(a) from audit_log a`;
    expect(dump.length).toBeGreaterThan(1);
    expect(JSON.stringify(dump)).not.toContain(CANARY);
    expect(JSON.stringify(dump)).not.toContain(Buffer.from(CANARY).toString("base64").slice(0, 12));
  });

  test("is used in place of the deployment's, at the site it is for", async () => {
    const kling = { provider: "kling" };
    expect(await put({ api_key: "access-0123" }, kling)).toMatchObject({ status: 400 });
    await put({ api_key: "access-0123", secret: "secret-4567", region: "CN" }, kling);
    expect(await accountsFor("kling", { userId, region: "GLOBAL" })).toMatchObject([
      {
        apiKey: "access-0123",
        secret: "secret-4567",
        region: "CN",
        baseUrl: findVendor("kling")?.sites[0]?.baseUrl,
      },
    ]);
  });

  test("offers its vendor's models to its owner, and to nobody else", async () => {
    await put({ api_key: CANARY, region: "CN" }, { provider: "dashscope" });
    const idsOf = async (whose: Api) =>
      (await whose("GET /config")).data.models.map(({ id }: { id: string }) => id);
    expect(await idsOf(api)).toContain("wan2.7-i2v");
    expect(await idsOf(await client())).not.toContain("wan2.7-i2v");
  });

  test.each([
    ["another person's", {}, 404, { provider: "deepseek" }],
    ["of a vendor there is not", { api_key: CANARY }, 404, { provider: "sketch" }],
    ["too short", { api_key: "sk-1" }, 400, openai],
    ["with blanks inside", { api_key: "sk 0123456789" }, 400, openai],
    ["with other letters", { api_key: "密钥密钥密钥密钥密钥" }, 400, openai],
  ])("%s is refused", async (_name, body, status, params) => {
    const call = Object.keys(body).length === 0 ? "DELETE" : "PUT";
    expect((await api(`${call} /provider-keys/{provider}`, { params, body })).status).toBe(status);
  });

  test("put twice at once leaves one row", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => put()));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(await pool`select 1 from user_keys where user_id = ${userId}`).toHaveLength(1);
    expect(await findOwnAccount(userId, "openai")).toMatchObject({ apiKey: CANARY });
  });

  test("is nobody else's to see, use or delete", async () => {
    await put();
    const other = await client();
    expect((await other("GET /provider-keys/{provider}", { params: openai })).data.key).toBeNull();
    expect((await other("DELETE /provider-keys/{provider}", { params: openai })).status).toBe(404);
    expect((await other("POST /provider-keys/{provider}/test", { params: openai, body: {} })).status).toBe(
      404,
    );
    const otherId = (await other("GET /users/me")).data.user.id;
    expect(await accountsFor("openai", { userId: otherId, region: "GLOBAL" })).toEqual([]);
    await other("PUT /provider-keys/{provider}", { params: openai, body: { api_key: "sk-of-the-other" } });
    expect(await findOwnAccount(userId, "openai")).toMatchObject({ apiKey: CANARY });
  });

  test("moved to another person's row does not open", async () => {
    await put();
    const other = await client();
    const otherId = (await other("GET /users/me")).data.user.id;
    await other("PUT /provider-keys/{provider}", { params: openai, body: { api_key: "sk-of-the-other" } });
    await pool`update user_keys t set sealed = s.sealed, wrapped_key = s.wrapped_key, wrapped_by = s.wrapped_by
      from user_keys s where s.user_id = ${userId} and t.user_id = ${otherId}`;
    expect(await findOwnAccount(otherId, "openai")).toBeNull();
  });

  test("cannot be kept without a key to seal it with", async () => {
    env.ENCRYPTION_KEYS = [];
    expect(await put()).toMatchObject({ status: 503, json: { error: { reason: "unavailable" } } });
  });
});

test("rotation goes on under load without one failed read, and the old key can go", async () => {
  const people = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const one = await client();
      await one("PUT /provider-keys/{provider}", { params: openai, body: { api_key: CANARY } });
      return (await one("GET /users/me")).data.user.id as string;
    }),
  );
  env.ENCRYPTION_KEYS = keysOf(`${k2},${k1}`);
  let reading = true;
  let reads = 0;
  const readers = people.map(async (id) => {
    while (reading) {
      expect((await findOwnAccount(id, "openai"))?.apiKey).toBe(CANARY);
      reads++;
    }
  });
  const rotated = await Promise.all([rotateKeys(), rotateKeys()]);
  reading = false;
  await Promise.all(readers);
  expect(rotated[0].rotated + rotated[1].rotated).toBeGreaterThanOrEqual(people.length);
  expect(reads).toBeGreaterThan(0);
  env.ENCRYPTION_KEYS = keysOf(k2);
  for (const id of people) expect((await findOwnAccount(id, "openai"))?.apiKey).toBe(CANARY);
});

test("rotation is a command, which says how many it wrapped and fails where one cannot be opened", async () => {
  await pool`delete from user_keys`;
  await put();
  const run = (keys: string) =>
    promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/keys-rotate.ts"], {
      env: { ...process.env, ENCRYPTION_KEYS: keys },
    });
  expect((await run(`${k2},${k1}`)).stdout).toMatch(/^1 secrets/);
  await expect(run(k1)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("1 could not") });
});

describe("testing a key", () => {
  const seen: string[] = [];
  let status = 200;
  const vendor = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    if (status === 0) return request.socket.destroy();
    response.writeHead(status, { "content-type": "application/json" });
    return response.end(
      JSON.stringify({ data: [], error: { message: `no ${request.headers.authorization}` } }),
    );
  });
  const site = findVendor("openai")?.sites[0];
  const before = site?.baseUrl ?? "";
  beforeAll(async () => {
    await new Promise<void>((done) => vendor.listen(0, "127.0.0.1", () => done()));
    if (site) site.baseUrl = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}/v1`;
  });
  afterAll(() => {
    if (site) site.baseUrl = before;
    vendor.close();
  });

  test.each([
    [200, { ok: true, reason: null }],
    [401, { ok: false, reason: "auth" }],
    [402, { ok: false, reason: "quota" }],
    [500, { ok: false, reason: "unreachable" }],
    [0, { ok: false, reason: "unreachable" }],
  ])(
    "answers what a %i means, by a question that costs nothing, and shows no key",
    async (code, expected) => {
      await put();
      status = code;
      seen.splice(0);
      const answer = await api("POST /provider-keys/{provider}/test", { params: openai, body: {} });
      expect(answer.data).toEqual(expected);
      expect(seen[0]).toBe(`GET /v1/models Bearer ${CANARY}`);
      expect(inspect(answer)).not.toContain(CANARY);
    },
  );

  test("of nobody's is not found", async () => {
    expect((await api("POST /provider-keys/{provider}/test", { params: openai, body: {} })).status).toBe(404);
  });
});

describe("the audit log", () => {
  test("says who did what and from where, and cannot be changed", async () => {
    await put();
    await api("DELETE /provider-keys/{provider}", { params: openai });
    const rows =
      await pool`select action, target, details, request_id from audit_log where user_id = ${userId} order by id`;
    expect(rows).toMatchObject([
      { action: "provider_key.set", target: "openai", details: { last4: "8846" } },
      { action: "provider_key.deleted", target: "openai" },
    ]);
    expect(rows[0]?.request_id).toMatch(/^[\w-]{8,}$/);
    const tries = [
      pool`update audit_log set action = 'nothing' where user_id = ${userId}`,
      pool`delete from audit_log where user_id = ${userId}`,
      pool`truncate audit_log`,
    ];
    for (const change of tries) await expect(change).rejects.toThrow(/append-only/);
  });

  test("goes with the person, and with nothing else", async () => {
    const id = (await pool`insert into users (id, name) values (gen_random_uuid(), 'Gone') returning id`)[0]
      ?.id;
    await pool`insert into audit_log (id, user_id, action) values (gen_random_uuid(), ${id}, 'test')`;
    await pool`delete from users where id = ${id}`;
    expect(await pool`select 1 from audit_log where user_id = ${id}`).toHaveLength(0);
  });
});
