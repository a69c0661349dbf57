import { expect, test } from "vitest";
import { GET } from "@/app/api/v1/config/route";
import { STYLES } from "@/db/schema/values";
import { call } from "@/lib/api/test-support/call";

test("anybody may read it, in their language, and again only when it has changed", async () => {
  const zh = await call(GET, { headers: { "accept-language": "zh" } });
  const en = await call(GET, { headers: { "accept-language": "en" } });
  expect(zh.data.styles[0].templates.map((style: { template_id: string }) => style.template_id)).toEqual([
    ...STYLES,
  ]);
  expect(zh.data.styles[0].templates[0].name).not.toBe(en.data.styles[0].templates[0].name);
  expect(zh.data.points_rules.image_generate).toBeGreaterThan(0);
  expect(zh.data.models.filter((model: { default: boolean }) => model.default).length).toBeGreaterThan(2);
  const tag = zh.headers.get("etag") ?? "";
  expect(tag).toMatch(/^"[\w-]+"$/);
  const headers = { "if-none-match": `"other", W/${tag}` };
  expect((await call(GET, { headers: { ...headers, "accept-language": "zh" } })).status).toBe(304);
  expect((await call(GET, { headers: { ...headers, "accept-language": "en" } })).status).toBe(200);
});
