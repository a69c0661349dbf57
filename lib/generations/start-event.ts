import type { TaskType } from "@/db/schema/values";
import { generationRequested, jobRequested } from "@/inngest/events";

/** The event that starts the run of a task. A batch has no run of its own, its children are its work; a film has one. */
const START_EVENTS: Partial<Record<TaskType, string>> = {
  image_generate: generationRequested.image.name,
  image_edit: generationRequested.image.name,
  video_generate: generationRequested.video.name,
  tts: generationRequested.speech.name,
  animate_move: generationRequested.video.name,
  animate_mix: generationRequested.video.name,
  emoji: generationRequested.video.name,
  avatar: generationRequested.image.name,
  pose: generationRequested.image.name,
  script_parse: jobRequested.parse.name,
  script_generate: jobRequested.write.name,
  visual_prompt: jobRequested.prompt.name,
  storyboard_generate: jobRequested.storyboard.name,
  video_render: jobRequested.render.name,
};

export const startEventOf = (row: { type: TaskType; input: Record<string, unknown> }): string | undefined =>
  row.type === "batch" && row.input.kind === "film" ? jobRequested.film.name : START_EVENTS[row.type];
