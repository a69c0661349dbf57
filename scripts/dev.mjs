// `npm run dev`: the same stack with the development server: pages reload, the worker restarts by hand.
import { resolve } from "node:path";
import { installPackages, readEnvFiles, root, say } from "./lib/run.mjs";
import { findEspeak, findFfmpeg } from "./lib/tools.mjs";

readEnvFiles();
const dataDir = resolve(root, process.env.DATA_DIR || ".data");
installPackages();
const tools = { ...findFfmpeg(dataDir), ...findEspeak() };
const { startStack } = await import("./lib/stack.mjs");
const stack = await startStack({
  dataDir,
  port: Number(process.env.PORT || 3000),
  tools,
  dev: true,
  seed: true,
});
say(`${stack.url}   logs: ${stack.logs}`);
const stop = async () => {
  await stack.stop();
  process.exit(0);
};
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
