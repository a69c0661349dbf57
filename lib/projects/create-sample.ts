import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { saveScript } from "@/lib/scripts/save-script";
import { createProject } from "./create-project";
import { createProjectInput, type ProjectView } from "./schemas";

const SAMPLE = "lib/projects/samples/lantern-lane.zh.txt";

export const createSampleInput = z.object({});

/** A project of one's own with a whole script in it, ready to be made into a film. */
export async function createSample(actor: Actor): Promise<{ project: ProjectView }> {
  const content = await readFile(join(process.cwd(), SAMPLE), "utf8");
  const { project } = await createProject(
    actor,
    createProjectInput.parse({
      title: "灯火巷",
      description: "修灯人的孙女与归来的青年，一盏三十年没亮过的灯。",
    }),
  );
  await saveScript(actor, { project_id: project.id, format: "auto", content });
  return { project };
}
