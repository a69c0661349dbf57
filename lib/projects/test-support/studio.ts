import { readFileSync } from "node:fs";
import { db, pool, schema } from "@/db";
import { findGeneration, type GenerationRow, listChildren } from "@/db/queries/generations";
import { newId } from "@/db/schema/columns";
import type { Actor } from "@/lib/auth/actor";
import { makeUser } from "@/lib/credits/test-support/fixtures";
import { claimGeneration } from "@/lib/generations/claim-generation";
import { completeGeneration } from "@/lib/generations/complete-generation";
import { failGeneration } from "@/lib/generations/fail-generation";
import { registerProvider } from "@/lib/providers/registry";
import { runParse } from "@/lib/scripts/run-parse";
import { saveScript } from "@/lib/scripts/save-script";
import { startParse } from "@/lib/scripts/start-parse";
import { runStoryboard } from "@/lib/storyboards/run-storyboard";
import { DEFAULT_CHOICE, startStoryboard } from "@/lib/storyboards/start-storyboard";
import { createProject } from "../create-project";
import { createProjectInput } from "../schemas";

export const LANTERN = readFileSync("lib/projects/samples/lantern-lane.zh.txt", "utf8");

/** One short scene: a few shots are enough for most of what can happen to shots. */
export const SHORT = `人物小传：
林小满（19）：短发，蓝布围裙。
陈野（22）：黑色风衣。

1-1 夜 内 修灯铺 人物：林小满、陈野

△陈野站在门口，雨水顺着风衣往下滴。
陈野：（低声）它掉在巷口了。
林小满：（冷淡）放下吧。`;

/** The offline vendor, as far as planning needs it: there, and content with everything. */
export function useVendor(): void {
  const never = () => Promise.reject(new Error("nothing is sent in these tests"));
  registerProvider({ id: "sketch", check: () => null, submit: never, poll: never }, []);
}

export async function person(credits = 1_000): Promise<Actor> {
  return { userId: await makeUser(credits), role: "user", locale: "zh", region: "GLOBAL" };
}

export async function project(actor: Actor, changes: Record<string, unknown> = {}): Promise<string> {
  const made = await createProject(actor, createProjectInput.parse({ title: "灯火巷", ...changes }));
  return made.project.id;
}

export const script = (actor: Actor, project_id: string, content: string, episode?: string) =>
  saveScript(actor, { project_id, content, format: "auto", episode });

export async function task(id: string): Promise<GenerationRow> {
  const row = await findGeneration(db, id);
  if (!row) throw new Error(`no task ${id}`);
  return row;
}

/** Runs a job of our own as the engine would. */
export async function runJob(id: string): Promise<Record<string, unknown>> {
  await claimGeneration(id, "test");
  const row = await task(id);
  const result = row.type === "script_parse" ? await runParse(row) : await runStoryboard(row);
  await completeGeneration(id, { result });
  return result;
}

export async function parse(actor: Actor, project_id: string, keep_edits = true) {
  const { task_id } = await startParse(actor, { project_id, keep_edits });
  return runJob(task_id);
}

export async function storyboard(actor: Actor, project_id: string, keep_edits = true) {
  const { task_id } = await startStoryboard(actor, { project_id, ...DEFAULT_CHOICE, keep_edits });
  return runJob(task_id);
}

/** A project with its script read and broken into shots. */
export async function storyboarded(actor: Actor, content = LANTERN): Promise<string> {
  const id = await project(actor);
  await script(actor, id, content);
  await storyboard(actor, id);
  return id;
}

const TYPES = { image: "image/png", video: "video/mp4", speech: "audio/mpeg" } as const;

/** A ready file of somebody's, as far as the database knows. */
export async function asset(
  userId: string,
  contentType: string,
  more: { durationMs?: number; generationId?: string } = {},
): Promise<string> {
  const id = newId();
  await db.insert(schema.assets).values({
    id,
    userId,
    type: contentType.startsWith("image") ? "image" : contentType.startsWith("video") ? "video" : "audio",
    status: "ready",
    driver: "local",
    bucket: "local",
    key: `tmp/${id}`,
    contentType,
    size: 10,
    ...more,
  });
  return id;
}

/** Ends a paid task as if its vendor had delivered. */
export async function deliver(id: string, durationMs = 1_500): Promise<string> {
  await claimGeneration(id, "test");
  const row = await task(id);
  const kind = row.request.kind as keyof typeof TYPES;
  const assetId = await asset(row.userId, TYPES[kind], {
    generationId: id,
    ...(kind !== "image" && { durationMs }),
  });
  await completeGeneration(id, { assetIds: [assetId] });
  return assetId;
}

export const fail = (id: string) => failGeneration(id, { reason: "provider_failed", retryable: true });

export async function deliverBatch(id: string | null, durationMs?: number): Promise<GenerationRow[]> {
  const children = await listChildren(db, id ?? "", ["queued", "running"]);
  for (const child of children) await deliver(child.id, durationMs);
  return children;
}

export const counted = async (
  table: "generations" | "holds" | "takes" | "script_versions",
): Promise<number> => {
  const [row] = await pool`select count(*)::int as count from ${pool(table)}`;
  return row?.count ?? 0;
};
