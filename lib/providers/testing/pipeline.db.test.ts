import { afterEach, describe, expect, test } from "vitest";
import { pool } from "@/db";
import { makeUser, walletOf } from "@/lib/credits/test-support/fixtures";
import { verifyLedger } from "@/lib/credits/verify-ledger";
import {
  admit,
  attemptsOf,
  forgetTrouble,
  passTime,
  plan,
  taskRow,
} from "@/lib/generations/test-support/fixtures";
import { run } from "@/lib/generations/test-support/rig";
import { createDashscopeProvider } from "../dashscope/provider";
import {
  DASHSCOPE_KEY,
  refuse as refuseDashscope,
  startDashscope,
  taskReply,
} from "../dashscope/testing/server";
import { createDoubaoProvider } from "../doubao/provider";
import { ARK_KEY, startArk } from "../doubao/testing/server";
import { createGeminiProvider } from "../gemini/provider";
import { GEMINI_KEY, startGemini } from "../gemini/testing/server";
import { createKlingProvider } from "../kling/provider";
import { ACCESS_KEY, taskReply as klingTask, SECRET_KEY, startKling } from "../kling/testing/server";
import { createMiniMaxProvider } from "../minimax/provider";
import { fine, MINIMAX_KEY, startMiniMax } from "../minimax/testing/server";
import { createOpenAiProvider } from "../openai/provider";
import { OPENAI_KEY, startOpenAi } from "../openai/testing/server";
import { registerProvider } from "../registry";
import type { MediaProvider } from "../types";
import { refuse as refuseOpenAi } from "./openai-checks";
import { imageRequest } from "./requests";
import type { VendorDouble } from "./vendor-server";

type Vendor = {
  model: string;
  start(): Promise<VendorDouble>;
  make(double: VendorDouble): MediaProvider;
  /** What it answers where its standard answer has no picture a test could fetch. */
  script(double: VendorDouble, picture: string): void;
  submitPath: string;
};

const account = (apiKey: string, baseUrl: string) => ({ keyId: "k1", apiKey, baseUrl });

const VENDORS: Record<string, Vendor> = {
  openai: {
    model: "gpt-image-2",
    start: startOpenAi,
    make: ({ url }) => createOpenAiProvider(account(OPENAI_KEY, `${url}/v1`)),
    script: () => {},
    submitPath: "/images/generations",
  },
  gemini: {
    model: "gemini-3.1-flash-image",
    start: startGemini,
    make: ({ url }) => createGeminiProvider(account(GEMINI_KEY, `${url}/v1beta`)),
    script: () => {},
    submitPath: ":generateContent",
  },
  doubao: {
    model: "doubao-seedream-4-5-251128",
    start: startArk,
    make: ({ url }) => createDoubaoProvider(account(ARK_KEY, `${url}/api/v3`)),
    script: (double, url) => double.plan("/images/generations", { json: { data: [{ url }] } }),
    submitPath: "/images/generations",
  },
  minimax: {
    model: "image-01",
    start: startMiniMax,
    make: ({ url }) => createMiniMaxProvider(account(MINIMAX_KEY, url)),
    script: (double, url) => double.plan("/image_generation", fine(`"data":{"image_urls":["${url}"]}`)),
    submitPath: "/image_generation",
  },
  dashscope: {
    model: "wan2.7-image",
    start: startDashscope,
    make: ({ url }) => createDashscopeProvider(account(DASHSCOPE_KEY, `${url}/api/v1`)),
    script(double, image) {
      const choices = [{ message: { content: [{ image }] } }];
      double.plan("/tasks/", taskReply({ task_status: "RUNNING" }));
      // Once to know that it is done, once for a fresh address.
      for (let asked = 0; asked < 2; asked++)
        double.plan("/tasks/", taskReply({ task_status: "SUCCEEDED", choices }));
    },
    submitPath: "/image-generation/",
  },
  kling: {
    model: "kling-v2-1",
    start: startKling,
    make: ({ url }) => createKlingProvider({ ...account(ACCESS_KEY, url), secret: SECRET_KEY }),
    script(double, url) {
      for (let asked = 0; asked < 2; asked++)
        double.plan("/generations/t-1", klingTask("succeed", { task_result: { images: [{ url }] } }));
    },
    submitPath: "/images/generations",
  },
};

