import { afterAll, beforeAll } from "vitest";
import type { Engine, EngineOptions } from "./engine";
import { serveApp, testClient, testEngine } from "./testing";

/** One engine for a file of tests, ended with every app it called. */
export function engineForTests(name: string, options: Partial<EngineOptions> = {}) {
  let engine: Engine;
  let count = 0;
  const apps: { stop(): Promise<void> }[] = [];
  beforeAll(async () => {
    engine = await testEngine(options);
  });
  afterAll(async () => {
    for (const app of apps) await app.stop();
    await engine.stop(0);
  });
  return {
    url: () => engine.url,
    /** A client of its own per test, whose functions register without touching the others'. */
    newClient: () => testClient(engine.url, `${name}${++count}`),
    serving: async (...args: Parameters<typeof serveApp>) => {
      const app = await serveApp(...args);
      apps.push(app);
      return app;
    },
  };
}
