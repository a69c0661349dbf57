const LONGEST_SECONDS = 120;

/**
 * Seconds to wait before the next question: often while a quick job may be ready, up to the usual interval, then a tenth
 * of the time it has taken so far. Three hours are about 130 questions.
 */
export function pollInterval(poll: number, elapsed: number, usual: number): number {
  const early = Math.min(usual, 2 ** Math.min(poll - 1, 10));
  return Math.max(1, Math.round(Math.min(LONGEST_SECONDS, Math.max(early, elapsed * 0.1))));
}

/** A lost answer is asked about for fifteen minutes: at once, then ever less often. */
export const CONFIRM_WAITS = [0, 5, 10, 15, 30, 60, 60, 120, 120, 120, 120, 120, 120];

/** Results that cannot be fetched just now. */
export const FETCH_WAITS = [0, 5, 15, 30, 60, 120];
