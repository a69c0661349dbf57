import { db } from "@/db";
import { lastAttempt } from "@/db/queries/attempts";
import { openCircuits } from "@/db/queries/circuits";
import { type GenerationRow, lockGeneration, type Move, moveRow } from "@/db/queries/generations";
import { findProject } from "@/db/queries/projects";
import { freeSlot } from "@/db/queries/slots";
import { log } from "@/lib/log";
import { findModel } from "@/lib/providers/catalog-state";
import { serviceCircuit } from "@/lib/providers/circuits";
import { offeredModels } from "@/lib/providers/offered-models";
import type { MediaRequest, ModelEntry } from "@/lib/providers/types";
import { checkRequest } from "@/lib/shots/check-request";
import { chooseAccount } from "./choose-account";
import { grantSlots } from "./grant-slots";
import { notifyTasks } from "./notify";

/** Gives up the task's account, so that it chooses another one. Only where nothing is under way at the vendor. */
export const leaveAccount = (row: GenerationRow): Promise<boolean> => move(row, {});

/**
 * Moves a task to an equivalent model, where the project's owner allowed that: one of the same kind that costs no more
 * than was held, takes this very request, and is not in trouble itself. False = there is none, or it is not wanted.
 */
export async function moveToFallback(row: GenerationRow): Promise<boolean> {
  if (!row.projectId || !row.model) return false;
  const project = await findProject(db, row.userId, row.projectId);
  const ability = findModel(row.model)?.ability;
  if (!project?.settings.fallback || !ability) return false;
  const tried = new Set([row.model, row.fallbackFrom]);
  for (const model of await offeredModels(ability, project)) {
    if (tried.has(model.id) || model.offline || model.credits > row.price) continue;
    if (checkRequest(model, row.request as MediaRequest)) continue;
    if (!(await isWell(row, model))) continue;
    if (!(await move(row, { provider: model.provider, model: model.id, fallbackFrom: row.model })))
      return false;
    log.info({ generationId: row.id, from: row.model, to: model.id }, "another model stands in");
    return true;
  }
  return false;
}

async function isWell(row: GenerationRow, model: ModelEntry): Promise<boolean> {
  const choice = await chooseAccount(row, model);
  if (!("account" in choice)) return false;
  const id = serviceCircuit(model, choice.account);
  return !(await openCircuits(db, [id])).has(id);
}

/** Another run goes on from here: it takes a place of its own. */
async function move(row: GenerationRow, change: Move): Promise<boolean> {
  const moved = await db.transaction(async (tx) => {
    const now = await lockGeneration(tx, row.id);
    const last = await lastAttempt(tx, row.id);
    if (now?.status !== "running" || now.operation || (last && last.state !== "refused")) return false;
    await freeSlot(tx, row.id);
    return moveRow(tx, row.id, row.model ?? "", change);
  });
  if (!moved) return false;
  if (row.model) await grantSlots({ model: row.model, keyId: row.keyId });
  await notifyTasks([row.id]);
  return true;
}
