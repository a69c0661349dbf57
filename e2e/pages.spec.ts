import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type ApiClient, expect, test } from "./studio";

const SCRIPT =
  "场景:学校天台,夜晚\n角色:小明(男,学生),小红(女,学生)\n\n小明(紧张): 我有话想对你说。\n小红(惊讶): 诶？!\n";

/** A project with cast and storyboard, so that no page is empty. */
async function prepare(api: ApiClient): Promise<string> {
  const { project } = await api.ok<{ project: { id: string } }>("post", "/projects", {
    title: "天台 Rooftop",
  });
  await api.ok("post", `/projects/${project.id}/script`, { content: SCRIPT });
  for (const path of ["script/parse", "storyboard/generate"]) {
    const { task_id } = await api.ok<{ task_id: string }>("post", `/projects/${project.id}/${path}`, {});
    await expect
      .poll(async () => (await api.ok<{ task: { status: string } }>("get", `/tasks/${task_id}`)).task.status)
      .toBe("succeeded");
  }
  return project.id;
}

const PAGES = (id: string) => [
  "/projects",
  `/projects/${id}/script`,
  `/projects/${id}/assets`,
  `/projects/${id}/storyboard`,
  `/projects/${id}/export`,
  `/projects/${id}/settings`,
  "/tasks",
  "/credits",
  "/settings",
];

async function inspect(page: Page, path: string) {
  await page.goto(path);
  await page.waitForLoadState("networkidle").catch(() => {});
  // A key that has no sentence shows as its own path.
  await expect(page.locator("body")).not.toContainText(
    /\b(common|states|shell|projects|script|cast|storyboard|admission|film|export|tasks|credits|settings)\.[a-z]+[A-Za-z.]*\b(?!@)/,
  );
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(1);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
    .analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.map(({ id, nodes }) => `${path}: ${id}: ${nodes.map((node) => node.target).slice(0, 3)}`),
  ).toEqual([]);
}

for (const [locale, theme, width] of [
  ["zh", "dark", 1440],
  ["en", "light", 1440],
  ["zh", "light", 390],
  ["en", "dark", 390],
] as const)
  test(`every page is whole, accessible and within its width: ${locale}, ${theme}, ${width} px`, async ({
    studio,
    api,
    context,
  }) => {
    const id = await prepare(api);
    await context.addCookies([
      { name: "NEXT_LOCALE", value: locale, url: process.env.E2E_URL ?? "" },
      { name: "theme", value: theme, url: process.env.E2E_URL ?? "" },
    ]);
    await api.ok("patch", "/users/me", { locale });
    await studio.setViewportSize({ width, height: 900 });
    const errors: string[] = [];
    studio.on("pageerror", (error) => errors.push(error.message));
    studio.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    for (const path of PAGES(id)) await inspect(studio, path);
    expect(errors).toEqual([]);
  });

test("public pages are whole and accessible too", async ({ page }) => {
  for (const path of ["/", "/sign-in", "/register", "/docs/api"]) await inspect(page, path);
});
