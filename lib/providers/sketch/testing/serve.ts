import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { startSketchStudio } from "../studio/server";

/** A studio of its own process for tests that kill it: draws slowly, prints its port. */
const studio = await startSketchStudio({
  folder: process.argv[2],
  delayMs: 20,
  draw: async ({ outBase, signal }) => {
    await wait(100, undefined, { signal });
    await writeFile(`${outBase}.jpg`, "picture");
    return { file: `${outBase}.jpg`, contentType: "image/jpeg" };
  },
});
const server = createServer((req, res) => void studio.handle(req, res));
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" && address ? address.port : 0}\n`);
});
