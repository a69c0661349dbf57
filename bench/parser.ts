import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { detectFormat } from "../lib/screenplay/detect";
import { parseScreenplay } from "../lib/screenplay/parse-screenplay";
import { sourceLines } from "../lib/screenplay/source-lines";

/**
 * How fast scripts are read: each format's fixtures repeated to 150 KB, 500 KB and 5 MB of UTF-8, best of several runs,
 * in seconds of CPU (collecting garbage on another core included), so that a busy machine measures the same. `cold150KB` is the first text a process reads, nothing warmed; `ratio` is the time of 5 MB over that of
 * 500 KB: 10 is linear. `npx tsx bench/parser.ts`
 */
const SIZES = { small: 150_000, middle: 500_000, large: 5_000_000 };
const folder = fileURLToPath(new URL("../lib/screenplay/fixtures/", import.meta.url));
const FORMATS: Record<string, string[]> = {
  "chinese drama": ["lantern-lane.zh.txt", "hongguo.zh.txt", "palace.zh.txt"],
  "chinese markdown": ["gpt-divorce.zh.md"],
  simple: ["app.simple.zh.txt", "simple-cafe.zh.txt"],
  fountain: ["brick-and-steel.fountain", "harbor.fountain", "heist.fountain"],
  "novel zh": ["moon-ferry.novel.zh.txt", "school.novel.zh.txt", "jinjiang.novel.zh.txt"],
  "novel en": ["lighthouse.novel.en.txt", "inspector.novel.en.txt", "wattpad.novel.en.txt"],
  table: ["feishu.table.zh.md"],
};
const HARD: Record<string, string> = {
  "one line of quotes": "“啊。”他说，",
  "open brackets": "（【（【",
  "colons without words": "：\n",
  "pipes and dashes": "|-|-|\n",
  "one name, no end": "林小满",
  "stars and underscores": "*_**__*",
};

function grown(text: string, bytes: number): string {
  const part = `${text}\n\n`;
  return part.repeat(Math.ceil(bytes / Buffer.byteLength(part)));
}

function fastest(text: string, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const from = process.cpuUsage();
    parseScreenplay(text);
    const { user, system } = process.cpuUsage(from);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** The first reading of a process of its own. */
const COLD = "--cold";
function cold(text: string): number {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), COLD];
  return Number(execFileSync(process.execPath, args, { input: text, encoding: "utf8" }));
}
if (process.argv.includes(COLD)) {
  process.stdout.write(String(fastest(grown(readFileSync(0, "utf8"), SIZES.small), 1)));
  process.exit();
}

const round = (value: number, digits = 1) => Number(value.toFixed(digits));
const measure = (text: string) => {
  const [small, middle, large] = [SIZES.small, SIZES.middle, SIZES.large].map((size) =>
    grown(text, size),
  ) as [string, string, string];
  fastest(small, 2);
  const times = { small: fastest(small, 5), middle: fastest(middle, 3), large: fastest(large, 2) };
  return {
    format: detectFormat(sourceLines(text)),
    cold150KB: round(Math.min(cold(text), cold(text))),
    ms150KB: round(times.small),
    ms5MB: round(times.large),
    megabytesPerSecond: round(Buffer.byteLength(large) / 1e6 / (times.large / 1000), 2),
    ratio: round(times.large / times.middle, 2),
  };
};

const results = {
  formats: Object.fromEntries(
    Object.entries(FORMATS).map(([name, files]) => [
      name,
      measure(files.map((file) => readFileSync(folder + file, "utf8")).join("\n\n")),
    ]),
  ),
  hard: Object.fromEntries(Object.entries(HARD).map(([name, text]) => [name, measure(text)])),
};
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/parser.json", `${JSON.stringify(results, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
