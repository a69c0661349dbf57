import { beforeEach, expect, test, vi } from "vitest";

beforeEach(() => vi.unstubAllEnvs());

async function load(variables: Record<string, string> = {}) {
  vi.resetModules();
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return import("./region");
}

// Complete production settings, so that only the platform's geo header differs.
const ON_VERCEL = {
  VERCEL: "1",
  APP_URL: "https://inkreel.example",
  AUTH_SECRET: "a-secret-for-tests-only-0123456789",
  ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 1).toString("base64")}`,
  DATABASE_URL: "postgres://localhost/x",
  ...{ S3_BUCKET: "b", S3_REGION: "us-east-1", S3_ACCESS_KEY_ID: "k", S3_SECRET_ACCESS_KEY: "s" },
  INNGEST_EVENT_KEY: "e",
  INNGEST_SIGNING_KEY: "s",
};

test("the region is the explicit choice, then the account's, then the language's, then the default", async () => {
  const { regionOf } = await load();
  const zh = { "accept-language": "zh-CN" };
  expect(regionOf(new Headers({ cookie: "a=b; INKREEL_REGION=CN", "accept-language": "en" }), "GLOBAL")).toBe(
    "CN",
  );
  expect(regionOf(new Headers(zh), "GLOBAL")).toBe("GLOBAL");
  expect(regionOf(new Headers(zh))).toBe("CN");
  expect(regionOf(new Headers({ "accept-language": "zh-TW" }))).toBe("GLOBAL");
  expect(regionOf(new Headers({ "accept-language": "en-US" }))).toBe("GLOBAL");
  expect(regionOf(new Headers())).toBe("GLOBAL");
  expect(regionOf(new Headers({ cookie: "INKREEL_REGION=XX" }))).toBe("GLOBAL");
});

test("a country header counts only where the platform sets it", async () => {
  const headers = new Headers({ "x-vercel-ip-country": "CN", "accept-language": "en" });
  expect((await load()).regionOf(headers)).toBe("GLOBAL");
  expect((await load(ON_VERCEL)).regionOf(headers)).toBe("CN");
});

test("a cookie is read by its whole name", async () => {
  const { cookieOf } = await load();
  const headers = new Headers({ cookie: "xNEXT_LOCALE=en; NEXT_LOCALE=zh; a=%E0%A4%A; b=c%20d" });
  expect(cookieOf(headers, "NEXT_LOCALE")).toBe("zh");
  expect(cookieOf(headers, "a")).toBe("%E0%A4%A");
  expect(cookieOf(headers, "b")).toBe("c d");
  expect(cookieOf(headers, "none")).toBeUndefined();
});
