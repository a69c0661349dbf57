import { beforeAll, describe, expect, test } from "vitest";
import { db, pool } from "@/db";
import { jobRequested } from "@/inngest/events";
import { createFilmFunction } from "@/inngest/functions/make-film";
import { registerLibrary } from "@/lib/audio/ensure-library";
import { getBgm } from "@/lib/audio/get-bgm";
import type { Actor } from "@/lib/auth/actor";
import { walletOf } from "@/lib/credits/test-support/fixtures";
import { cancelTask } from "@/lib/generations/cancel-task";
import { claimGeneration } from "@/lib/generations/claim-generation";
import { completeGeneration } from "@/lib/generations/complete-generation";
import { getTask } from "@/lib/generations/get-task";
import { createExecutor, testClient } from "@/lib/generations/test-support/executor";
import {
  deliver,
  fail,
  person,
  project,
  runJob,
  SHORT,
  script,
  task,
  useVendor,
} from "@/lib/projects/test-support/studio";
import { getStoryboard } from "@/lib/storyboards/get-storyboard";
import { planFilm } from "./plan-film";
import { startFilmInput } from "./schemas";
import { startFilm } from "./start-film";

beforeAll(async () => {
  useVendor();
  await registerLibrary();
});

const engine = createExecutor([createFilmFunction(testClient)]);
const film = (project_id: string, more: Record<string, unknown> = {}) =>
  startFilmInput.parse({ project_id, quality: "draft", ...more });
const idOf = (started: object): string => ("task_id" in started ? String(started.task_id) : "");

type Open = { id: string; type: string };
const openTasks = async (): Promise<Open[]> =>
  (await pool`select id, type from generations where status in ('queued','running') and type <> 'batch' order by id`) as unknown as Open[];

/** Does what the other functions and vendors would do while the film waits. */
async function work({ id, type }: Open): Promise<void> {
  if (type === "script_parse" || type === "storyboard_generate") await runJob(id);
  else if (type === "video_render") {
    await claimGeneration(id, "test");
    await completeGeneration(id, { result: { url: "http://127.0.0.1/film.mp4" } });
  } else await deliver(id);
}

function run(
  actor: Actor,
  id: string,
  doing: (open: Open[], step: string) => Promise<unknown> = async (open) => {
    for (const one of open) await work(one);
  },
) {
  return engine.run(
    "make-film",
    { name: jobRequested.film.name, data: { generationId: id, userId: actor.userId } },
    {
      onPause: async (_seconds, step) => {
        await doing(await openTasks(), step);
        return null;
      },
    },
  );
}

async function studio(credits = 500) {
  const actor = await person(credits);
  const project_id = await project(actor, { target_duration: 15 });
  await script(actor, project_id, SHORT);
  return { actor, project_id };
}

