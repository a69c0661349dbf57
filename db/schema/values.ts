/** Closed sets shared by the tables, the API and the screens. The database checks the ones that move money or state. */

export const REGIONS = ["CN", "GLOBAL"] as const;
export type Region = (typeof REGIONS)[number];

export const LOCALES = ["zh", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export const STYLES = ["anime", "chinese", "comic", "chibi", "realistic", "noir", "watercolor"] as const;
export type Style = (typeof STYLES)[number];

export const ASPECT_RATIOS = ["9:16", "16:9", "1:1"] as const;
export type AspectRatio = (typeof ASPECT_RATIOS)[number];

export const STAGES = ["script", "assets", "director", "export"] as const;
export type Stage = (typeof STAGES)[number];

export const SHOT_TYPES = [
  "establishing",
  "long",
  "medium",
  "closeup",
  "extreme_closeup",
  "over-shoulder",
  "insert",
] as const;
export type ShotType = (typeof SHOT_TYPES)[number];

export const CAMERAS = [
  "static",
  "push",
  "pull",
  "pan_left",
  "pan_right",
  "tilt_up",
  "tilt_down",
  "crane",
  "handheld",
  "whip",
] as const;
export type Camera = (typeof CAMERAS)[number];

export const TRANSITIONS = ["cut", "fade", "dissolve", "wipe"] as const;
export type Transition = (typeof TRANSITIONS)[number];

export const AUDIO_SOURCES = ["tts", "native", "lip_sync", "none"] as const;
export type AudioSource = (typeof AUDIO_SOURCES)[number];

export const TAKE_KINDS = ["start", "end", "grid", "video", "voice"] as const;
export type TakeKind = (typeof TAKE_KINDS)[number];

export const TAKE_ORIGINS = ["generated", "uploaded", "tool"] as const;
export type TakeOrigin = (typeof TAKE_ORIGINS)[number];

export const TASK_TYPES = [
  "script_parse",
  "script_generate",
  "storyboard_generate",
  "visual_prompt",
  "image_generate",
  "image_edit",
  "video_generate",
  "tts",
  "video_render",
  "animate_move",
  "animate_mix",
  "emoji",
  "avatar",
  "pose",
  "subtitle_translate",
  "import",
  "export",
  "data_export",
  "erasure",
  "batch",
] as const;
export type TaskType = (typeof TASK_TYPES)[number];

export const TASK_STATUSES = ["queued", "running", "succeeded", "failed", "cancelled"] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];
export const TERMINAL_STATUSES = ["succeeded", "failed", "cancelled"] as const satisfies TaskStatus[];

export const FILE_TYPES = [
  "character",
  "scene",
  "keyframe",
  "video",
  "export",
  "image",
  "audio",
  "document",
] as const;
export type FileType = (typeof FILE_TYPES)[number];

export const STORAGE_DRIVERS = ["local", "s3", "oss"] as const;
export type StorageDriverId = (typeof STORAGE_DRIVERS)[number];

/** Where an object lives. Saved on the row: it stays readable after the default driver changes. */
export type ObjectRef = { driver: StorageDriverId; bucket: string; key: string };
