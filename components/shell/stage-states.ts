import type { MediaState } from "@/components/brand/state-glyph";
import type { Task } from "@/components/views";
import type { Stage, TaskType } from "@/db/schema/values";
import type { ProjectItemView } from "@/lib/projects/schemas";

const WORK: Record<Stage, readonly TaskType[]> = {
  script: ["script_parse", "script_generate"],
  assets: [],
  director: ["storyboard_generate", "image_generate", "image_edit", "video_generate", "tts"],
  export: ["video_render", "export"],
};

type Counts = ProjectItemView["counts"];

const DONE: Record<Stage, (counts: Counts) => boolean> = {
  script: ({ scenes, shots }) => scenes > 0 || shots > 0,
  assets: ({ characters, scenes }) => characters + scenes > 0,
  director: ({ shots, keyframes, clips }) => shots > 0 && keyframes >= shots && clips >= shots,
  export: ({ videos }) => videos > 0,
};

/** A picture task without a shot belongs to the cast; with one, to the storyboard. */
function stageOf(task: Task): Stage | undefined {
  if ((task.type === "image_generate" || task.type === "image_edit") && !task.shot_id) return "assets";
  return (Object.keys(WORK) as Stage[]).find((stage) => WORK[stage].includes(task.type));
}

/** What each stage of the top bar shows: running while work runs in it, else whether it has what the next one needs. */
export function stageStates(counts: Counts, open: Task[]): Record<Stage, MediaState> {
  const busy = new Set(open.filter(({ type }) => type !== "batch").map(stageOf));
  const state = (stage: Stage): MediaState =>
    busy.has(stage) ? "running" : DONE[stage](counts) ? "current" : "missing";
  return {
    script: state("script"),
    assets: state("assets"),
    director: state("director"),
    export: state("export"),
  };
}
