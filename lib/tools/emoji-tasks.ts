import { db } from "@/db";
import { softDeleteAsset } from "@/db/queries/assets";
import type { GenerationRow } from "@/db/queries/generations";
import { takenAssetIds } from "@/db/queries/takes";
import type { Reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { givenBefore } from "@/lib/consents/given-before";
import { AppError } from "@/lib/errors";
import { deleteTask } from "@/lib/generations/delete-task";
import { getTask } from "@/lib/generations/get-task";
import { listTasks } from "@/lib/generations/list-tasks";
import { ownTask } from "@/lib/generations/own-task";
import type { QuoteView } from "@/lib/generations/quote-generations";
import type { StartedView, TaskAnswer, TaskPage } from "@/lib/generations/schemas";
import type { HistoryQuery, RegenerateInput } from "./schemas";
import { templateBody } from "./schemas";
import { startEmoji } from "./start-tool";

type Named = { id: string };

async function ownEmoji(actor: Pick<Actor, "userId">, id: string): Promise<GenerationRow> {
  const row = await ownTask(actor, id);
  if (row.type !== "emoji") throw new AppError("not_found");
  return row;
}

/** For routes: refuses before the body is read. */
export async function ownsEmoji(actor: Pick<Actor, "userId">, { id }: Named): Promise<void> {
  await ownEmoji(actor, id);
}

export async function getEmojiTask(actor: Actor, { id }: Named): Promise<TaskAnswer> {
  await ownEmoji(actor, id);
  return getTask(actor, { task_id: id });
}

/** The caller's expressions, newest first. */
export const listEmojis = (actor: Actor, query: HistoryQuery): Promise<TaskPage> =>
  listTasks(actor, { ...query, type: "emoji" });

/** The same picture and template once more, at the price of now. */
export async function regenerateEmoji(
  actor: Actor,
  { id, ...given }: RegenerateInput,
): Promise<StartedView | Reply<QuoteView>> {
  const { input } = await ownEmoji(actor, id);
  const again = templateBody.pick({ image_asset_id: true, template_id: true }).parse(input);
  return startEmoji(actor, { ...again, ...(await givenBefore(actor, again.image_asset_id)), ...given });
}

/** Takes it out of the history, and its files with it unless a shot uses them. */
export async function deleteEmoji(actor: Actor, { id }: Named): Promise<void> {
  const row = await ownEmoji(actor, id);
  await deleteTask(actor, { task_id: id });
  const { asset_id, variants } = row.result ?? {};
  const made = [asset_id, ...(Array.isArray(variants) ? variants.map((one) => one?.asset_id) : [])].filter(
    (one) => typeof one === "string",
  );
  const used = await takenAssetIds(db, made);
  for (const assetId of made) if (!used.has(assetId)) await softDeleteAsset(db, actor.userId, assetId);
}
