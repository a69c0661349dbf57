import { type AdmissionPlan, type Blocker, COUNTED } from "@/components/admission/plan";
import type { Shot, Task } from "@/components/views";
import type { TaskType } from "@/db/schema/values";
import type { QuoteView } from "@/lib/generations/quote-generations";
import { twoDigits } from "./shot-state";

export type BatchKind = "images" | "videos" | "voices";
export type BatchOnly = "missing" | "stale";

/** Shots each kind of work is under way for. */
export type Busy = Record<BatchKind, ReadonlySet<string>>;

const KIND_OF: Partial<Record<TaskType, BatchKind>> = {
  image_generate: "images",
  image_edit: "images",
  video_generate: "videos",
  tts: "voices",
};

export function busyShots(tasks: Pick<Task, "type" | "shot_id" | "status">[]): Busy {
  const busy = { images: new Set<string>(), videos: new Set<string>(), voices: new Set<string>() };
  for (const { type, shot_id, status } of tasks) {
    const kind = KIND_OF[type];
    if (kind && shot_id && (status === "queued" || status === "running")) busy[kind].add(shot_id);
  }
  return busy;
}

/** Shots a batch would work on, before anything that is in the way; what is under way is not asked for twice. */
export function targetsOf(
  shots: Shot[],
  kind: BatchKind,
  only: BatchOnly,
  picked: ReadonlySet<string>,
  busy?: Busy,
): Shot[] {
  const pool = picked.size > 0 ? shots.filter(({ shot_id }) => picked.has(shot_id)) : shots;
  return pool.filter((shot) => {
    if (busy?.[kind].has(shot.shot_id)) return false;
    if (kind === "images") return shot.stale.start === only;
    if (kind === "voices")
      return shot.dialogue.some((line) => line.kind !== "caption" && line.stale === only);
    return shot.stale.video === only || (only === "missing" && shot.stale.video === "blocked");
  });
}

/** How many pieces a batch makes: a shot may have several lines. */
export function piecesOf(targets: Shot[], kind: BatchKind, only: BatchOnly): number {
  if (kind !== "voices") return targets.length;
  return targets
    .flatMap(({ dialogue }) => dialogue)
    .filter((line) => line.kind !== "caption" && line.stale === only).length;
}

type Words = {
  what: string;
  reason: (reason: string) => string;
  open: string;
  size?: string;
  href: (shotId: string) => string;
};

/** The sheet of a batch: what the quote says, with the shots' own numbers and pictures. */
export function toPlan(
  quote: QuoteView,
  targets: Shot[],
  { kind, only, skipped }: { kind: BatchKind; only: BatchOnly; skipped: ReadonlySet<string> },
  words: Words,
): AdmissionPlan {
  const byId = new Map(targets.map((shot) => [shot.shot_id, shot]));
  const blocked: Blocker[] = quote.blocked
    .filter(({ reason }) => !COUNTED.has(reason))
    .map((notice, index) => {
      const shot = notice.shot_id ? byId.get(notice.shot_id) : undefined;
      return {
        key: `${notice.shot_id ?? "all"}:${notice.reason}:${index}`,
        shotId: notice.shot_id,
        number: shot && twoDigits(shot.order),
        title: shot?.scene_description ?? words.what,
        reason: words.reason(notice.reason),
        media: shot ? shot.keyframes.start : undefined,
        fix: notice.shot_id ? { label: words.open, href: words.href(notice.shot_id) } : undefined,
      };
    });
  const stopped = new Set([...skipped, ...blocked.flatMap(({ shotId }) => shotId ?? [])]);
  const run = targets.filter(({ shot_id }) => !stopped.has(shot_id));
  const count = piecesOf(run, kind, only);
  const even = count > 0 && quote.credits % count === 0;
  return {
    credits: quote.credits,
    blocked,
    warnings: quote.warnings.map(({ shot_id, reason }) => {
      const shot = shot_id ? byId.get(shot_id) : undefined;
      return shot ? `${twoDigits(shot.order)} ${words.reason(reason)}` : words.reason(reason);
    }),
    stale: null,
    seconds: null,
    rows: [
      {
        key: kind,
        what: words.what,
        which: run.map(({ order }) => twoDigits(order)),
        size: words.size,
        count,
        unit: even ? quote.credits / count : undefined,
        total: quote.credits,
      },
    ],
  };
}
