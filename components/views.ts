import type { TaskStatus, TaskType } from "@/db/schema/values";
import type { MediaView } from "@/lib/assets/schemas";
import type { CharacterView } from "@/lib/characters/schemas";
import type { SceneView } from "@/lib/scenes/schemas";
import type { ShotView } from "@/lib/shots/schemas";
import type { TakeView } from "@/lib/takes/schemas";

// Screens read the objects of the REST contract; these are their short names.
export type Media = MediaView;
export type Character = CharacterView;
export type Place = SceneView;
export type Shot = ShotView;
export type Line = Shot["dialogue"][number];
export type Take = TakeView;

export type Task = {
  id: string;
  type: TaskType;
  status: TaskStatus;
  progress: number;
  current_step: string | null;
  estimated_remaining?: number | null;
  cancel_requested: boolean;
  credits: { held: number; charged: number };
  input: Record<string, unknown>;
  result?: Record<string, unknown> | null;
  error?: { code: number; reason: string; message: string; retryable: boolean; next_step?: string } | null;
  parent_id?: string | null;
  retry_of?: string | null;
  project_id?: string | null;
  episode_id?: string | null;
  shot_id?: string | null;
  provider: string | null;
  model: string | null;
  created_at: string;
  updated_at: string;
  started_at: string | null;
  completed_at: string | null;
  children?: { total: number; succeeded: number; failed: number };
};
