/** Prints how well the parser reads the hand-labelled scripts: `npx tsx scripts/eval-parser.ts [-v] [folder]`. */
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { type Expectation, evaluate, type Score, summarise } from "@/lib/screenplay/evaluate";

const verbose = process.argv.includes("-v");
const asked = process.argv.slice(2).find((word) => word !== "-v");
const fixtures = fileURLToPath(new URL("../lib/screenplay/fixtures", import.meta.url));
/** Tuned on; labelled later, before the parser first read them; the same, and kept aside until the weights were set. */
const folders = asked ? [`${asked}/`] : ["/", "-fresh/", "-held-out/"].map((name) => fixtures + name);
const percent = (share: number) => `${(share * 100).toFixed(1)}%`.padStart(7);
const groups = new Map<string, Score[]>();

process.stdout.write(`${"script".padEnd(28)} group  scenes   lines F1  attributes  lossless\n`);
const row = (name: string, group: string, scores: Score[]) => {
  const { scenes, f1, attributes, lossless } = summarise(scores);
  process.stdout.write(
    `${name.padEnd(28)}   ${group.padEnd(3)} ${percent(scenes)}   ${percent(f1)}    ${percent(attributes)}  ${lossless ? "yes" : "NO"}\n`,
  );
};
for (const folder of folders) {
  const own: Score[] = [];
  if (folder !== folders[0]) process.stdout.write("\n");
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    const expected = JSON.parse(readFileSync(folder + file, "utf8")) as Expectation;
    const score = evaluate(readFileSync(folder + file.replace(/\.json$/u, ""), "utf8"), expected);
    own.push(score);
    if (folder === folders[0]) groups.set(expected.group, [...(groups.get(expected.group) ?? []), score]);
    row(file.replace(/\.json$/u, ""), expected.group, [score]);
    if (verbose) for (const miss of score.misses) process.stdout.write(`    ${miss}\n`);
  }
  if (folder !== folders[0]) row(`${own.length} ${basename(folder)}`, "d", own);
}
process.stdout.write("\n");
for (const [group, scores] of [...groups].sort()) row(`${scores.length} scripts`, group, scores);
row("all", "", [...groups.values()].flat());
