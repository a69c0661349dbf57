type Entry = { id: string; lane: string; owner: string; run: (signal: AbortSignal) => Promise<void> };
type Running = Entry & { abort: AbortController };

/**
 * Waiting jobs, first come first served; where several owners wait, whoever has least running goes first. Each lane
 * (pictures, clips, voices) has its own number of places.
 */
export function createQueue(places: Record<string, number>, capacity: number) {
  const waiting: Entry[] = [];
  const running = new Map<string, Running>();
  let stopped = false;

  const count = (test: (entry: Entry) => boolean) => [...running.values()].filter(test).length;

  function next(): Entry | undefined {
    const free = waiting.filter(
      ({ lane }) => count((entry) => entry.lane === lane) < Math.max(1, places[lane] ?? 1),
    );
    const load = ({ lane, owner }: Entry) => count((entry) => entry.lane === lane && entry.owner === owner);
    return free.reduce<Entry | undefined>(
      (best, entry) => (best === undefined || load(entry) < load(best) ? entry : best),
      undefined,
    );
  }

  function pump(): void {
    if (stopped) return;
    for (let entry = next(); entry; entry = next()) start(entry);
  }

  function start(entry: Entry): void {
    waiting.splice(waiting.indexOf(entry), 1);
    const abort = new AbortController();
    running.set(entry.id, { ...entry, abort });
    void entry.run(abort.signal).finally(() => {
      running.delete(entry.id);
      pump();
    });
  }

  return {
    full: () => waiting.length >= capacity,
    add(entry: Entry): void {
      waiting.push(entry);
      pump();
    },
    /** 1 = next; undefined = not waiting. */
    position(id: string): number | undefined {
      const index = waiting.findIndex((entry) => entry.id === id);
      return index < 0 ? undefined : index + 1;
    },
    /** Takes a job out of the line, or tells it to stop. */
    cancel(id: string): "waiting" | "running" | "absent" {
      const index = waiting.findIndex((entry) => entry.id === id);
      if (index >= 0) {
        waiting.splice(index, 1);
        return "waiting";
      }
      const job = running.get(id);
      job?.abort.abort();
      return job ? "running" : "absent";
    },
    stop(): void {
      stopped = true;
      waiting.length = 0;
      for (const job of running.values()) job.abort.abort();
    },
  };
}
