import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { startStack } from "./lib/stack.mjs";
import { findChromium, findEspeak, findFfmpeg } from "./lib/tools.mjs";

/** Takes the README's pictures from the real app: the sample is made into a film, then its pages are photographed. */
const folder = resolve(".test", `screenshots-${process.pid}`);
const out = "docs/images";
mkdirSync(folder, { recursive: true });
mkdirSync(out, { recursive: true });
const tools = { ...findFfmpeg(folder), ...findEspeak() };
const stack = await startStack({
  dataDir: folder,
  tools,
  fast: true,
  env: { APP_ENV: "test", PROVIDER_POLL_SECONDS: "1", LOG_LEVEL: "warn" },
});

let token = "";
async function call(method: string, path: string, body?: unknown): Promise<Record<string, never>> {
  const response = await fetch(`${stack.url}/api/v1${path}`, {
    method,
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = (await response.json()) as { code: number; data: Record<string, never>; error?: unknown };
  if (answer.code !== 0) throw new Error(`${method} ${path}: ${JSON.stringify(answer.error)}`);
  return answer.data;
}

async function untilDone(taskId: string): Promise<void> {
  for (;;) {
    const { task } = (await call("GET", `/tasks/${taskId}`)) as unknown as {
      task: { status: string; progress: number };
    };
    if (task.status === "succeeded") return;
    if (task.status === "failed" || task.status === "cancelled")
      throw new Error(`task ${taskId} ${task.status}`);
    await new Promise((done) => setTimeout(done, 1000));
  }
}

const account = { email: "xiaoman@example.com", password: "a long enough secret", name: "小满" };
token = ((await call("POST", "/auth/register", account)) as unknown as { token: { access: string } }).token
  .access;
const makeProject = async (title: string) =>
  ((await call("POST", "/projects", { title })) as unknown as { project: { id: string } }).project.id;
const other = await makeProject("月渡");
await call("POST", `/projects/${other}/script`, {
  content: "场景:江边渡口,清晨,雾\n角色:阿川(男,船工),姑娘(女)\n\n姑娘: 师傅，还能过江吗？\n",
});
const id = await makeProject("灯火巷");
await call("POST", `/projects/${id}/script`, {
  content: readFileSync("lib/projects/samples/lantern-lane.zh.txt", "utf8"),
});
const film = (await call("POST", `/projects/${id}/film`, {})) as unknown as { task_id: string };
await untilDone(film.task_id);

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});

async function open(look: { locale: "zh" | "en"; theme: "dark" | "light"; width: number }): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.width < 600 ? 844 : 900 },
    deviceScaleFactor: look.width < 600 ? 2 : 1,
    locale: look.locale === "zh" ? "zh-CN" : "en-US",
  });
  await call("PATCH", "/users/me", { locale: look.locale });
  await context.addCookies([
    { name: "NEXT_LOCALE", value: look.locale, url: stack.url },
    { name: "theme", value: look.theme, url: stack.url },
  ]);
  const page = await context.newPage();
  await page.goto(`${stack.url}/sign-in`);
  await page.locator("input[name=email]").fill(account.email);
  await page.locator("input[name=password]").fill(account.password);
  await page.locator("button[type=submit]").click();
  await page.waitForURL(/projects/);
  return page;
}

async function shoot(
  name: string,
  path: string,
  look: Parameters<typeof open>[0],
  prepare?: (page: Page) => Promise<void>,
) {
  const page = await open(look);
  await page.goto(`${stack.url}${path}`);
  await page.waitForLoadState("networkidle").catch(() => {});
  await prepare?.(page);
  await page.waitForTimeout(1200);
  const raw = join(folder, `${name}.png`);
  await page.screenshot({ path: raw });
  // 256 colours: a third of the size, and no eye sees it at the width of a README.
  const palette = "split[a][b];[a]palettegen[p];[b][p]paletteuse=dither=sierra2_4a";
  execFileSync(tools.FFMPEG_PATH, ["-v", "error", "-y", "-i", raw, "-vf", palette, join(out, `${name}.png`)]);
  await page.context().close();
}

const studio = (stage: string) => `/projects/${id}/${stage}`;
await shoot("storyboard-dark-zh", studio("storyboard"), { locale: "zh", theme: "dark", width: 1440 });
await shoot("projects-dark-en", "/projects", { locale: "en", theme: "dark", width: 1440 });
await shoot("script-light-zh", studio("script"), { locale: "zh", theme: "light", width: 1440 });
await shoot("cast-dark-zh", studio("assets"), { locale: "zh", theme: "dark", width: 1440 });
await shoot("export-light-en", studio("export"), { locale: "en", theme: "light", width: 1440 });
await shoot("storyboard-phone-zh", studio("storyboard"), { locale: "zh", theme: "dark", width: 390 });
await shoot(
  "admission-dark-en",
  `/projects/${other}/script`,
  { locale: "en", theme: "dark", width: 1440 },
  async (page) => {
    await page.getByRole("button", { name: "Make the video" }).click();
    await page.getByRole("dialog").getByText("Start frames").waitFor();
  },
);

await browser.close();
await stack.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(0);
