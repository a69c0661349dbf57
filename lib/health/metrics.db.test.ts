import { afterEach, expect, test } from "vitest";
import { makeUser } from "@/lib/credits/test-support/fixtures";
import { env } from "@/lib/env";
import { failGeneration } from "@/lib/generations/fail-generation";
import { admitOne } from "@/lib/generations/test-support/fixtures";
import { metricsResponse } from "./metrics";

afterEach(() => Object.assign(env, { METRICS_TOKEN: undefined }));

const ask = (token?: string) =>
  metricsResponse(
    new Request("http://x/api/metrics", { headers: token ? { authorization: `Bearer ${token}` } : {} }),
  );

test("there are none without a token, and none for who does not have it", async () => {
  expect((await ask("anything")).status).toBe(404);
  Object.assign(env, { METRICS_TOKEN: "the-right-one" });
  expect((await ask()).status).toBe(401);
  expect((await ask("the-wrong-one")).status).toBe(401);
});

test("they tell what waits, what runs and what failed, in the format Prometheus reads", async () => {
  Object.assign(env, { METRICS_TOKEN: "the-right-one" });
  const user = await makeUser(5);
  await admitOne(user);
  await failGeneration(await admitOne(user), { reason: "moderation", retryable: false });
  const answer = await ask("the-right-one");
  expect(answer.headers.get("content-type")).toContain("version=0.0.4");
  const text = await answer.text();
  expect(text).toContain('inkreel_tasks_open{type="image_generate",status="queued"} 1\n');
  expect(text).toContain(
    'inkreel_tasks_ended_day{type="image_generate",status="failed",reason="moderation"} 1\n',
  );
  expect(text).toContain('inkreel_part_up{part="database",status="ok"} 1\n');
  for (const line of text.trim().split("\n"))
    expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{(?:\w+="[^"]*",?)*\})? [\d.e+-]+)$/);
});