describe("make the film", () => {
  test("from a script alone: what was planned is what is made and paid, in one task", async () => {
    const { actor, project_id } = await studio();
    const plan = await planFilm(actor, film(project_id));
    expect(plan.blocked).toEqual([]);
    const id = idOf(await startFilm(actor, film(project_id, { quote_id: plan.quote_id })));
    const report = await run(actor, id);
    expect(report.result).toMatchObject({ outcome: "succeeded" });
    const row = await task(id);
    expect(row).toMatchObject({ status: "succeeded", progress: 100, error: null });
    expect(500 - (await walletOf(actor.userId)).available).toBe(plan.credits);
    const made =
      await pool`select type, count(*)::int as n from generations where project_id = ${project_id} and type <> 'batch' group by type`;
    const planned = Object.fromEntries(
      plan.stages.flatMap(({ work: all }) => all.map(({ kind, count }) => [kind, count])),
    );
    const count = Object.fromEntries(made.map(({ type, n }) => [type, n]));
    expect(count).toEqual({
      script_parse: planned.parse,
      storyboard_generate: planned.storyboard,
      image_generate: ["character_pictures", "scene_pictures", "keyframes"].reduce(
        (sum, kind) => sum + (planned[kind] ?? 0),
        0,
      ),
      tts: planned.voices,
      video_generate: planned.clips,
      video_render: planned.render,
    });
    const board = await getStoryboard(actor, { project_id });
    expect(
      board.shots.every(
        ({ stale }) => stale.start === "current" && stale.video === "current" && stale.voice === "current",
      ),
    ).toBe(true);
    const again = await planFilm(actor, film(project_id));
    expect(again.credits).toBe(0);
    expect(again.stages.flatMap(({ work: all }) => all.map(({ kind }) => kind))).toEqual([
      "subtitles",
      "render",
    ]);
  });

  test("pressed twice is one film; without a script, credits or agreement it does not start", async () => {
    const { actor, project_id } = await studio();
    const [one, two] = await Promise.all([
      startFilm(actor, film(project_id)),
      startFilm(actor, film(project_id)),
    ]);
    expect(idOf(one)).toBe(idOf(two));
    const empty = await project(actor);
    await expect(startFilm(actor, film(empty))).rejects.toMatchObject({ reason: "empty_script" });
    expect(await startFilm(actor, film(empty, { dry_run: true }))).toMatchObject({
      status: 200,
      data: { blocked: [{ reason: "no_script" }] },
    });
    await expect(startFilm(actor, film(project_id, { max_credits: 1 }))).rejects.toMatchObject({
      reason: "price_changed",
    });
    const poor = await studio(2);
    await expect(startFilm(poor.actor, film(poor.project_id))).rejects.toMatchObject({
      reason: "insufficient_credits",
    });
    await cancelTask(actor, { task_id: idOf(one) });
  });

  test("a failure names its stage, gives credits back, and the next start goes on from there", async () => {
    const { actor, project_id } = await studio();
    const id = idOf(await startFilm(actor, film(project_id)));
    let failed = false;
    await run(actor, id, async (open, step) => {
      for (const one of open)
        if (!failed && step.startsWith("keyframes") && one.type === "image_generate") {
          failed = true;
          await fail(one.id);
        } else await work(one);
    });
    expect(await task(id)).toMatchObject({
      status: "failed",
      error: {
        reason: "children_failed",
        retryable: true,
        details: { stage: "director", step: "keyframes", failed: 1 },
      },
    });
    expect((await walletOf(actor.userId)).held).toBe(0);
    const plan = await planFilm(actor, film(project_id));
    expect(
      plan.stages.find(({ stage }) => stage === "director")?.work.find(({ kind }) => kind === "keyframes"),
    ).toMatchObject({ count: 1 });
    const next = idOf(await startFilm(actor, film(project_id)));
    expect(next).not.toBe(id);
    expect((await run(actor, next)).result).toMatchObject({ outcome: "succeeded" });
  });

  test("stopped while clips are made: nothing more is started, what runs is stopped, credits come back", async () => {
    const { actor, project_id } = await studio();
    const id = idOf(await startFilm(actor, film(project_id)));
    let asked = false;
    const report = await run(actor, id, async (open, step) => {
      if (!step.startsWith("clips")) for (const one of open) await work(one);
      else if (!asked) {
        asked = true;
        await cancelTask(actor, { task_id: id });
      }
    });
    expect(report.result).toMatchObject({ outcome: "cancelled" });
    expect((await task(id)).status).toBe("cancelled");
    const left =
      await pool`select type, status from generations where project_id = ${project_id} and status in ('queued','running')`;
    expect(left).toEqual([]);
    expect((await walletOf(actor.userId)).held).toBe(0);
    expect(
      (await pool`select 1 from generations where type = 'video_render' and project_id = ${project_id}`)
        .length,
    ).toBe(0);
  });

  test("counts its tasks and their credits while it runs, and has voices made beside the keyframes", async () => {
    const { actor, project_id } = await studio();
    const plan = await planFilm(actor, film(project_id));
    const id = idOf(await startFilm(actor, film(project_id)));
    const seen: { total: number; succeeded: number; held: number; charged: number }[] = [];
    const together: string[][] = [];
    await run(actor, id, async (open, step) => {
      if (step.startsWith("keyframes")) together.push([...new Set(open.map(({ type }) => type))].sort());
      for (const one of open) await work(one);
      const { task: view } = await getTask(actor, { task_id: id });
      const { total = 0, succeeded = 0 } = view.children ?? {};
      seen.push({ total, succeeded, ...view.credits });
    });
    expect(together[0]).toEqual(["image_generate", "tts"]);
    const batches =
      await pool`select input->>'kind' as kind, children_total as n from generations where parent_id = ${id} and type = 'batch'`;
    const pictures = plan.stages.find(({ stage }) => stage === "assets")?.work ?? [];
    expect(batches).toContainEqual({ kind: "cast", n: pictures.reduce((sum, { count }) => sum + count, 0) });
    const leaves = await pool`select 1 from generations where project_id = ${project_id} and type <> 'batch'`;
    expect(seen[0]).toMatchObject({ total: 1 });
    expect(seen.at(-1)).toMatchObject({ total: leaves.length, held: 0, charged: plan.credits });
    expect(seen.every(({ total, succeeded }) => succeeded <= total)).toBe(true);
    expect(seen.map(({ total }) => total)).toEqual(seen.map(({ total }) => total).sort((a, b) => a - b));
  });

  test("stops after the stage it was asked for, and its progress never falls", async () => {
    const { actor, project_id } = await studio();
    const started = await startFilm(actor, film(project_id, { stop_after: "assets" }));
    const seen: number[] = [];
    await run(actor, idOf(started), async (open) => {
      for (const one of open) await work(one);
      seen.push((await task(idOf(started))).progress);
    });
    expect((await task(idOf(started))).status).toBe("succeeded");
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect((await getStoryboard(actor, { project_id })).shots).toEqual([]);
    expect(await getBgm(actor, { project_id })).toMatchObject({ regions: [] });
  });

  test("an engine that dies after every step finds its place again and makes nothing twice", async () => {
    const { actor, project_id } = await studio();
    const plan = await planFilm(actor, film(project_id));
    const id = idOf(await startFilm(actor, film(project_id)));
    let result: unknown;
    for (let crash = 1; crash < 60 && !result; crash++) {
      const report = await engine
        .run(
          "make-film",
          { name: jobRequested.film.name, data: { generationId: id, userId: actor.userId } },
          {
            runId: "the-run",
            onPause: async () => {
              for (const one of await openTasks()) await work(one);
              return null;
            },
            onCall: (calls) => {
              if (calls > crash) throw new Error("the engine died");
            },
          },
        )
        .catch(() => null);
      result = report?.result;
    }
    expect((await task(id)).status).toBe("succeeded");
    expect(500 - (await walletOf(actor.userId)).available).toBe(plan.credits);
    expect(
      await db.execute("select 1 from takes group by generation_id, asset_id having count(*) > 1"),
    ).toEqual([]);
  });
});
