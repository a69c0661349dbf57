import { SignJWT } from "jose";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { hashPassword, verifyPassword } from "./hash-password";
import { isWeakPassword } from "./weak-password";

const login = { userId: "u", familyId: "f", tokenVersion: 3 };
const OLD = "the-old-secret-0123456789";
const NEW = "the-new-secret-0123456789";

async function load(variables: Record<string, string>) {
  vi.resetModules();
  vi.unstubAllEnvs();
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const [access, cookie] = await Promise.all([import("./access-token"), import("./session-cookie")]);
  return { ...access, ...cookie };
}
beforeEach(() => vi.unstubAllEnvs());

describe("changing AUTH_SECRET", () => {
  test("signs nobody out while the previous one is named, and everybody when it is not", async () => {
    const before = await load({ AUTH_SECRET: OLD });
    const token = await before.signAccessToken(login, 60);
    const cookie = await before.encodeSession(login);
    const during = await load({ AUTH_SECRET: NEW, AUTH_SECRET_PREVIOUS: OLD });
    expect(await during.verifyAccessToken(token)).toEqual(login);
    expect(await during.decodeSession(cookie)).toEqual(login);
    const after = await load({ AUTH_SECRET: NEW });
    await expect(after.verifyAccessToken(token)).rejects.toMatchObject({ reason: "not_signed_in" });
    expect(await after.decodeSession(cookie)).toBeNull();
  });
});

describe("an access token", () => {
  const key = new TextEncoder().encode(OLD);
  const forge = (header: { alg: string; typ?: string }, claims: Record<string, unknown>) =>
    new SignJWT({ sid: "f", ver: 0, ...claims }).setProtectedHeader(header).setSubject("u").sign(key);

  test("that has run out says so", async () => {
    const { signAccessToken, verifyAccessToken } = await load({ AUTH_SECRET: OLD });
    const token = await signAccessToken(login, -10);
    await expect(verifyAccessToken(token)).rejects.toMatchObject({ reason: "token_expired" });
  });

  test.each([
    ["of another kind", { alg: "HS256", typ: "JWT" }, { iss: "inkreel", aud: "inkreel-api" }],
    ["for another audience", { alg: "HS256", typ: "at+jwt" }, { iss: "inkreel", aud: "else" }],
    ["of another algorithm", { alg: "HS512", typ: "at+jwt" }, { iss: "inkreel", aud: "inkreel-api" }],
  ])("%s is refused", async (_name, header, claims) => {
    const { verifyAccessToken } = await load({ AUTH_SECRET: OLD });
    await expect(verifyAccessToken(await forge(header, claims))).rejects.toMatchObject({
      reason: "not_signed_in",
    });
  });

  test("that is unsigned is refused", async () => {
    const { verifyAccessToken } = await load({ AUTH_SECRET: OLD });
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const token = `${part({ alg: "none", typ: "at+jwt" })}.${part({ sub: "u", sid: "f", ver: 0, iss: "inkreel", aud: "inkreel-api" })}.`;
    await expect(verifyAccessToken(token)).rejects.toMatchObject({ reason: "not_signed_in" });
  });
});

describe("passwords", () => {
  test("are kept as argon2id with 19 MiB and two passes, and compared after normalising", async () => {
    const stored = await hashPassword("pa\u00dfw\u00f6rt \uff11");
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(stored, "pa\u00dfwo\u0308rt 1")).toBe(true);
    expect(await verifyPassword(stored, "passwort 1")).toBe(false);
    expect(await verifyPassword(null, "nobody has this password")).toBe(false);
  });

  test.each([
    ["password", true],
    ["PASSWORD1", true],
    ["1q2w3e4r", true],
    ["abababab", true],
    ["1234567", true],
    ["xiaoman2024", true],
    ["xiaoman@example.com", true],
    ["灯火巷里的猫很肥", false],
    ["correct horse", false],
  ])("%s is weak: %s", (password, weak) => {
    expect(isWeakPassword(password, "xiaoman@example.com")).toBe(weak);
  });
});
