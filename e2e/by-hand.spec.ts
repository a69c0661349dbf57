import type { Page } from "@playwright/test";
import { expect, test } from "./studio";

const SCRIPT =
  "场景:江边渡口,清晨,雾\n角色:阿川(男,船工),姑娘(女)\n\n姑娘: 师傅，还能过江吗？\n阿川(摇头): 雾大，今天不开船了。\n";

test("script, cast, storyboard and one picture are made by hand, also while the server refuses the event stream", async ({
  studio: page,
}) => {
  let refused = 0;
  await page.route("**/api/v1/tasks/stream", async (route) => {
    refused++;
    await route.fulfill({ status: 503 });
  });
  await page.reload();
  await page
    .getByRole("button", { name: /New project/ })
    .first()
    .click();
  await page.getByRole("dialog").getByLabel("Project name").fill("渡口");
  await page.getByRole("dialog").getByRole("button", { name: "Create and write" }).click();
  await page.getByRole("textbox", { name: "Script text" }).fill(SCRIPT);
  await page.getByRole("button", { name: /Read the script/ }).click();
  await expect(page.getByText("阿川").first()).toBeVisible();

  const stages = page.getByRole("navigation", { name: "Stages" });
  await stages.getByRole("link", { name: /Cast/ }).click();
  await expect(page.getByRole("button", { name: /阿川/ }).first()).toBeVisible();

  await stages.getByRole("link", { name: /Storyboard/ }).click();
  await page
    .getByRole("button", { name: /Plan the shots|storyboard/i })
    .first()
    .click();
  const cells = page.getByRole("gridcell");
  await expect(cells.first()).toBeVisible();
  expect(await cells.count()).toBeGreaterThan(1);

  await cells.first().click();
  await page
    .getByRole("button", { name: /^Draw(?!ing| missing)/ })
    .first()
    .click();
  await expect(page.getByRole("img", { name: /^01 Start frame/ })).toBeVisible({ timeout: 120_000 });
  expect(refused).toBeGreaterThan(0);
});

test("two tabs editing the same shot end in a choice with both values, and nothing is lost", async ({
  studio: tab,
  api,
}) => {
  const { project } = await api.ok<{ project: { id: string } }>("post", "/projects", { title: "两个窗口" });
  const { shot } = await api.ok<{ shot: { shot_id: string } }>("post", `/projects/${project.id}/shots`, {
    fields: { scene_description: "first", type: "medium", duration: 3 },
  });
  const current = async () => {
    const answer = await api.ok<{ shot: { scene_description: string } }>("get", `/shots/${shot.shot_id}`);
    return answer.shot.scene_description;
  };
  const other = await tab.context().newPage();
  const edit = async (page: Page, text: string) => {
    const field = page.getByRole("textbox", { name: "What happens in this shot" });
    await field.fill(text);
    await field.blur();
    return field;
  };
  for (const page of [tab, other]) {
    // Without news from the other tab: both write on the same version.
    await page.route("**/api/v1/tasks/stream", (route) => route.abort());
    await page.goto(`/projects/${project.id}/storyboard`);
    await page.getByRole("gridcell").first().click();
    await expect(page.getByRole("textbox", { name: "What happens in this shot" })).toHaveValue("first");
  }
  await edit(tab, "from tab one");
  await expect.poll(current).toBe("from tab one");
  const field = await edit(other, "from tab two");
  const choice = other.getByRole("dialog").filter({ hasText: "Keep mine" });
  await expect(choice).toContainText("from tab one");
  await expect(choice).toContainText("from tab two");
  expect(await current()).toBe("from tab one");

  await other.keyboard.press("Escape");
  await expect(choice).toBeHidden();
  await expect(field).toHaveValue("from tab two");
  await field.focus();
  await field.blur();
  await choice.getByRole("button", { name: "Keep mine" }).click();
  await expect.poll(current).toBe("from tab two");
});

test("a project is renamed, duplicated, deleted and brought back", async ({ studio: page, api }) => {
  await api.ok("post", "/projects", { title: "Old name" });
  await page.reload();
  await page.getByRole("button", { name: "Actions for Old name" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("New name");
  await page.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
  await expect(page.getByText("New name").first()).toBeVisible();
  await page.getByRole("button", { name: "Actions for New name" }).click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(page.getByRole("button", { name: /^Actions for New name/ })).toHaveCount(2);
  await page
    .getByRole("button", { name: /^Actions for New name/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(page.getByRole("button", { name: /^Actions for New name/ })).toHaveCount(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: /^Actions for New name/ })).toHaveCount(2);
});

test("the sample is one click away, makes one project and shows its price before anything starts", async ({
  studio: page,
}) => {
  await page.getByRole("button", { name: "Try the sample" }).first().dblclick();
  await page.waitForURL(/\/projects\/.+\/script/);
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByText("Start frames")).toBeVisible();
  await expect(sheet.getByRole("button", { name: /^Start/ })).toBeEnabled();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Script text" })).toBeVisible();
  await expect(sheet).toBeHidden();
  await page.goto("/projects");
  await expect(page.getByRole("button", { name: /^Actions for/ })).toHaveCount(1);
  await page.goto("/tasks");
  await expect(page.getByText("No tasks yet")).toBeVisible();
});

test("the keyboard reaches the last of many shots; what it deletes comes back", async ({
  studio: page,
  api,
}) => {
  const { project } = await api.ok<{ project: { id: string } }>("post", "/projects", { title: "Sixty" });
  for (let n = 1; n <= 60; n++)
    await api.ok("post", `/projects/${project.id}/shots`, { fields: { scene_description: `shot ${n}` } });
  await page.goto(`/projects/${project.id}/storyboard`);
  const first = page.getByRole("gridcell", { name: /^Shot 01/ });
  await first.focus();
  // Cards far from the window are only their height until the keyboard or the eye gets there.
  await expect(page.getByRole("gridcell", { name: /^Shot 60/ })).toHaveCount(0);
  await page.keyboard.press("End");
  const last = page.getByRole("gridcell", { name: /^Shot 60/ });
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await page.keyboard.press("Delete");
  await expect(last).toHaveCount(0);
  await expect(page.getByRole("gridcell", { name: /^Shot 59/ })).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("gridcell", { name: /^Shot 60/ })).toBeVisible();
});
