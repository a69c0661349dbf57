import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { GET as sessionsRoute } from "@/app/api/v1/users/me/sessions/route";
import { POST as tokensRoute } from "@/app/api/v1/users/me/tokens/route";
import { db } from "@/db";
import { idempotencyKeys, users } from "@/db/schema";
import { apiRoute, reply } from "./api";
import { call, newAddress } from "./api/test-support/call";
import { type SignedIn, signedIn } from "./api/test-support/people";
import { AppError } from "./errors";

const say = { summary: "test", tag: "test" };
const Echo = z.object({ text: z.string().max(10_000_000).default("") });
const echo = apiRoute(
  { ...say, body: Echo, response: z.object({ text: z.string(), user: z.string() }) },
  async (actor, input) => ({ text: input.text, user: actor.userId }),
);
const read = apiRoute({ ...say, response: z.object({ user: z.string() }) }, async (actor) => ({
  user: actor.userId,
}));

let me: SignedIn;
beforeAll(async () => {
  me = await signedIn();
});

const post = (body: unknown, extra: Parameters<typeof call>[1] = {}) =>
  call(echo, { method: "POST", body, token: me.token, ...extra });

describe("who may call", () => {
  test("nobody without a credential, with a broken one, or with somebody's token of another kind", async () => {
    expect((await call(read)).reason).toBe("not_signed_in");
    for (const token of ["x", "a.b.c", "ink_nothing", me.cookie.split("=")[1]])
      expect((await call(read, { token })).status).toBe(401);
    expect((await call(read, { headers: { authorization: "Basic abc" } })).status).toBe(401);
    expect((await call(read, { token: `${me.token.slice(0, -3)}abc` })).reason).toBe("not_signed_in");
  });

  const own = "http://127.0.0.1:3000";
  test.each([
    ["same origin", { origin: own }, 200],
    ["same origin by fetch metadata alone", { "sec-fetch-site": "same-origin" }, 200],
    ["both", { origin: own, "sec-fetch-site": "same-origin" }, 200],
    ["neither header", {}, 403],
    ["another origin", { origin: "https://evil.example" }, 403],
    ["origin null", { origin: "null" }, 403],
    ["our host as a prefix", { origin: "http://127.0.0.1:3000.evil.example" }, 403],
    ["another port", { origin: "http://127.0.0.1:3001" }, 403],
    ["cross-site metadata with our origin", { origin: own, "sec-fetch-site": "cross-site" }, 403],
    ["same-site metadata", { origin: own, "sec-fetch-site": "same-site" }, 403],
    ["a forged forwarded host", { origin: "https://evil.example", "x-forwarded-host": "evil.example" }, 403],
  ])("a browser's change from: %s", async (_name, headers, status) => {
    const answer = await call(echo, { method: "POST", body: {}, headers: { cookie: me.cookie, ...headers } });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.reason).toBe("cross_site");
  });

  test.each([
    ["no header", {}, 200],
    ["a typed address", { "sec-fetch-site": "none" }, 200],
    ["another site", { "sec-fetch-site": "cross-site" }, 403],
  ])("a browser's read from: %s", async (_name, headers, status) => {
    expect((await call(read, { headers: { cookie: me.cookie, ...headers } })).status).toBe(status);
  });

  test("a form of another site cannot post JSON as text", async () => {
    const answer = await call(echo, {
      method: "POST",
      body: '{"text":"x"}',
      headers: { cookie: me.cookie, origin: own, "content-type": "text/plain" },
    });
    expect(answer.status).toBe(400);
  });

  test("a personal token is kept to its scopes, and never manages logins", async () => {
    const made = await call(tokensRoute, {
      method: "POST",
      token: me.token,
      body: { name: "ci", scopes: ["read"] },
    });
    expect(made.data.secret).toMatch(/^ink_[\w-]{43}$/);
    const token = made.data.secret;
    expect((await call(read, { token })).data.user).toBe(me.user.id);
    expect((await call(echo, { method: "POST", body: {}, token })).reason).toBe("forbidden");
    expect((await call(sessionsRoute, { token })).reason).toBe("forbidden");
    const stored = JSON.stringify(await db.execute(sql`select * from access_tokens`));
    expect(stored).not.toContain(token);
  });

  test("someone else's resource is not found before a bad body is", async () => {
    const owned = apiRoute(
      {
        ...say,
        params: z.object({ id: z.uuid() }),
        body: Echo,
        response: Echo,
        owns: async () => {
          throw new AppError("project_not_found");
        },
      },
      async (_actor, { text }) => ({ text }),
    );
    const options = { method: "POST", body: "{ not json", token: me.token };
    const theirs = await call(owned, { ...options, params: { id: me.user.id } });
    expect(theirs.json).toMatchObject({ code: 30002, error: { reason: "project_not_found" } });
    expect((await call(owned, { ...options, params: { id: "1' or 1=1" } })).status).toBe(404);
  });
});

