import { type EngineOptions, startEngine } from "./engine";

/** For tests: an engine in a process of its own, to be killed. Options come as JSON; ready when it prints its address. */
const options = JSON.parse(process.argv[2] ?? "{}") as EngineOptions;
const engine = await startEngine({ ...options, backoff: () => 40 });
process.stdout.write(`${engine.url}\n`);
