import type {
  AudioSource,
  Camera,
  ShotType,
  TakeKind,
  TakeOrigin,
  TaskStatus,
  TaskType,
  Transition,
} from "@/db/schema/values";
import type { MediaView } from "@/lib/assets/schemas";

export type Media = MediaView;

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

export type Stale = "current" | "stale" | "missing" | "blocked";

export type Line = {
  line_id: string;
  character_id?: string | null;
  text: string;
  emotion?: string | null;
  speed?: number;
  audio: Media | null;
};

export type Shot = {
  shot_id: string;
  episode_id: string;
  order: number;
  scene_id: string | null;
  type: ShotType;
  camera: Camera;
  scene_description: string;
  prompt: string;
  characters: string[];
  looks: Record<string, string>;
  duration: number;
  duration_locked: boolean;
  transition: Transition;
  dialogue: Line[];
  sound_effects: { effect_id?: string; asset_id?: string; offset: number; volume: number }[];
  keyframes: { start: Media | null; end: Media | null; grid: Media | null };
  video: Media | null;
  audio_source: AudioSource;
  status: "pending" | "generating" | "completed" | "failed";
  stale: Record<string, Stale>;
  version: number;
};

export type Take = {
  id: string;
  kind: TakeKind;
  media: Media;
  selected: boolean;
  origin: TakeOrigin;
  prompt_used: string;
  generation_params: Record<string, unknown>;
  model: string | null;
  task_id: string | null;
  created_at: string;
};
