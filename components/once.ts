/** Lets one thing per key run at a time: a second of the same key does nothing and answers null. */
export function createOnce() {
  const running = new Set<string>();
  return {
    running: () => running.size > 0,
    async run<T>(key: string, act: () => Promise<T>): Promise<T | null> {
      if (running.has(key)) return null;
      running.add(key);
      try {
        return await act();
      } finally {
        running.delete(key);
      }
    },
  };
}
