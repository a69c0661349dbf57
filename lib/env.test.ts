import { afterEach, beforeEach, expect, test, vi } from "vitest";

const key = (fill: number, bytes = 32) => Buffer.alloc(bytes, fill).toString("base64");

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

async function load(values: Record<string, string>) {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
  return (await import("./env")).env;
}

test("the first encryption key comes first, and each is 32 bytes with a name", async () => {
  const { ENCRYPTION_KEYS } = await load({ ENCRYPTION_KEYS: `new:${key(2)}, old:${key(1)}` });
  expect(ENCRYPTION_KEYS.map(({ id, key: bytes }) => [id, bytes.length])).toEqual([
    ["new", 32],
    ["old", 32],
  ]);
});

test.each([
  ["too short", `k1:${key(9, 16)}`, "entry 1"],
  ["without a name", key(9), "entry 1"],
  ["one of two", `k1:${key(1)},k2:${key(9, 31)}`, "entry 2"],
  ["two of one name", `k1:${key(1)},k1:${key(9)}`, "twice"],
])("encryption keys %s stop the start, without a word of the key", async (_name, value, said) => {
  const error = await load({ ENCRYPTION_KEYS: value }).catch((thrown: Error) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect((error as Error).message).toContain("ENCRYPTION_KEYS");
  expect((error as Error).message).toContain(said);
  expect((error as Error).message).not.toContain(key(9).slice(0, 8));
});

test("several accounts of a vendor are a list; Kling's two halves pair by position", async () => {
  const env = await load({
    ARK_API_KEY: "a , b,",
    KLING_ACCESS_KEY: "one,two",
    KLING_SECRET_KEY: "first,second",
    ARK_BASE_URL: "http://127.0.0.1:9/api/v3",
  });
  expect(env.ARK_API_KEY).toEqual(["a", "b"]);
  expect(env.ARK_BASE_URL).toBe("http://127.0.0.1:9/api/v3");
  const { platformAccounts } = await import("./providers/accounts");
  expect(platformAccounts("kling", "CN")).toMatchObject([
    { apiKey: "one", secret: "first", region: "CN" },
    { apiKey: "two", secret: "second", region: "CN" },
  ]);
  expect(platformAccounts("doubao", "CN").map(({ keyId }) => keyId)).toEqual([
    expect.stringMatching(/^doubao:[0-9a-f]{8}$/),
    expect.stringMatching(/^doubao:[0-9a-f]{8}$/),
  ]);
});

test("a Kling account with one half only stops the start", async () => {
  await expect(load({ KLING_ACCESS_KEY: "one,two", KLING_SECRET_KEY: "first" })).rejects.toThrow(/KLING/);
});
