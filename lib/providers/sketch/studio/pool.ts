import { availableParallelism } from "node:os";
import { MessageChannel } from "node:worker_threads";
import { Piscina } from "piscina";
import type { SketchRequest } from "../schemas";

export type DrawTask = {
  request: SketchRequest;
  /** Where the file goes; its extension is the artist's choice. */
  outBase: string;
  signal: AbortSignal;
  onProgress: (percent: number) => void;
};
export type Drawn = { file: string; contentType: string };
export type Draw = (task: DrawTask) => Promise<Drawn>;

const cores = Math.max(1, availableParallelism());
/** Jobs at once, per kind. A clip keeps a thread and part of an encoder busy, each waiting for the other now and then. */
export const PLACES = {
  image: cores,
  video: Math.max(1, Math.ceil(cores * 0.75)),
  speech: cores,
  animate: 1,
  emoji: 1,
};

/** Worker threads that draw, animate and speak, away from the event loop that answers. */
export function createDrawPool(): { draw: Draw; stop: () => Promise<void> } {
  const pool = new Piscina<unknown, Drawn>({
    filename: new URL("./artist.ts", import.meta.url).href,
    minThreads: 0,
    maxThreads: PLACES.image + PLACES.video,
    idleTimeout: 30_000,
    // Threads load TypeScript themselves: flags of the parent are not handed on.
    execArgv: ["--import", "tsx"],
  });
  return {
    async draw({ request, outBase, signal, onProgress }) {
      const { port1, port2 } = new MessageChannel();
      port1.on("message", (percent: number) => onProgress(percent));
      try {
        return await pool.run({ request, outBase, port: port2 }, { transferList: [port2], signal });
      } finally {
        port1.close();
      }
    },
    stop: () => pool.destroy(),
  };
}
