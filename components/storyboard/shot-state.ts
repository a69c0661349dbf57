import type { MediaState } from "@/components/brand/state-glyph";
import type { Shot, Task } from "@/components/views";
import type { TaskType } from "@/db/schema/values";

/** Tasks that draw what the card shows. A voice being recorded leaves the picture as it is. */
export const PICTURE_TASKS: readonly TaskType[] = ["image_generate", "image_edit", "video_generate"];

export type ShotState = { state: MediaState /** Key of `storyboard.reasons`. */; reason: string | null };

/** One of the seven states of a shot: what runs, else what failed, else the most urgent of what it lacks. */
export function shotState(shot: Shot, task: Task | undefined): ShotState {
  if (task) return { state: task.status === "queued" ? "queued" : "running", reason: null };
  const { start, end, video, voice } = shot.stale;
  if (shot.status === "failed" && start === "missing") return { state: "failed", reason: null };
  if (start === "blocked") return { state: "blocked", reason: "missing_start" };
  if (start === "missing") return { state: "missing", reason: null };
  if (start === "stale") return { state: "stale", reason: "start" };
  if (voice === "stale") return { state: "stale", reason: "voice" };
  if (end === "stale") return { state: "stale", reason: "end" };
  if (video === "stale") return { state: "stale", reason: "video" };
  if (shot.status === "failed") return { state: "failed", reason: null };
  return { state: "current", reason: null };
}

export const FILTERS = ["all", "current", "stale", "missing", "blocked", "running", "failed"] as const;
export type Filter = (typeof FILTERS)[number];

/** Queued counts as running: both are under way. */
export const matches = (state: MediaState, filter: Filter): boolean =>
  filter === "all" || state === filter || (filter === "running" && state === "queued");

export function countByFilter(states: MediaState[]): Record<Filter, number> {
  return Object.fromEntries(
    FILTERS.map((filter) => [filter, states.filter((state) => matches(state, filter)).length]),
  ) as Record<Filter, number>;
}

export const twoDigits = (order: number): string => String(order).padStart(2, "0");

/** 4.25 → 4.3: enough for a person. */
export const formatSeconds = (seconds: number): string => String(Math.round(seconds * 10) / 10);

export type Readiness = Record<
  "images" | "voices" | "videos",
  { done: number; total: number; missing: number; stale: number }
>;

/** How far the storyboard is, per kind of work; shots without lines need no voice. */
export function readiness(shots: Shot[]): Readiness {
  const tally = (all: ("current" | "stale" | "missing" | "blocked")[]) => ({
    total: all.length,
    done: all.filter((value) => value === "current" || value === "stale").length,
    missing: all.filter((value) => value === "missing").length,
    stale: all.filter((value) => value === "stale").length,
  });
  const spoken = shots.flatMap((shot) =>
    shot.audio_source === "tts" ? shot.dialogue.filter(({ kind }) => kind !== "caption") : [],
  );
  return {
    images: tally(shots.map((shot) => shot.stale.start)),
    voices: tally(spoken.map((line) => line.stale)),
    videos: tally(shots.map((shot) => shot.stale.video)),
  };
}

/** Everything between two cards of the list as shown, both included. */
export function rangeBetween(ids: string[], from: string, to: string): string[] {
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)];
  if (a < 0 || b < 0) return [to];
  return ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** The order after moving one shot by one place; null at the edge. */
export function moved(ids: string[], id: string, by: -1 | 1): string[] | null {
  const at = ids.indexOf(id);
  const other = ids[at + by];
  if (at < 0 || other === undefined) return null;
  const next = [...ids];
  next[at] = other;
  next[at + by] = id;
  return next;
}

/** The order after dropping `id` before `target`; null = at the end. */
export function droppedBefore(ids: string[], id: string, target: string | null): string[] {
  const rest = ids.filter((other) => other !== id);
  const at = target === null ? rest.length : rest.indexOf(target);
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}
