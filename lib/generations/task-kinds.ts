import type { TaskType } from "@/db/schema/values";

/** What a person looks for in the list of tasks: single tasks by their type, batches by what they are a batch of. */
export const TASK_KINDS = {
  film: { types: [], batches: ["film"] },
  script: { types: ["script_parse", "script_generate", "storyboard_generate"], batches: [] },
  pictures: { types: ["image_generate", "image_edit"], batches: ["images", "keyframes", "cast"] },
  voices: { types: ["tts"], batches: ["voices"] },
  clips: { types: ["video_generate"], batches: ["videos", "clips"] },
  tools: { types: ["animate_move", "animate_mix", "emoji", "avatar", "pose"], batches: ["tools"] },
  render: { types: ["video_render", "export"], batches: [] },
} as const satisfies Record<string, { types: readonly TaskType[]; batches: readonly string[] }>;

export type TaskKind = keyof typeof TASK_KINDS;
export const TASK_KIND_NAMES = Object.keys(TASK_KINDS) as TaskKind[];
