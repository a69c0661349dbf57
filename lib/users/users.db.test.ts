import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { GET as balance } from "@/app/api/v1/points/balance/route";
import { GET as transactions } from "@/app/api/v1/points/transactions/route";
import { GET as byId } from "@/app/api/v1/users/[id]/route";
import { GET as me, PATCH } from "@/app/api/v1/users/me/route";
import { DELETE as endSession } from "@/app/api/v1/users/me/sessions/[id]/route";
import { DELETE as endSessions, GET as sessions } from "@/app/api/v1/users/me/sessions/route";
import { DELETE as revoke } from "@/app/api/v1/users/me/tokens/[id]/route";
import { POST as makeToken, GET as tokens } from "@/app/api/v1/users/me/tokens/route";
import { db } from "@/db";
import { accessTokens, assets, users } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { call } from "@/lib/api/test-support/call";
import { type SignedIn, signedIn } from "@/lib/api/test-support/people";

let person: SignedIn;
beforeEach(async () => {
  person = await signedIn();
});
const patch = (body: object, token = person.token) => call(PATCH, { method: "PATCH", body, token });

describe("the signed-in user", () => {
  test("changes what is theirs and nothing else", async () => {
    const answer = await patch({
      name: " 小满 ",
      username: "Man_1",
      locale: "en",
      region: "CN",
      preferences: { theme: "light" },
      role: "admin",
      email: "x@example.com",
      storageQuota: 1e12,
      tokenVersion: 9,
    });
    expect(answer.data.user).toMatchObject({
      name: "小满",
      username: "Man_1",
      locale: "en",
      region: "CN",
      preferences: { theme: "light" },
      role: "user",
      email: person.user.email,
    });
    const [row] = await db.select().from(users).where(eq(users.id, person.user.id));
    expect(row).toMatchObject({ storageQuota: person.user.storageQuota, tokenVersion: 0, role: "user" });
    expect((await patch({})).status).toBe(200);
  });

  test("cannot take another's user name in any case, or another's picture", async () => {
    const other = await signedIn();
    const name = `u_${newId().slice(-12)}`;
    await patch({ username: name }, other.token);
    expect((await patch({ username: name.toUpperCase() })).reason).toBe("username_taken");
    const id = newId();
    await db.insert(assets).values({
      id,
      userId: other.user.id,
      type: "image",
      status: "ready",
      driver: "local",
      bucket: "local",
      key: `users/${other.user.id}/library/${id}.png`,
      contentType: "image/png",
      size: 10,
    });
    expect((await patch({ avatar: id })).status).toBe(404);
    const own = await patch({ avatar: id }, other.token);
    expect(own.data.user.avatar).toMatchObject({ asset_id: id, content_type: "image/png" });
    expect((await patch({ avatar: null }, other.token)).data.user.avatar).toBeNull();
  });

  test("is found under their own id only", async () => {
    const other = await signedIn();
    const ask = (id: string) => call(byId, { params: { id }, token: person.token });
    expect((await ask(person.user.id)).data.user.id).toBe(person.user.id);
    expect((await ask(other.user.id)).status).toBe(404);
  });

  test("sees their first credits and where they came from", async () => {
    expect((await call(balance, { token: person.token })).data).toEqual({
      balance: 300,
      held: 0,
      expiring: [],
    });
    const { items } = (await call(transactions, { token: person.token })).data;
    expect(items).toMatchObject([{ type: "reward", amount: 300, balance_after: 300 }]);
  });
});

describe("logins", () => {
  test("are listed, ended one by one, and all at once", async () => {
    const listed = await call(sessions, { token: person.token });
    expect(listed.data.items).toHaveLength(2);
    const browser = listed.data.items.find((item: { current: boolean }) => !item.current);
    const end = (id: string, token: string) => call(endSession, { method: "DELETE", params: { id }, token });
    const other = await signedIn();
    expect((await end(browser.id, other.token)).status).toBe(404);
    expect((await call(me, { headers: { cookie: person.cookie } })).status).toBe(200);
    expect((await end(browser.id, person.token)).status).toBe(204);
    expect((await end(browser.id, person.token)).status).toBe(404);
    expect((await call(me, { headers: { cookie: person.cookie } })).status).toBe(401);
    const all = { method: "DELETE", token: person.token };
    expect((await call(endSessions, { ...all, path: "/?keep_current=true" })).status).toBe(204);
    expect((await call(me, { token: person.token })).status).toBe(200);
    expect((await call(endSessions, all)).status).toBe(204);
    expect((await call(me, { token: person.token })).status).toBe(401);
  });
});

describe("personal access tokens", () => {
  const make = (body: object) => call(makeToken, { method: "POST", body, token: person.token });

  test("work until they are revoked or run out; the secret is shown once", async () => {
    const { token, secret } = (await make({ name: "ci" })).data;
    expect((await call(me, { token: secret })).data.user.id).toBe(person.user.id);
    const listed = await call(tokens, { token: person.token });
    expect(listed.data.items).toMatchObject([{ id: token.id, name: "ci", scopes: ["read", "write"] }]);
    expect(JSON.stringify(listed.json)).not.toContain(secret);

    const other = await signedIn();
    const drop = (as: string) => call(revoke, { method: "DELETE", params: { id: token.id }, token: as });
    expect((await drop(other.token)).status).toBe(404);
    expect((await drop(secret)).reason).toBe("forbidden");
    expect((await drop(person.token)).status).toBe(204);
    expect((await call(me, { token: secret })).reason).toBe("not_signed_in");

    const short = (await make({ name: "short", expires_in: 60 })).data;
    await db
      .update(accessTokens)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(accessTokens.id, short.token.id));
    expect((await call(me, { token: short.secret })).reason).toBe("token_expired");
  });
});
