import { expect, test } from "vitest";
import { compatibleBase, dashscopeBase } from "./dashscope/client";
import { hostOf } from "./hosts";

const hosts = { CN: "https://cn.example.com", GLOBAL: "https://intl.example.com" };

test.each([
  [{}, "https://cn.example.com"],
  [{ region: "GLOBAL" as const }, "https://intl.example.com"],
  [{ region: "GLOBAL" as const, baseUrl: "https://own.example.com/v1/" }, "https://own.example.com/v1"],
])("%j is at %s", (account, host) => {
  expect(hostOf(account, hosts)).toBe(host);
});

test.each([
  [{ region: "CN" as const }, "https://dashscope.aliyuncs.com/compatible-mode/v1"],
  [{ region: "GLOBAL" as const }, "https://dashscope-intl.aliyuncs.com/compatible-mode/v1"],
  [
    { baseUrl: "https://w1.ap-southeast-1.maas.aliyuncs.com/api/v1/" },
    "https://w1.ap-southeast-1.maas.aliyuncs.com/compatible-mode/v1",
  ],
])("the sibling of %j that speaks OpenAI's chat is %s", (place, expected) => {
  const account = { keyId: "k1", apiKey: "k", ...place };
  expect(compatibleBase(account)).toBe(expected);
  expect(dashscopeBase(account)).toMatch(/\/api\/v1$/);
});
