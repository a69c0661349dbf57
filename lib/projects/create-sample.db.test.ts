import { beforeAll, expect, test } from "vitest";
import { planFilm } from "@/lib/films/plan-film";
import { createSample } from "./create-sample";
import { listProjects } from "./list-projects";
import { listProjectsInput } from "./schemas";
import { person, useVendor } from "./test-support/studio";

beforeAll(useVendor);

test("a newcomer's sample is a project of their own, payable with what a new account has, about a minute long", async () => {
  const actor = await person(300);
  const { project } = await createSample(actor);
  const plan = await planFilm(actor, { project_id: project.id, stop_after: "director", quality: "final" });
  expect(plan.blocked).toEqual([]);
  expect(plan.shots).toBeGreaterThan(15);
  expect(plan.duration).toBeGreaterThan(50);
  expect(plan.duration).toBeLessThan(95);
  expect(plan.credits).toBeLessThanOrEqual(300);
  expect((await listProjects(await person(), listProjectsInput.parse({}))).items).toEqual([]);
});
