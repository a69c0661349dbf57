import type { ShotRow } from "@/db/queries/shots";
import { imageBasis, type KeyframeKind, videoBasis, voiceBasis } from "./basis";
import { isUsable, type ShotContext } from "./shot-context";
import { spokenLines } from "./spoken";

export type Freshness = "current" | "stale" | "missing" | "blocked";
export type Stale = Record<KeyframeKind | "video" | "voice", Freshness>;

/** A take whose file is gone counts as missing. Takes without a basis (uploads) are as the person wants them. */
export function freshnessOf(context: ShotContext, takeId: string | null, basis: () => string): Freshness {
  const take = takeId ? context.takes.get(takeId) : undefined;
  if (!take || !isUsable(context, take.assetId)) return "missing";
  return take.basis === "" || take.basis === basis() ? "current" : "stale";
}

export function stalenessOf(context: ShotContext, shot: ShotRow): Stale {
  const frame = (kind: KeyframeKind, takeId: string | null) =>
    freshnessOf(context, takeId, () => imageBasis(context, shot, kind));
  const start = frame("start", shot.startTakeId);
  const video = freshnessOf(context, shot.videoTakeId, () => videoBasis(context, shot));
  const voices = spokenLines(context, shot).map((line) =>
    freshnessOf(context, line.voiceTakeId, () => voiceBasis(context, line)),
  );
  return {
    start,
    end: frame("end", shot.endTakeId),
    grid: frame("grid", shot.gridTakeId),
    // A clip starts from its first picture: without one it cannot be made, an existing one is still what it is.
    video: video !== "current" && start === "missing" ? "blocked" : video,
    voice: voices.includes("missing") ? "missing" : voices.includes("stale") ? "stale" : "current",
  };
}

export type ShotStatus = "pending" | "generating" | "completed" | "failed";

export function statusOf(context: ShotContext, shot: ShotRow, stale: Stale): ShotStatus {
  const tasks = context.tasks.get(shot.id) ?? [];
  if (tasks.some(({ status }) => status === "queued" || status === "running")) return "generating";
  if (stale.video === "current" || stale.video === "stale") return "completed";
  return tasks.some((task) => task.status === "failed" && isMissing(task, stale)) ? "failed" : "pending";
}

/** A failure counts while what it should have made is not there. */
function isMissing(task: { type: string; kind: string | null }, stale: Stale): boolean {
  if (task.type === "tts") return stale.voice === "missing";
  if (task.type === "video_generate") return stale.video === "missing" || stale.video === "blocked";
  const kind = task.kind === "end" || task.kind === "grid" ? task.kind : "start";
  return stale[kind] === "missing";
}
