import { jwtVerify } from "jose";
import { expect, test } from "vitest";
import { createTokenSource } from "./token";

const account = { apiKey: "access-key-1", secret: "secret-key-1" };

test("a token is signed with the secret, names the access key, and lives half an hour", async () => {
  const { payload, protectedHeader } = await jwtVerify(
    createTokenSource(account).token(),
    new TextEncoder().encode(account.secret),
  );
  expect(protectedHeader).toEqual({ alg: "HS256", typ: "JWT" });
  expect(payload.iss).toBe("access-key-1");
  expect((payload.exp ?? 0) - (payload.nbf ?? 0)).toBe(1_805);
});

test("a token is kept until shortly before it ends", () => {
  let now = 1_000_000_000_000;
  const source = createTokenSource(account, () => now);
  const first = source.token();
  now += 1_500_000;
  expect(source.token()).toBe(first);
  now += 1_000;
  expect(source.token()).not.toBe(first);
});

test("a refused token is made anew; only an old one leaves hope", () => {
  let now = 1_000_000_000_000;
  const source = createTokenSource(account, () => now);
  source.token();
  expect(source.forget()).toBe(false);
  source.token();
  now += 120_000;
  expect(source.forget()).toBe(true);
  expect(source.forget()).toBe(false);
});

test("a plain key is its own token", () => {
  expect(createTokenSource({ apiKey: "plain-key" }).token()).toBe("plain-key");
});
