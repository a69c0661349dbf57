import type { Stage } from "@/db/schema/values";

/** Folder of each stage below `/projects/{id}`; the director's stage is the storyboard. */
export const STAGE_SEGMENT = {
  script: "script",
  assets: "assets",
  director: "storyboard",
  export: "export",
} as const satisfies Record<Stage, string>;

export const stagePath = (project: { id: string; stage: Stage }): string =>
  `/projects/${project.id}/${STAGE_SEGMENT[project.stage]}`;