describe("input", () => {
  test("must be JSON of at most 4 MB", async () => {
    expect((await post("{ not json")).json).toMatchObject({ code: 10002, error: { field: "body" } });
    expect((await post({ text: "a".repeat(4 * 1024 * 1024) })).json).toMatchObject({ code: 10005 });
    expect((await post({ text: "a".repeat(3 * 1024 * 1024) })).status).toBe(200);
    expect((await post([])).status).toBe(400);
  });

  test("NUL is shown instead of stored", async () => {
    expect((await post({ text: "a\0b" })).data.text).toBe("a\u2400b");
  });

  test("every field at fault is named, in the language asked for", async () => {
    const zh = await post({ text: 5 }, { headers: { "accept-language": "zh-CN,zh;q=0.9" } });
    const en = await post({ text: 5 }, { headers: { "accept-language": "fr, en-GB;q=0.8" } });
    expect(zh.json.error).toMatchObject({ reason: "invalid_parameter", field: "text" });
    expect(zh.json.error.details.issues).toHaveLength(1);
    expect(zh.json.message).toMatch(/「text」/);
    expect(en.json.message).toMatch(/“text”/);
  });

  test("a request id is kept when it is one, and made otherwise", async () => {
    expect((await post({}, { headers: { "x-request-id": "abc-123" } })).json.request_id).toBe("abc-123");
    const made = await post({}, { headers: { "x-request-id": "a b<script>" } });
    expect(made.json.request_id).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("answers", () => {
  test("what was not expected says nothing of its cause", async () => {
    const secret = "s3cret-value";
    const causes = [
      async () => {
        throw new Error(`boom ${secret} at /work/lib`);
      },
      async () => db.execute(sql`select ${secret}::uuid from nowhere_table`),
      async () => {
        throw secret;
      },
    ];
    for (const verb of causes) {
      const answer = await call(apiRoute({ ...say, response: z.unknown() }, verb), { token: me.token });
      expect(answer.json).toMatchObject({ code: 10001, error: { reason: "internal" } });
      expect(answer.status).toBe(500);
      expect(JSON.stringify(answer.json)).not.toMatch(/s3cret|boom|nowhere|select|stack|lib\//);
      expect(answer.json.error.details.id).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test("a lock that is not had in time is 503 with a time to come back", async () => {
    const verb = async () => {
      throw Object.assign(new Error("lock timeout"), { code: "55P03" });
    };
    const answer = await call(apiRoute({ ...say, response: z.unknown() }, verb), { token: me.token });
    expect(answer.json).toMatchObject({ code: 10007, error: { reason: "unavailable" } });
    expect(answer.headers.get("retry-after")).toBe("2");
  });

  test("a verb may choose another success, and none has no body", async () => {
    const quote = apiRoute({ ...say, response: Echo, status: 202 }, async () => reply(200, { text: "" }));
    expect((await call(quote, { token: me.token })).status).toBe(200);
    const queued = apiRoute({ ...say, response: Echo, status: 202 }, async () => ({ text: "" }));
    expect((await call(queued, { token: me.token })).status).toBe(202);
    const nothing = apiRoute(say, async () => undefined);
    expect((await call(nothing, { token: me.token })).status).toBe(204);
  });

  test("limits are told with every answer", async () => {
    const answer = await post({});
    expect(Number(answer.headers.get("ratelimit-limit"))).toBe(600);
    expect(Number(answer.headers.get("ratelimit-remaining"))).toBeLessThan(600);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  });
});

describe("a policy in the database", () => {
  test("counts once for every caller, also for many at once", async () => {
    const limited = apiRoute({ ...say, response: Echo, policy: "batch_start" }, async () => ({ text: "" }));
    const other = await signedIn();
    const answers = await Promise.all(
      Array.from({ length: 14 }, () => call(limited, { token: other.token, from: newAddress() })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(4);
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await call(limited, { token: me.token })).status).toBe(200);
  });
});

describe("Idempotency-Key", () => {
  let runs = 0;
  const once = apiRoute(
    { ...say, body: Echo, response: z.object({ run: z.number() }), status: 201, idempotent: true },
    async (_actor, input) => {
      runs += 1;
      const run = runs;
      await db.execute(sql`select pg_sleep(0.05)`);
      if (input.text === "refuse") throw new AppError("insufficient_credits");
      if (input.text === "later") throw new AppError("unavailable");
      return { run };
    },
  );
  const send = (key: string, text = "", token = me.token) =>
    call(once, { method: "POST", body: { text }, token, headers: { "idempotency-key": key } });

  test("ten at once do the work once; the others are told to wait, then get the same answer", async () => {
    runs = 0;
    const answers = await Promise.all(Array.from({ length: 10 }, () => send("ten")));
    expect(runs).toBe(1);
    const first = answers.find(({ status }) => status === 201);
    const others = answers.filter((answer) => answer !== first);
    expect(
      others.every(
        ({ status, reason, json }) =>
          reason === "in_progress" || (status === 201 && json.request_id === first?.json.request_id),
      ),
    ).toBe(true);
    const again = await send("ten");
    expect(again.json).toEqual(first?.json);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
  });

  test("another body under the key is refused, another person's key is another key", async () => {
    await send("mine", "a");
    expect((await send("mine", "b")).reason).toBe("idempotency_mismatch");
    const other = await signedIn();
    expect((await send("mine", "b", other.token)).status).toBe(201);
  });

  test("a refusal is the first answer, too; a 'not now' is not", async () => {
    const first = await send("refused", "refuse");
    expect(first.json).toMatchObject({ code: 30001 });
    expect((await send("refused", "refuse")).json).toEqual(first.json);
    runs = 0;
    expect((await send("later", "later")).status).toBe(503);
    expect((await send("later", "later")).status).toBe(503);
    expect(runs).toBe(2);
  });

  test("a request whose process died may be taken over after a minute, not before", async () => {
    await send("crashed", "x");
    const row = eq(idempotencyKeys.key, "crashed");
    await db.update(idempotencyKeys).set({ statusCode: null, response: null }).where(row);
    expect((await send("crashed", "x")).reason).toBe("in_progress");
    await db.update(idempotencyKeys).set({ createdAt: sql`now() - interval '61 seconds'` }).where(row);
    expect((await send("crashed", "y")).reason).toBe("idempotency_mismatch");
    runs = 0;
    const answers = await Promise.all([send("crashed", "x"), send("crashed", "x")]);
    expect(runs).toBe(1);
    expect(answers.every(({ status, reason }) => status === 201 || reason === "in_progress")).toBe(true);
  });
});

test("a session ends when its account is disabled", async () => {
  const other = await signedIn();
  const headers = { cookie: other.cookie };
  expect((await call(read, { headers })).status).toBe(200);
  await db.update(users).set({ status: "disabled" }).where(eq(users.id, other.user.id));
  expect((await call(read, { headers })).reason).toBe("not_signed_in");
});
