import { afterEach, describe, expect, test, vi } from "vitest";
import { storeOrigins } from "./origins";

const S3 = {
  S3_REGION: "eu-central-1",
  S3_BUCKET: "films",
  S3_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
  S3_SECRET_ACCESS_KEY: "secret",
};
const OSS = {
  OSS_REGION: "oss-cn-hangzhou",
  OSS_BUCKET: "yingpian",
  OSS_ACCESS_KEY_ID: "LTAIexample",
  OSS_ACCESS_KEY_SECRET: "secret",
};

/** The drivers as they are after a start with these variables. */
async function started(values: Record<string, string>) {
  vi.resetModules();
  for (const name of [...Object.keys(S3), ...Object.keys(OSS)]) vi.stubEnv(name, "");
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
  return import("./drivers");
}
afterEach(() => vi.unstubAllEnvs());

test.each([
  ["nothing", {}, "local", "local"],
  ["S3 alone", S3, "s3", "s3"],
  ["OSS alone", OSS, "oss", "oss"],
  ["both", { ...S3, ...OSS }, "oss", "s3"],
])(
  "with %s configured, China and the world are served by the nearest store",
  async (_name, values, cn, global) => {
    const { driverFor, configuredDrivers, driverOf } = await started(values);
    expect([driverFor("CN").id, driverFor("GLOBAL").id]).toEqual([cn, global]);
    expect(configuredDrivers().map(({ id }) => id)).toContain("local");
    expect(driverOf({ driver: "local", bucket: "local" }).id).toBe("local");
  },
);

test.each([...Object.keys(S3), ...Object.keys(OSS)])(
  "a start without %s beside its group names it",
  async (missing) => {
    const { [missing as keyof typeof S3]: _left, ...rest } = (missing in S3 ? S3 : OSS) as typeof S3;
    await expect(started(rest)).rejects.toThrow(`${missing} missing`);
  },
);

test("an object is looked for in the bucket it was put in", async () => {
  const { driverFor, driverOf } = await started({ ...S3, S3_CDN_URL: "media.example" });
  expect(driverOf({ driver: "s3", bucket: "films", key: "k" }).bucket).toBe(driverFor("GLOBAL").bucket);
  const old = driverOf({ driver: "s3", bucket: "old-films", key: "k" });
  expect(old.bucket).toBe("old-films");
  expect(new URL(await old.signRead("k", 60)).host).toBe("old-films.s3.eu-central-1.amazonaws.com");
  expect(new URL(await driverFor("GLOBAL").signRead("k", 60)).host).toBe("media.example");
});

test("an object of a store that is not configured any more is refused, not looked for elsewhere", async () => {
  const { driverOf } = await started(S3);
  expect(() => driverOf({ driver: "oss", bucket: "yingpian", key: "k" })).toThrow("storage_failed");
});

describe("the addresses browsers may use", () => {
  const cases: [string, Record<string, string>][] = [
    ["none", {}],
    ["AWS", S3],
    ["AWS in China", { ...S3, S3_REGION: "cn-north-1" }],
    ["COS", { ...S3, S3_ENDPOINT: "https://cos.ap-guangzhou.myqcloud.com" }],
    ["MinIO", { ...S3, S3_ENDPOINT: "http://minio.local:9000", S3_FORCE_PATH_STYLE: "true" }],
    ["a CDN", { ...S3, S3_CDN_URL: "media.example" }],
    ["OSS", OSS],
    ["OSS from within", { ...OSS, OSS_ENDPOINT: "oss-cn-hangzhou-internal.aliyuncs.com" }],
    ["OSS and a CDN", { ...OSS, OSS_CDN_URL: "https://cdn.example/x/" }],
  ];
  test.each(cases)("are those of the links that are signed (%s)", async (_name, values) => {
    const { driverFor } = await started(values);
    const driver = driverFor("GLOBAL");
    const read = await driver.signRead("k", 60);
    const write = await driver.signWrite("k", { contentType: "image/png", size: 1, seconds: 60 });
    const used = driver.id === "local" ? [] : [new URL(write.url).origin, new URL(read).origin];
    expect(storeOrigins(values)).toEqual([...new Set(used)]);
  });
});
