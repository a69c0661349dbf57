import { expect, test } from "vitest";
import { taskHref } from "./task-href";

test.each([
  [{ type: "image_generate", project_id: "p", shot_id: "s", input: {} }, "/projects/p/storyboard?shot=s"],
  [{ type: "image_generate", project_id: "p", input: { character_id: "c" } }, "/projects/p/assets"],
  [{ type: "video_render", project_id: "p", input: {} }, "/projects/p/export"],
  [{ type: "script_parse", project_id: "p", input: {} }, "/projects/p/script"],
  [{ type: "emoji", input: {} }, null],
] as const)("case %#: the result is looked at where it belongs", (task, href) => {
  expect(taskHref(task)).toBe(href);
});