const open: VendorDouble[] = [];
afterEach(async () => {
  for (const double of open.splice(0)) await double.stop();
  await forgetTrouble();
  expect(await verifyLedger()).toEqual([]);
});

async function begin(name: string) {
  const vendor = VENDORS[name];
  if (!vendor) throw new Error(name);
  const double = await vendor.start();
  open.push(double);
  const id = `double-${name}`;
  registerProvider({ ...vendor.make(double), id, trustedOrigins: [double.origin] }, [
    {
      id: vendor.model,
      provider: id,
      ability: "image",
      name: { zh: name, en: name },
      credits: 3,
      slots: 5,
      usualSeconds: 10,
      timeoutSeconds: 3_600,
      regions: ["CN", "GLOBAL"],
    },
  ]);
  const user = await makeUser(10);
  const { tasks } = await admit(user, [
    plan({ provider: id, model: vendor.model, price: 3, request: { ...imageRequest() } }),
  ]);
  const task = tasks[0]?.id ?? "";
  const submits = () =>
    double.carried.filter(({ method, path }) => method === "POST" && path.includes(vendor.submitPath)).length;
  const script = () => vendor.script(double, `${double.origin}/picture.png`);
  return { double, user, task, vendor, script, submits, play: () => run(task, user) };
}

async function expectPicture(task: string, user: string) {
  expect(await taskRow(task)).toMatchObject({ status: "succeeded", charged: 3 });
  const [asset] = await pool`select status, content_type from assets where id = ${task}`;
  expect(asset).toMatchObject({ status: "ready", content_type: expect.stringMatching(/^image\//) });
  expect(await walletOf(user)).toEqual({ available: 7, held: 0, receivable: 0 });
}

describe("a picture goes its whole way at every vendor", () => {
  test.each(Object.keys(VENDORS))("%s: asked for once, stored, paid once", async (name) => {
    const { task, user, script, play, double } = await begin(name);
    script();
    expect((await play()).result).toEqual({ outcome: "succeeded" });
    await expectPicture(task, user);
    expect(double.refused.map(({ reply }) => reply)).toEqual([]);
    expect(await attemptsOf(task)).toMatchObject([{ state: "acknowledged" }]);
  });
});

test("a busy vendor is asked again, and only what it took is paid", async () => {
  const { double, task, user, vendor, play } = await begin("openai");
  for (let turn = 0; turn < 2; turn++)
    double.plan(vendor.submitPath, {
      ...refuseOpenAi(429, "rate_limit_exceeded"),
      headers: { "retry-after": "2" },
    });
  await play();
  await expectPicture(task, user);
  expect((await attemptsOf(task)).map(({ state }) => state)).toEqual(["refused", "refused", "acknowledged"]);
});

test("a refusal costs nothing, and keeps the vendor's word for it", async () => {
  const { double, task, user, vendor, play, submits } = await begin("dashscope");
  double.plan(vendor.submitPath, refuseDashscope(400, "DataInspectionFailed", "green"));
  await play();
  expect(await taskRow(task)).toMatchObject({
    status: "failed",
    error: { reason: "moderation", vendorCode: "DataInspectionFailed: green", retryable: false },
  });
  expect(submits()).toBe(0);
  expect(await walletOf(user)).toEqual({ available: 10, held: 0, receivable: 0 });
});

test("a submit whose answer was lost is found by our id where the vendor keeps it, and never sent twice", async () => {
  const { double, task, user, vendor, script, submits, play } = await begin("kling");
  double.plan(vendor.submitPath, "drop");
  script();
  await play();
  await expectPicture(task, user);
  expect(double.seen.filter(({ method }) => method === "POST")).toHaveLength(1);
  expect(submits()).toBe(1);
});

test("a submit whose answer was lost is not sent again where nobody can say: credits back, the cost on record", async () => {
  const { double, task, user, vendor, play } = await begin("doubao");
  double.plan(vendor.submitPath, "drop");
  await play();
  await passTime(3_600);
  expect(await taskRow(task)).toMatchObject({ status: "failed", error: { reason: "provider_unconfirmed" } });
  expect(double.seen.filter(({ method }) => method === "POST")).toHaveLength(1);
  expect(await walletOf(user)).toEqual({ available: 10, held: 0, receivable: 0 });
  expect(await attemptsOf(task)).toMatchObject([{ possible_cost: 3 }]);
});
