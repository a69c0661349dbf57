import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createRandom } from "../lib/audio/synth/random";
import { startStack } from "./lib/stack.mjs";
import { findEspeak, findFfmpeg } from "./lib/tools.mjs";

/**
 * Kills the whole product with SIGKILL at random moments of a 25-shot batch, starts it again and proves that nothing was
 * lost, charged or submitted twice. `--seeds 200 --start 1` for the long run; one line per seed, JSON in bench/results.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "2" },
    start: { type: "string", default: "1" },
    shots: { type: "string", default: "25" },
  },
});
const folder = resolve(".test", `crash-${process.pid}`);
mkdirSync(folder, { recursive: true });
const tools = { ...findFfmpeg(folder), ...findEspeak() };

const stack = await startStack({
  dataDir: folder,
  tools,
  fast: true,
  env: { APP_ENV: "test", PROVIDER_POLL_SECONDS: "1", LOG_LEVEL: "warn" },
});
Object.assign(process.env, stack.env, { LOG_LEVEL: "silent" });
// Imported now: these modules read the environment of the stack that has just been started.
const { createStudio } = await import("./crash/studio");
const { findDamage } = await import("./crash/damage");

const results: { seed: number; kills: string[]; seconds: number; damage: string[] }[] = [];
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

try {
  const studio = await createStudio(stack.url);
  for (let seed = Number(values.start); seed < Number(values.start) + Number(values.seeds); seed++) {
    const random = createRandom(seed);
    const began = Date.now();
    const batch = await studio.startBatch(Number(values.shots), `seed ${seed}`);
    const kills: string[] = [];
    for (let kill = 0; kill < (random.chance(0.4) ? 2 : 1); kill++) {
      const wait = Math.round(random.between(50, 6000));
      const who = random.pick([["web", "worker"], ["worker"], ["web", "worker"], ["web"]]);
      await pause(wait);
      await stack.kill(...who);
      kills.push(`${who.join("+")} after ${wait} ms`);
      await pause(random.between(0, 800));
      await stack.restart(...who);
    }
    const damage = await studio.waitForEnd(batch, 240_000);
    damage.push(...(await findDamage(folder, batch)));
    results.push({ seed, kills, seconds: Math.round((Date.now() - began) / 1000), damage });
    console.log(
      `seed ${seed}: killed ${kills.join(", ")}; ${damage.length === 0 ? "unharmed" : damage.join("; ")} (${results.at(-1)?.seconds} s)`,
    );
  }
  await studio.close();
} finally {
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
}
mkdirSync("bench/results", { recursive: true });
writeFileSync(join("bench/results", `crash-proof-${values.start}.json`), JSON.stringify(results, null, 2));
const harmed = results.filter((result) => result.damage.length > 0);
console.log(`crash proof: ${results.length - harmed.length} of ${results.length} seeds unharmed`);
process.exit(harmed.length === 0 ? 0 : 1);
