import { existsSync } from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { GET } from "@/app/api/v1/config/route";
import { pool } from "@/db";
import { call } from "@/lib/api/test-support/call";
import { DOCUMENTS } from "@/lib/config/documents";
import { setConfig } from "@/lib/config/set-config";
import { DEFAULT_BANNERS, DEFAULT_POINTS, DEFAULT_STYLES } from "./default-documents";
import { toolDocuments } from "./read-documents";
import { findLosses } from "./vendor-costs";

const config = async (language: string) =>
  (await call(GET, { headers: { "accept-language": language } })).data;

let clock = Date.now();
/** As if the last look was long ago. */
const passTime = () => {
  clock += 60_000;
  vi.setSystemTime(clock);
};
beforeAll(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterAll(() => {
  vi.useRealTimers();
});

test("every preview of a built-in template is there", () => {
  const addresses = DEFAULT_STYLES.categories.flatMap(({ templates }) =>
    templates.flatMap(({ preview_url }) => preview_url ?? []),
  );
  expect(addresses).toHaveLength(20);
  expect(addresses.filter((address) => !existsSync(`public${address}`))).toEqual([]);
});

test("what counts without a document holds by its own schema, and no price is below the vendor's", () => {
  expect(DOCUMENTS.styles.safeParse(DEFAULT_STYLES).error).toBeUndefined();
  expect(DOCUMENTS.points.safeParse(DEFAULT_POINTS).error).toBeUndefined();
  expect(DOCUMENTS.banners.safeParse(DEFAULT_BANNERS).error).toBeUndefined();
  expect(findLosses(DEFAULT_POINTS)).toEqual([]);
});

test("a new version of the prices counts without a restart, and the ones before stay on record", async () => {
  expect((await config("en")).points_rules).toMatchObject({ emoji: 10, avatar: 20, animate_move_std: 6 });
  await setConfig("points", { ...DEFAULT_POINTS, emoji: 12 }, "ada");
  passTime();
  expect((await config("en")).points_rules.emoji).toBe(12);
  await setConfig("points", { ...DEFAULT_POINTS, emoji: 13 }, "ada");
  passTime();
  expect((await config("en")).points_rules.emoji).toBe(13);
  const rows = await pool`select version from config_versions where name = 'points' order by version`;
  expect(rows.map(({ version }) => version)).toEqual([1, 2]);
});

test("banners are shown where and while they should be", async () => {
  const banner = (id: string, more: object = {}) => ({
    id,
    image_url: "/b.webp",
    href: "https://a.example/",
    ...more,
  });
  const banners = [
    banner("always"),
    banner("over", { until: "2020-01-01T00:00:00Z" }),
    banner("to-come", { from: "2099-01-01T00:00:00Z" }),
    banner("nowhere", { regions: [] }),
  ];
  await setConfig("banners", { banners }, "ada");
  passTime();
  expect((await config("en")).banners).toEqual([banner("always")]);
});

test.each([
  ["points", { ...DEFAULT_POINTS, emoji: -1 }],
  ["points", { ...DEFAULT_POINTS, sticker: 1 }],
  ["banners", { banners: [{ id: "a", image_url: "javascript:alert(1)", href: "/x" }] }],
  ["banners", { banners: [{ id: "a", image_url: "/x", href: "//evil.example" }] }],
  ["styles", { categories: [...DEFAULT_STYLES.categories, ...DEFAULT_STYLES.categories] }],
] as const)("a wrong %s document is refused", async (name, given) => {
  await expect(setConfig(name, given, "ada")).rejects.toThrow(z.ZodError);
});

test("a stored document that does not hold any more is passed over", async () => {
  await pool`insert into config_versions (name, version, document) values ('styles', 1, '{"old": true}')`;
  passTime();
  expect((await toolDocuments()).styles).toEqual(DEFAULT_STYLES);
});

test("templates come by category in the reader's language, and a price below the vendor's is found", async () => {
  const [zh, en] = [await config("zh"), await config("en")];
  const mengwa = (data: { styles: { category: string }[] }) =>
    data.styles.find(({ category }) => category === "mengwa");
  expect(mengwa(zh)).toMatchObject({ name: "萌娃", tool: "emoji" });
  expect(mengwa(en)).toMatchObject({
    name: "Cute kid",
    templates: expect.arrayContaining([
      {
        template_id: "mengwa_kaixin",
        driven_id: "mengwa_kaixin",
        name: "Happy",
        preview_url: "/templates/mengwa_kaixin.webp",
      },
    ]),
  });
  expect(findLosses({ ...DEFAULT_POINTS, emoji: 5, animate_mix: { std: 9, pro: 17 } })).toEqual([
    { rule: "emoji", credits: 5, cost: 6 },
    { rule: "animate_mix.pro", credits: 17, cost: 18 },
  ]);
});
