import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";

/** As low as the tools that render. */
const NICENESS = 10;

/**
 * Lets this thread, and what it starts, work only where the rest of the process leaves the cores idle: steps are
 * answered at once while clips are drawn. Linux gives each thread its own priority; elsewhere nothing changes.
 */
export function workInBackground(): void {
  try {
    const thread = Number(/task\/(\d+)$/.exec(readlinkSync("/proc/thread-self"))?.[1]);
    if (thread > 0) setPriority(thread, NICENESS);
  } catch {
    // Not Linux, or not permitted: the thread merely runs at the priority of the process.
  }
}
