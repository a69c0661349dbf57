import type { Media, Task } from "@/components/views";

/** The picture of what a task made: media tasks answer with a media value; a sound has no picture. */
export function taskMedia({ result }: Pick<Task, "result">): Media | null {
  if (typeof result?.asset_id !== "string" || typeof result.content_type !== "string") return null;
  return /^(image|video)\//.test(result.content_type) ? (result as Media) : null;
}
