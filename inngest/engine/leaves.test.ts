import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextCron, parseCron } from "./cron";
import { parseDue, parseDuration, parseRetryAfter, serverBackoff, singleBackoff } from "./durations";
import { holds, isResolvable, matchKey, parseEquality, parseKey, toMatch, valueAt } from "./expressions";
import { bearerOf, canonical, isBearer, isSigningKey, sign, verify } from "./signature";

const next = (cron: string, from: string) => {
  const parsed = parseCron(cron);
  const time = parsed && nextCron(parsed, Date.parse(from));
  return time === undefined ? undefined : new Date(time).toISOString();
};

describe("cron", () => {
  for (const [cron, from, expected] of [
    ["* * * * *", "2026-01-01T00:00:00Z", "2026-01-01T00:01:00.000Z"],
    ["*/15 * * * *", "2026-01-01T00:44:59Z", "2026-01-01T00:45:00.000Z"],
    ["0 3 * * *", "2026-01-01T03:00:00Z", "2026-01-02T03:00:00.000Z"],
    ["5-10/5,30 8-9 * * *", "2026-01-01T08:10:00Z", "2026-01-01T08:30:00.000Z"],
    ["0 0 31 * *", "2026-02-01T00:00:00Z", "2026-03-31T00:00:00.000Z"],
    ["0 0 29 2 *", "2026-03-01T00:00:00Z", "2028-02-29T00:00:00.000Z"],
    ["0 9 * * 1-5", "2026-01-02T10:00:00Z", "2026-01-05T09:00:00.000Z"],
    ["0 9 * * 7", "2026-01-01T00:00:00Z", "2026-01-04T09:00:00.000Z"],
    ["0 9 13 * 5", "2026-01-03T00:00:00Z", "2026-01-09T09:00:00.000Z"],
    ["TZ=Asia/Shanghai 30 3 * * *", "2026-01-01T00:00:00Z", "2026-01-01T19:30:00.000Z"],
    ["TZ=Asia/Kolkata 0 0 1 * *", "2026-01-01T00:00:00Z", "2026-01-31T18:30:00.000Z"],
    ["TZ=America/New_York 30 2 8 3 *", "2026-03-01T00:00:00Z", "2027-03-08T07:30:00.000Z"],
    ["0 0 30 2 *", "2026-01-01T00:00:00Z", undefined],
  ] as const)
    test(`after ${from} "${cron}" comes at ${expected}`, () => expect(next(cron, from)).toBe(expected));

  test("what is not five fields, or out of range, or of no zone, is not a cron", () => {
    for (const bad of [
      "",
      "* * * *",
      "60 * * * *",
      "* 24 * * *",
      "* * 0 * *",
      "*/0 * * * *",
      "5-1 * * * *",
      "a * * * *",
      "TZ=Moon/Base * * * * *",
    ])
      expect(parseCron(bad), bad).toBeUndefined();
  });
});

describe("durations", () => {
  test("the SDK's durations, dates and nothing else", () => {
    expect(parseDuration("1h30m")).toBe(5_400_000);
    expect(parseDuration("2w1d")).toBe(15 * 86_400_000);
    expect(parseDuration("")).toBe(0);
    expect(parseDuration("soon")).toBeUndefined();
    expect(parseDue("2027-01-01T00:00:00.000Z")).toEqual({ at: "2027-01-01T00:00:00.000Z" });
    expect(parseDue("soon")).toBeUndefined();
  });
  test("Retry-After in seconds or as a date", () => {
    expect(parseRetryAfter("90")).toEqual({ afterMs: 90_000 });
    expect(parseRetryAfter("2027-01-01T00:00:00Z")).toEqual({ at: "2027-01-01T00:00:00.000Z" });
    expect(parseRetryAfter(undefined)).toBeUndefined();
  });
  test("backoff grows with the attempts and stays bounded", () => {
    expect(singleBackoff(0)).toBe(1_000);
    expect(singleBackoff(99)).toBe(300_000);
    expect(serverBackoff(0)).toBeGreaterThanOrEqual(15_000);
    expect(serverBackoff(99)).toBeLessThanOrEqual(7_230_000);
  });
});

describe("expressions", () => {
  test("paths, texts and one equality are understood; more is not", () => {
    expect(parseKey("event.data.a.b")).toEqual({ kind: "path", root: "event", path: ["a", "b"] });
    expect(parseKey('"kling"')).toEqual({ kind: "text", value: "kling" });
    for (const bad of [
      "event.data",
      "event.id",
      "event.data.a + 1",
      "event.data.a == 'x'",
      "size(event.data.a)",
      "'a' + 'b'",
    ])
      expect(parseKey(bad), bad).toBeUndefined();
    for (const bad of [
      "event.data.a",
      "event.data.a == 'x' && true",
      "event.data.a > 'x'",
      "event.data.a == 1",
    ])
      expect(parseEquality(bad), bad).toBeUndefined();
  });
  test("a condition holds for equal values that are there, and never through the prototype", () => {
    const same = parseEquality("event.data.kind == 'a'");
    expect(same && [holds(same, { kind: "a" }), holds(same, { kind: "b" }), holds(same, {})]).toEqual([
      true,
      false,
      false,
    ]);
    expect(valueAt({}, ["constructor", "name"])).toBeUndefined();
  });
  test("a wait is looked up by the value the run knows", () => {
    const wait = parseEquality("async.data.job.id == event.data.id");
    expect(toMatch(wait, { id: "x" })).toEqual({ path: "job.id", key: matchKey("x") });
    expect(toMatch(wait, {})).toBeNull();
    expect(toMatch(parseEquality("event.data.id == async.data.id"), { id: 3 })).toEqual({
      path: "id",
      key: matchKey(3),
    });
    expect(toMatch(parseEquality("event.data.kind == 'a'"), { kind: "b" })).toBeNull();
    expect(toMatch(undefined, {})).toEqual({ path: "", key: "" });
    const both = parseEquality("async.data.a == async.data.b");
    expect(both && isResolvable(both)).toBe(false);
  });
});

describe("signatures", () => {
  const key = `signkey-prod-${"ab".repeat(32)}`;
  test("what was signed verifies, for any body; a changed body, key or time does not", () => {
    fc.assert(
      fc.property(fc.json(), fc.string({ minLength: 1 }), (json, extra) => {
        const body = canonical(JSON.parse(json));
        const signature = sign(body, key);
        expect(verify(signature, body, [key])).toBe(true);
        expect(verify(signature, body + extra, [key])).toBe(false);
        expect(verify(signature, body, ["cd".repeat(32)])).toBe(false);
      }),
    );
    const now = Math.floor(Date.now() / 1000);
    expect(verify(sign("{}", key, now - 301), "{}", [key])).toBe(false);
    expect(verify(sign("{}", key, now + 301), "{}", [key])).toBe(false);
    for (const bad of [undefined, "", "t=1", "s=x", "t=x&s=y"]) expect(verify(bad, "{}", [key])).toBe(false);
  });
  test("the bearer is the hash of the key's bytes behind its prefix", () => {
    expect(bearerOf(key)).toMatch(/^signkey-prod-[0-9a-f]{64}$/);
    expect(isBearer(`Bearer ${bearerOf(key)}`, ["cd".repeat(32), key])).toBe(true);
    expect(isBearer(`Bearer ${key}`, [key])).toBe(false);
    expect([isSigningKey(key), isSigningKey("abc"), isSigningKey("secret".repeat(9))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
