import type { EnginePool } from "@/db/queries/engine";
import type { FunctionRegistry } from "./functions";

export type EngineSettings = {
  /** Calls in flight at once. */
  workers: number;
  /** A claimed job is ours this long after the last renewal. */
  leaseMs: number;
  renewMs: number;
  /** The longest sleep of the scheduler; wakes and timers normally come first. */
  pollMs: number;
  /** Wait in ms after failed attempt n (from 0). */
  backoff: (attempt: number) => number;
  /** A job whose process died this often is failed: it is what kills the process. */
  maxLosses: number;
  retentionDays: number;
  /** State larger than this (bytes) is fetched by the SDK instead of being sent. */
  inlineLimit: number;
};

export type EngineContext = {
  sql: EnginePool;
  functions: FunctionRegistry;
  settings: EngineSettings;
  /** The first signs; all are accepted. */
  signingKeys: [string, ...string[]];
  eventKeys: string[];
  /** Work may be due now, or a new timer may be the next one. */
  wake: () => void;
};

/** An error as it travels: `name` and `message` at least, whatever else the SDK put there. */
export type ErrorObject = { name: string; message: string; [field: string]: unknown };
