import { AppError } from "@/lib/errors";
import { cleanCueText } from "./cue";

export function subtitleText(text: string): string {
  const clean = cleanCueText(text);
  if (clean === "") throw new AppError("invalid_parameter", { field: "text" });
  return clean;
}

/** Seconds to whole milliseconds; a subtitle is shown for some time. */
export function subtitleTimes(start: number, end: number): { startMs: number; endMs: number } {
  const startMs = Math.round(start * 1000);
  const endMs = Math.round(end * 1000);
  if (endMs <= startMs) throw new AppError("invalid_parameter", { field: "end_time" });
  return { startMs, endMs };
}
