import type { FileType } from "@/db/schema/values";
import type { ProjectFolder } from "@/lib/storage/keys";

const MB = 1024 ** 2;
const IMAGES = ["image/png", "image/jpeg", "image/webp"];
const VIDEOS = ["video/mp4", "video/quicktime", "video/webm"];
const AUDIO = ["audio/mpeg", "audio/wav", "audio/mp4", "audio/ogg", "audio/flac"];
const DOCUMENTS = [
  "text/plain",
  "text/markdown",
  "text/x-fountain",
  "application/octet-stream",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
];

export type UploadRule = { types: string[]; maxBytes: number; folder: ProjectFolder };

/** What may be uploaded as what, how large, and where it lies in a project. */
export const UPLOAD_RULES: Record<FileType, UploadRule> = {
  character: { types: IMAGES, maxBytes: 20 * MB, folder: "characters" },
  scene: { types: IMAGES, maxBytes: 20 * MB, folder: "scenes" },
  keyframe: { types: IMAGES, maxBytes: 20 * MB, folder: "keyframes/start" },
  image: { types: IMAGES, maxBytes: 20 * MB, folder: "characters" },
  video: { types: VIDEOS, maxBytes: 500 * MB, folder: "videos" },
  audio: { types: AUDIO, maxBytes: 60 * MB, folder: "audio" },
  export: { types: VIDEOS, maxBytes: 500 * MB, folder: "exports" },
  document: { types: DOCUMENTS, maxBytes: 20 * MB, folder: "exports" },
};
