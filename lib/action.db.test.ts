import { redirect } from "next/navigation";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { publicAction, userAction } from "./action";
import { reply } from "./api/reply";
import { type SignedIn, signedIn } from "./api/test-support/people";
import { SESSION_COOKIE } from "./auth/session-cookie";
import { AppError } from "./errors";

/** What Next would know of the request. */
const request = vi.hoisted(() => ({ headers: new Headers(), session: "" }));
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: () => (request.session === "" ? undefined : { value: request.session }),
  }),
}));

const OWN = { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", "accept-language": "en" };
let me: SignedIn;
beforeAll(async () => {
  request.headers = new Headers();
  me = await signedIn();
});
beforeEach(() => {
  request.headers = new Headers(OWN);
  request.session = me.cookie.slice(SESSION_COOKIE.length + 1);
});

const Input = z.object({ text: z.string().max(5) });
const echo = userAction(Input, async (actor, { text }) => ({ text, user: actor.userId }));

test("the verb gets the actor and the parsed input", async () => {
  expect(await echo({ text: "a\0b" })).toEqual({ ok: true, data: { text: "a\u2400b", user: me.user.id } });
  const form = new FormData();
  form.set("text", "form");
  expect(await echo(form)).toMatchObject({ ok: true, data: { text: "form" } });
});

test("nobody, and a session that no longer holds, are told to sign in", async () => {
  request.session = "";
  expect(await echo({ text: "a" })).toMatchObject({ ok: false, error: { reason: "not_signed_in" } });
  request.session = "forged";
  expect(await echo({ text: "a" })).toMatchObject({ ok: false, error: { reason: "not_signed_in" } });
});

test.each<[Record<string, string>]>([
  [{ origin: "https://evil.example" }],
  [{ origin: "null" }],
  [{ "sec-fetch-site": "cross-site" }],
  [{ origin: "" }],
])("another site cannot make a browser act: %o", async (changed) => {
  request.headers = new Headers({ ...OWN, ...changed });
  if (changed.origin === "") request.headers.delete("origin");
  expect(await echo({ text: "a" })).toMatchObject({ ok: false, error: { reason: "cross_site" } });
});

test("what is wrong with the input is named, in the visitor's language", async () => {
  const wrong = await echo({ text: "much too long" });
  expect(wrong).toMatchObject({ ok: false, error: { reason: "invalid_parameter", field: "text" } });
  request.headers.set("cookie", "NEXT_LOCALE=zh");
  const zh = await echo({ text: "much too long" });
  expect(!zh.ok && zh.error.message).toMatch(/「text」/);
});

test("a refusal is a value, a redirect goes on, and a surprise says nothing of its cause", async () => {
  const act = (work: () => Promise<unknown>) => publicAction(z.object({}), work)({});
  const refused = await act(async () => {
    throw new AppError("insufficient_credits", { details: { needed: 5, available: 2 } });
  });
  expect(refused).toMatchObject({
    ok: false,
    error: { reason: "insufficient_credits", details: { needed: 5 } },
  });
  await expect(act(async () => redirect("/projects"))).rejects.toThrow("NEXT_REDIRECT");
  const broken = await act(async () => {
    throw new Error("select * from secrets");
  });
  expect(broken).toMatchObject({ ok: false, error: { reason: "internal" } });
  expect(JSON.stringify(broken)).not.toMatch(/select|secrets/);
});

test("a public action knows who is signed in, and a chosen status is no part of its answer", async () => {
  const who = publicAction(z.object({}), async (actor) => reply(202, { user: actor?.userId ?? null }));
  expect(await who({})).toEqual({ ok: true, data: { user: me.user.id } });
  request.session = "";
  expect(await who({})).toEqual({ ok: true, data: { user: null } });
});
