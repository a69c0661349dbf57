import type { AspectRatio } from "@/db/schema/values";
import { failure } from "./refusal";
import type { Failure, MediaRequest } from "./types";

/** What a model takes; what is not said is not limited. */
export type Limits = {
  /** Characters of a prompt, or of what is spoken. */
  text?: number;
  references?: number;
  ratios?: AspectRatio[];
  /** Seconds: whole numbers from–to, or the only ones there are. A wish between two gets the longer one. */
  durations?: { min: number; max: number } | number[];
  endFrame?: boolean;
  /** Of speech; absent = only 1. */
  speed?: [min: number, max: number];
};

/** The first limit a request breaks, by its name in `vendorCode`. */
export function checkLimits(limits: Limits, request: MediaRequest): Failure | null {
  const words = request.kind === "speech" ? request.text : request.prompt;
  if (words.trim() === "") return failure("invalid_input", "text_empty");
  if (limits.text !== undefined && [...words].length > limits.text)
    return failure("invalid_input", "text_length");
  if (request.kind === "speech") {
    const [slowest, fastest] = limits.speed ?? [1, 1];
    return request.speed < slowest || request.speed > fastest ? failure("unsupported", "speed") : null;
  }
  if (limits.ratios && !limits.ratios.includes(request.aspectRatio))
    return failure("unsupported", "aspect_ratio");
  if (request.references.length > (limits.references ?? 0)) return failure("unsupported", "references");
  if (request.kind === "image") return null;
  if (limits.durations && fitDuration(limits.durations, request.duration) === null)
    return failure("unsupported", "duration");
  return request.end && !limits.endFrame ? failure("unsupported", "end_frame") : null;
}

/** The shortest clip on offer that is not shorter than the shot; null = none is. */
export function fitDuration(offered: NonNullable<Limits["durations"]>, seconds: number): number | null {
  if (Array.isArray(offered)) return offered.find((one) => one >= seconds) ?? null;
  const whole = Math.max(offered.min, Math.ceil(seconds));
  return whole <= offered.max ? whole : null;
}

/**
 * The size nearest to the wish with exactly its aspect ratio, sides that are multiples of `step`, and no fewer or more
 * pixels than the model draws.
 */
export function fitSize(
  request: { aspectRatio: AspectRatio; width: number },
  { minPixels, maxPixels, step = 1 }: { minPixels: number; maxPixels: number; step?: number },
): { width: number; height: number } {
  const [across = 1, down = 1] = request.aspectRatio.split(":").map(Number);
  const unit = (side: number) => step / gcd(step, side);
  const grain = (unit(across) * unit(down)) / gcd(unit(across), unit(down));
  const least = Math.ceil(Math.sqrt(minPixels / (across * down)) / grain);
  const most = Math.floor(Math.sqrt(maxPixels / (across * down)) / grain);
  const times = grain * Math.min(most, Math.max(least, Math.round(request.width / across / grain)));
  return { width: across * times, height: down * times };
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
