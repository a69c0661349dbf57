import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./studio";

const SCRIPT = `场景:修灯铺,夜晚
角色:小满(女,学徒),陈野(男,青年)

小满(生气): 你怎么才回来？
陈野(低声): 我带了灯芯。
动作: 门口的灯笼亮了。
`;

function probe(path: string) {
  const args = [
    "-v",
    "error",
    "-show_entries",
    "stream=codec_name,width,height:format=duration:format_tags",
    "-of",
    "json",
    path,
  ];
  return JSON.parse(execFileSync(process.env.FFPROBE_PATH || "ffprobe", args, { encoding: "utf8" }));
}

/** Clicks the way to the film. A run that ends otherwise, or never, fails at once and says which task it was. */
async function watchWhenDone(page: Page): Promise<void> {
  const strip = page.getByRole("region", { name: "Progress of the video" });
  const watch = strip.getByRole("link", { name: "Watch the film" });
  await watch
    .or(strip.getByRole("button", { name: "Go on" }))
    .waitFor({ timeout: 780_000 })
    .catch(() => {});
  if (!(await watch.isVisible())) {
    const answer = await page.request.get("/api/v1/tasks?page_size=100");
    const { data } = (await answer.json()) as { data: { items: Record<string, unknown>[] } };
    const tasks = data.items.map(({ type, status, progress, phase, error, created_at, updated_at }) =>
      JSON.stringify({ type, status, progress, phase, error, created_at, updated_at }),
    );
    const says = (await strip.count()) > 0 ? await strip.innerText() : "nothing";
    const log = process.env.E2E_DATA
      ? readFileSync(`${process.env.E2E_DATA}/logs/worker.log`, "utf8").slice(-3000)
      : "elsewhere";
    throw new Error(`no film; the page says "${says}"; tasks:\n${tasks.join("\n")}\nworker's log: ${log}`);
  }
  await watch.click();
}

test("a newcomer registers, pastes a script, presses one button and leaves with the finished film", async ({
  page,
}) => {
  test.setTimeout(900_000);
  await page.goto("/register");
  await page.getByLabel("Your name").fill("Xiaoman");
  await page.getByLabel("Email").fill(`journey-${Date.now()}@example.com`);
  await page.getByLabel("Password", { exact: true }).fill("a long enough secret");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL(/\/projects$/);

  await page.getByRole("button", { name: "New project" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Project name").fill("灯火");
  await dialog.getByRole("button", { name: "Create and write" }).click();
  await page.waitForURL(/\/projects\/.+\/script/);
  await page.getByRole("textbox", { name: "Script text" }).fill(SCRIPT);
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();

  await page.getByRole("button", { name: "Make the video" }).click();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByText("Start frames")).toBeVisible();
  const start = sheet.getByRole("button", { name: /^Start/ });
  await expect(start).toBeEnabled();
  await start.dblclick();

  const strip = page.getByRole("region", { name: "Progress of the video" });
  await expect(strip.getByRole("progressbar")).toBeVisible();
  await page.reload();
  await expect(strip.getByRole("button", { name: "Stop" })).toBeVisible();
  await watchWhenDone(page);
  await page.waitForURL(/\/export/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("link", { name: /Download MP4/i })
      .first()
      .click(),
  ]);
  const path = await download.path();
  const film = probe(path);
  expect(film.streams.map((stream: { codec_name: string }) => stream.codec_name).sort()).toEqual([
    "aac",
    "h264",
  ]);
  expect(film.streams.find((stream: { width?: number }) => stream.width)).toMatchObject({
    width: 1080,
    height: 1920,
  });
  expect(Number(film.format.duration)).toBeGreaterThan(4);
  expect(JSON.stringify(film.format.tags)).toMatch(/AI/);

  const [subtitles] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Subtitles SRT" }).click(),
  ]);
  expect(readFileSync(await subtitles.path(), "utf8")).toContain("你怎么才回来");

  await page.getByRole("button", { name: "Account menu" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL(/sign-in|\/$/);
  await page.goto("/projects");
  await expect(page).toHaveURL(/sign-in/);
});
