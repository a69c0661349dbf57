/** Streams of this process by user, each with what ends it. Shared by every bundle of the process. */
const holder = globalThis as typeof globalThis & { inkreelStreams?: Map<string, Set<() => void>> };
holder.inkreelStreams ??= new Map();
const streams = holder.inkreelStreams;

const MAX_STREAMS = 5;

/** A place for one more stream of this user, given back by `leave`; null when all are taken. */
export function enterStream(userId: string): { onEnd(end: () => void): void; leave(): void } | null {
  const own = streams.get(userId) ?? new Set();
  if (own.size >= MAX_STREAMS) return null;
  let end = () => {};
  const place = () => end();
  streams.set(userId, own.add(place));
  return {
    onEnd(callback) {
      end = callback;
    },
    leave() {
      own.delete(place);
      if (own.size === 0 && streams.get(userId) === own) streams.delete(userId);
    },
  };
}

/** A server that stops does not wait for streams that never end by themselves. */
export function endStreams(): void {
  for (const own of streams.values()) for (const end of [...own]) end();
}
