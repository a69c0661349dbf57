import postgres from "postgres";
import { z } from "zod";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

export const CHANNEL = "task_changed";

const payload = z.object({
  user_id: z.string(),
  id: z.string(),
  project_id: z.string().nullable().optional(),
  seq: z.number(),
});
export type TaskChange = z.infer<typeof payload>;

/** `null` = something may have been missed: read again. */
type Listener = (change: TaskChange | null) => void;

const WATCH_MS = 10_000;
const PING = "ping";
const RETRY_MS = 1_000;

/**
 * This process's one LISTEN connection, shared by every stream and open only while there is one. A connection that
 * was lost, or that has gone silent (our own pings do not come back), is replaced, and everybody is told to read again.
 */
class TaskChanges {
  private readonly listeners = new Map<string, Set<Listener>>();
  private client: postgres.Sql | null = null;
  private heard = true;
  private watch: NodeJS.Timeout | undefined;

  /** Calls `listener` for each change of this user's tasks, until the returned function is called. */
  subscribe(userId: string, listener: Listener): () => void {
    const own = this.listeners.get(userId) ?? new Set();
    this.listeners.set(userId, own.add(listener));
    if (this.client === null) this.connect();
    return () => {
      own.delete(listener);
      if (own.size === 0 && this.listeners.get(userId) === own) this.listeners.delete(userId);
      if (this.listeners.size === 0) this.disconnect();
    };
  }

  private connect(): void {
    const client = postgres(env.DATABASE_DIRECT_URL ?? env.DATABASE_URL, {
      max: 1,
      connect_timeout: 5,
      onnotice: () => {},
    });
    this.client = client;
    this.heard = true;
    const current = () => this.client === client;
    const listening = client.listen(
      CHANNEL,
      (message) => current() && this.receive(message),
      () => current() && this.tellAll(null),
    );
    listening.catch((error: unknown) => {
      if (!current()) return;
      log.warn({ err: error }, "listening for task changes failed, trying again");
      setTimeout(() => current() && this.reconnect(), RETRY_MS).unref();
    });
    this.watch ??= setInterval(() => this.check(), WATCH_MS).unref();
  }

  private reconnect(): void {
    void this.client?.end({ timeout: 0 });
    this.connect();
  }

  private disconnect(): void {
    clearInterval(this.watch);
    this.watch = undefined;
    void this.client?.end({ timeout: 0 });
    this.client = null;
  }

  private check(): void {
    if (!this.heard) {
      this.reconnect();
      return;
    }
    this.heard = false;
    this.client?.notify(CHANNEL, PING).catch(() => {
      // Not heard, then: the next check replaces the connection.
    });
  }

  private receive(message: string): void {
    this.heard = true;
    if (message === PING) return;
    const parsed = payload.safeParse(JSON.parse(message));
    if (!parsed.success) {
      log.error({ message }, "a task change that cannot be read");
      return;
    }
    for (const listener of this.listeners.get(parsed.data.user_id) ?? []) listener(parsed.data);
  }

  private tellAll(change: null): void {
    this.heard = true;
    for (const own of this.listeners.values()) for (const listener of own) listener(change);
  }
}

// Next reloads modules in development: keep one connection per process.
const holder = globalThis as typeof globalThis & { inkreelTaskChanges?: TaskChanges };
holder.inkreelTaskChanges ??= new TaskChanges();
export const taskChanges = holder.inkreelTaskChanges;
