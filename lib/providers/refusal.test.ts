import { describe, expect, test } from "vitest";
import { NotSentError, UnreadableReferenceError } from "./http";
import { jobFailure, judge, pollRefusal, type Rule, sending } from "./refusal";

const rules: Rule[] = [
  [/^Sensitive/, "moderation"],
  [/^Slow/, "busy"],
  [/^Gone/, "lost"],
];
const ask = (status: number, said = {}, retryAfter?: number) =>
  judge("acme", { status, retryAfter }, said, rules);

describe("a refusal", () => {
  test.each([
    [
      400,
      { code: "Sensitive.Face", message: "no" },
      { reason: "moderation", vendorCode: "Sensitive.Face: no", retryable: false },
    ],
    [500, { code: "Sensitive" }, { reason: "moderation" }],
    [200, { code: "Slow" }, { state: "busy" }],
    [503, { code: "Slow" }, { state: "busy", down: true }],
    [429, {}, { state: "busy", retryAfter: 9 }],
    [503, {}, { state: "busy", down: true, retryAfter: 9 }],
    [401, {}, { reason: "auth", vendorCode: "HTTP 401" }],
    [403, {}, { reason: "auth" }],
    [402, {}, { reason: "quota", retryable: true }],
    [404, { message: "no such model" }, { reason: "unsupported", vendorCode: "no such model" }],
    [400, {}, { reason: "invalid_input", retryable: false }],
    [422, {}, { reason: "invalid_input" }],
    [500, { code: "Oops" }, { reason: "provider_failed", retryable: true }],
    [200, { code: "Oops" }, { reason: "provider_failed" }],
  ])("%i %j", (status, said, expected) => {
    expect(ask(status, said, 9)).toMatchObject(expected);
  });

  test.each([
    ["a gateway's error, even with words", 502, { message: "bad gateway" }],
    ["a gateway's time-out", 504, { message: "timeout" }],
    ["a time-out of the request", 408, { message: "timeout" }],
    ["a fault without words", 500, {}],
    ["a code that says the vendor does not know", 400, { code: "Gone" }],
    ["a redirect", 302, {}],
    ["a success without an error", 200, {}],
  ])("%s proves nothing, so it is thrown", (_name, status, said) => {
    expect(() => ask(status, said)).toThrow(/^acme answered/);
  });

  test("keeps no more than two hundred characters of what was said", () => {
    expect(ask(400, { message: "x".repeat(5_000) })).toMatchObject({ vendorCode: "x".repeat(200) });
  });
});

test.each([
  [{ code: "Sensitive" }, { reason: "moderation", retryable: false }],
  [{ code: "Slow" }, { reason: "provider_failed", retryable: true }],
  [{ code: "Gone" }, { reason: "provider_failed" }],
  [{ message: "odd" }, { reason: "provider_failed", vendorCode: "odd" }],
  [{}, { state: "failed", reason: "provider_failed" }],
])("a job that failed with %j", (said, expected) => {
  expect(jobFailure(said, rules)).toMatchObject(expected);
});

describe("a refused question about a job", () => {
  const poll = (status: number, said = {}) => pollRefusal("acme", { status }, () => ask(status, said));

  test.each([
    [404, {}, { reason: "expired" }],
    [401, {}, { reason: "auth" }],
    [400, { code: "Sensitive" }, { reason: "moderation" }],
  ])("%i %j is an answer", (status, said, expected) => {
    expect(poll(status, said)).toMatchObject(expected);
  });

  test.each([429, 500, 502, 503, 504])("%i is asked again later", (status) => {
    expect(() => poll(status, { message: "later" })).toThrow();
  });
});

describe("what fails before anything is sent is a value", () => {
  test.each([
    ["nobody there", new NotSentError("ECONNREFUSED"), { state: "busy", down: true }],
    [
      "a picture that cannot be read",
      new UnreadableReferenceError("expired"),
      { state: "failed", retryable: true },
    ],
  ])("%s", async (_name, error, expected) => {
    expect(await sending(() => Promise.reject(error))).toMatchObject(expected);
  });

  test("and anything else is thrown", async () => {
    await expect(sending(() => Promise.reject(new Error("lost")))).rejects.toThrow("lost");
  });
});
