import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { POST as loginRoute } from "@/app/api/v1/auth/login/route";
import { POST as logoutRoute } from "@/app/api/v1/auth/logout/route";
import { GET as meRoute } from "@/app/api/v1/auth/me/route";
import { POST as refreshRoute } from "@/app/api/v1/auth/refresh/route";
import { POST as registerRoute } from "@/app/api/v1/auth/register/route";
import { db } from "@/db";
import { users, wallets } from "@/db/schema";
import { call, newAddress, newPerson } from "@/lib/api/test-support/call";
import { GRANTS } from "@/lib/credits/prices";

const register = (body: object, from = newAddress()) => call(registerRoute, { method: "POST", body, from });
const login = (body: object, from = newAddress()) => call(loginRoute, { method: "POST", body, from });
const refresh = (token: string) =>
  call(refreshRoute, { method: "POST", body: { refresh: token }, from: newAddress() });
const me = (token: string) => call(meRoute, { token });

describe("registering", () => {
  test("makes the person, their wallet and their first credits, and signs them in", async () => {
    const person = newPerson();
    const answer = await register({ ...person, email: person.email.toUpperCase() });
    expect(answer.status).toBe(201);
    const { user, token } = answer.data;
    expect(user).toMatchObject({
      email: person.email,
      name: "Man",
      role: "user",
      email_verified: false,
      credits: { balance: GRANTS.signup.amount, held: 0 },
      linked: ["password"],
    });
    expect(token.expires_in).toBe(86_400);
    expect((await me(token.access)).data.user.id).toBe(user.id);
    expect(JSON.stringify(answer.json)).not.toMatch(/password_hash|passwordHash|argon2/);
    const [wallet] = await db.select().from(wallets).where(eq(wallets.userId, user.id));
    expect(wallet?.available).toBe(GRANTS.signup.amount);
  });

  test("ten at once with one address make one account", async () => {
    const person = newPerson();
    const from = newAddress();
    const answers = await Promise.all(Array.from({ length: 10 }, () => register(person, from)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ reason }) => reason === "email_taken")).toHaveLength(9);
    const rows = await db.select().from(users).where(eq(users.email, person.email));
    expect(rows).toHaveLength(1);
  });

  test.each(["short", "password123", "12345678", "aaaaaaaaaa", "p".repeat(201)])(
    "refuses the password %s",
    async (password) => {
      const answer = await register({ ...newPerson(), password });
      expect(answer.status).toBe(400);
      expect(answer.json.error.field).toBe("password");
    },
  );

  test("ignores fields that are not the caller's to set", async () => {
    const { data } = await register({ ...newPerson(), role: "admin", id: "x", credits: 9_999, status: "x" });
    expect(data.user).toMatchObject({ role: "user", credits: { balance: GRANTS.signup.amount } });
  });

  test("stops an address after 20 in an hour, whoever it says it is", async () => {
    const from = newAddress();
    const answers = [];
    for (let i = 0; i < 22; i++)
      answers.push(
        await call(registerRoute, {
          method: "POST",
          body: { ...newPerson(), password: "password123" },
          from,
          headers: { "x-forwarded-for": `192.0.2.${i}`, "x-real-ip": `192.0.2.${i}` },
        }),
      );
    expect(answers.slice(0, 20).every(({ reason }) => reason === "weak_password")).toBe(true);
    expect(answers.slice(20).map(({ status }) => status)).toEqual([429, 429]);
    expect(Number(answers.at(-1)?.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

describe("signing in", () => {
  test("takes the right password in any case of the e-mail", async () => {
    const person = newPerson();
    await register(person);
    const answer = await login({ email: person.email.toUpperCase(), password: person.password });
    expect(answer.status).toBe(200);
    expect(answer.data.user.email).toBe(person.email);
  });

  test("says the same for a wrong password and for nobody", async () => {
    const person = newPerson();
    await register(person);
    const wrong = await login({ email: person.email, password: "something else" });
    const nobody = await login({ email: newPerson().email, password: "something else" });
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    const shape = ({ json }: typeof wrong) => ({ ...json, timestamp: "", request_id: "" });
    expect(shape(nobody)).toEqual(shape(wrong));
  });

  test("guessing is stopped, and the owner still gets in from elsewhere and from where they were", async () => {
    const person = newPerson();
    const home = newAddress();
    await register(person, home);
    const attacker = newAddress();
    const guesses = [];
    for (let i = 0; i < 12; i++)
      guesses.push(await login({ email: person.email, password: `guess ${i}` }, attacker));
    expect(guesses.slice(0, 10).every(({ status }) => status === 401)).toBe(true);
    expect(guesses.slice(10).every(({ status }) => status === 429)).toBe(true);
    // Even the right password does not help the guesser now.
    expect((await login(person, attacker)).status).toBe(429);
    expect((await login(person, newAddress())).status).toBe(200);
    // Many addresses guessing together are stopped by account; the owner's own address is not.
    for (let i = 0; i < 60; i++) await login({ email: person.email, password: "guess" }, newAddress());
    expect((await login(person, newAddress())).status).toBe(429);
    expect((await login(person, home)).status).toBe(200);
  });

  test("signing in often is not guessing", async () => {
    const person = newPerson();
    const home = newAddress();
    await register(person, home);
    for (let i = 0; i < 15; i++) expect((await login(person, home)).status).toBe(200);
  });

  test("a disabled account is told so, and its tokens stop at once", async () => {
    const person = newPerson();
    const { data } = await register(person);
    await db.update(users).set({ status: "disabled" }).where(eq(users.id, data.user.id));
    expect((await me(data.token.access)).reason).toBe("account_disabled");
    expect((await login(person)).reason).toBe("account_disabled");
    expect((await refresh(data.token.refresh)).reason).toBe("account_disabled");
  });

  test("raising the account's version ends every token", async () => {
    const { data } = await register(newPerson());
    await db
      .update(users)
      .set({ tokenVersion: sql`${users.tokenVersion} + 1` })
      .where(eq(users.id, data.user.id));
    expect((await me(data.token.access)).reason).toBe("not_signed_in");
  });
});

describe("refreshing", () => {
  test("gives a new pair once; using a token twice ends the whole family", async () => {
    const { data } = await register(newPerson());
    const first = await refresh(data.token.refresh);
    expect(first.status).toBe(200);
    expect(first.data.token.refresh).not.toBe(data.token.refresh);
    expect((await me(first.data.token.access)).status).toBe(200);
    expect((await refresh(data.token.refresh)).reason).toBe("not_signed_in");
    expect((await refresh(first.data.token.refresh)).reason).toBe("not_signed_in");
    expect((await me(first.data.token.access)).reason).toBe("not_signed_in");
  });

  test("of ten at once at most one gets a pair", async () => {
    const { data } = await register(newPerson());
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(data.token.refresh)));
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  });

  test("works with an expired access token still in the header", async () => {
    const { data } = await register(newPerson());
    const answer = await call(refreshRoute, {
      method: "POST",
      body: { refresh: data.token.refresh },
      token: "not.a.token",
    });
    expect(answer.status).toBe(200);
  });
});

test("signing out ends the access and the refresh token", async () => {
  const { data } = await register(newPerson());
  expect((await call(logoutRoute, { method: "POST", body: {}, token: data.token.access })).status).toBe(204);
  expect((await me(data.token.access)).reason).toBe("not_signed_in");
  expect((await refresh(data.token.refresh)).reason).toBe("not_signed_in");
});

test("a device has one small account, however often it asks, until it is claimed", async () => {
  const device = { device_id: `${"d".repeat(20)}0123456789abcdef` };
  const answers = await Promise.all(Array.from({ length: 5 }, () => login(device)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(new Set(answers.map(({ data }) => data.user.id)).size).toBe(1);
  const [first] = answers;
  expect(first?.data.token).toMatchObject({ refresh: null, expires_in: 7 * 86_400 });
  expect(first?.data.user).toMatchObject({ email: null, linked: ["device"] });
  expect(first?.data.user.credits.balance).toBe(GRANTS.device.amount);
  const id = first?.data.user.id ?? "";
  await db.update(users).set({ email: newPerson().email }).where(eq(users.id, id));
  expect((await login(device)).reason).toBe("account_claimed");
  expect((await login({ device_id: "short" })).status).toBe(400);
});
