import type { Task } from "@/components/views";
import type { TaskType } from "@/db/schema/values";

const STAGE: Partial<Record<TaskType, string>> = {
  script_parse: "script",
  script_generate: "script",
  storyboard_generate: "storyboard",
  image_generate: "storyboard",
  image_edit: "storyboard",
  video_generate: "storyboard",
  tts: "storyboard",
  video_render: "export",
  export: "export",
  batch: "storyboard",
};

/** Where the result of a task is looked at; null where it belongs to no project. */
export function taskHref(task: Pick<Task, "type" | "project_id" | "shot_id" | "input">): string | null {
  if (!task.project_id) return null;
  if (task.shot_id) return `/projects/${task.project_id}/storyboard?shot=${task.shot_id}`;
  const ofCast = task.type === "image_generate" && (task.input.character_id || task.input.scene_id);
  return `/projects/${task.project_id}/${ofCast ? "assets" : (STAGE[task.type] ?? "script")}`;
}
