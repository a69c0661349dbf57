import { createHash } from "node:crypto";
import { type Reply, reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { admitGenerations, type PlannedGeneration } from "@/lib/generations/admit-generations";
import { type Notice, type QuoteView, quoteGenerations } from "@/lib/generations/quote-generations";
import { enforcePolicy } from "@/lib/rate-limit";
import { planAnimate } from "./plan-animate";
import { planEmoji } from "./plan-emoji";
import { planPortrait } from "./plan-portrait";
import type { BatchStarted, ToolBatchInput } from "./schemas";

type Item = ToolBatchInput["items"][number];

/** Refusals of a single item; anything else (no consent, no vendor) is one of the whole batch. */
const OF_AN_ITEM = /^(file_|face_refused|not_found|invalid_parameter)/;

function plan(actor: Actor, input: ToolBatchInput, item: Item): Promise<PlannedGeneration> {
  const given = { ...input, ...item };
  const missing = (field: string) =>
    new AppError("invalid_parameter", { field, details: { field, problem: "missing" } });
  if (input.tool === "animate") {
    if (!item.video_asset_id) throw missing("video_asset_id");
    return planAnimate(actor, { ...given, video_asset_id: item.video_asset_id });
  }
  if (!item.template_id) throw missing("template_id");
  const templated = { ...given, template_id: item.template_id };
  return input.tool === "emoji" ? planEmoji(actor, templated) : planPortrait(actor, templated, input.tool);
}

/** Many at once, all of them or none: what is in the way of each is said first. */
export async function startToolBatch(
  actor: Actor,
  input: ToolBatchInput,
): Promise<BatchStarted | Reply<QuoteView>> {
  const items: PlannedGeneration[] = [];
  const blocked: Notice[] = [];
  // One after the other: each may look at a face, and the second of one picture finds what the first one found.
  for (const [index, item] of input.items.entries()) {
    try {
      items.push(await plan(actor, input, item));
    } catch (error) {
      if (!(error instanceof AppError) || !OF_AN_ITEM.test(error.reason)) throw error;
      blocked.push({ reason: error.reason, details: { ...error.details, item: index } });
    }
  }
  const words = JSON.stringify([input.tool, input.mode, input.quality, input.items]);
  const scope = `tools:${createHash("sha256").update(words).digest("base64url")}`;
  if (input.dry_run) return reply(200, await quoteGenerations(actor, { items, blocked, scope }));
  if (blocked.length > 0)
    throw new AppError("batch_blocked", { details: { blocked, count: blocked.length } });
  await enforcePolicy("batch_start", actor.userId);
  const { batchTaskId, tasks, credits } = await admitGenerations(actor, {
    items,
    batch: { input: { kind: "tools", tool: input.tool, items: input.items } },
    quoteId: input.quote_id,
    maxCredits: input.max_credits,
    scope,
  });
  return { batch_task_id: batchTaskId, task_ids: tasks.map(({ id }) => id), total: items.length, credits };
}
