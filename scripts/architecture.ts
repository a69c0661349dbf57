import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

export type Source = { path: string; text: string };
export type Violation = { path: string; rule: string; found: string };

const FOLDERS = ["app", "components", "lib", "db", "inngest", "i18n", "e2e"];
const TOP = ["proxy.ts", "instrumentation.ts"];

/** Every source file of the product, tests apart. */
export function readSources(root: string): Source[] {
  const found: Source[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.tsx?$/.test(entry.name)) found.push({ path, text: readFileSync(join(root, path), "utf8") });
    }
  };
  for (const folder of FOLDERS) walk(folder);
  for (const path of TOP) {
    try {
      found.push({ path, text: readFileSync(join(root, path), "utf8") });
    } catch {
      // not every one exists
    }
  }
  return found;
}

const isTest = (path: string) =>
  /\.(nightly\.)?test\.tsx?$|\.test-support\.ts$|\/(test-support|testing)\//.test(path) ||
  path.startsWith("e2e/");

/** Repository path of an import, or the bare package name. */
function target(from: string, specifier: string): string {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (specifier.startsWith(".")) return posix.normalize(posix.join(posix.dirname(from), specifier));
  return `npm:${specifier}`;
}

const importsOf = ({ path, text }: Source) =>
  [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^;]*?from\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g,
    ),
  ].map((match) => ({
    to: target(path, match[1] ?? match[2] ?? ""),
  }));

/** The seed stands in `db/` for the tools that look for it there; it is an entrance that calls verbs. */
const layerOf = (path: string) => (path === "db/seed.ts" ? "seed" : (path.split("/")[0] ?? ""));

/** Who may import whom, by top folder. `inngest/client` and `inngest/events` are a contract for everyone. */
const MAY: Record<string, string[]> = {
  app: ["app", "components", "lib", "db", "inngest", "messages", "i18n"],
  components: ["components", "lib", "db", "messages", "i18n"],
  lib: ["lib", "db", "messages"],
  db: ["db"],
  seed: ["db", "lib"],
  inngest: ["inngest", "lib", "db"],
  i18n: ["i18n", "lib", "db", "messages"],
};
const LEAVES = /^lib\/(env|errors|log)$/;
const CONTRACT = /^inngest\/(client|events)$/;

/** [package, where it may be imported] */
const HOMES: [RegExp, RegExp][] = [
  [/^npm:drizzle-orm(\/|$)/, /^db\//],
  [/^npm:postgres$/, /^(db\/|lib\/realtime\/|inngest\/engine\/)/],
  [/^npm:sharp$/, /^lib\/media\/image\.ts$/],
  [/^npm:(stripe|ali-oss|@aws-sdk\/.*)$/, /^lib\/(payments|storage)\//],
  [/^npm:@upstash\//, /^lib\/(rate-limit|cache|redis)/],
  [/^npm:@node-rs\/argon2$/, /^lib\/auth\//],
  [/^npm:(@napi-rs\/canvas|@resvg\/resvg-js)$/, /^lib\/(providers\/sketch|renders|media)\//],
];

function checkImports(source: Source): Violation[] {
  const violations: Violation[] = [];
  const layer = layerOf(source.path);
  for (const { to } of importsOf(source)) {
    const add = (rule: string) => violations.push({ path: source.path, rule, found: to });
    if (to.startsWith("npm:")) {
      for (const [name, home] of HOMES) if (name.test(to) && !home.test(source.path)) add("one home per SDK");
      continue;
    }
    const allowed = MAY[layer];
    if (allowed && !allowed.includes(layerOf(to)) && !LEAVES.test(to) && !CONTRACT.test(to))
      add(`${layer} must not import ${layerOf(to)}`);
    if (layer !== "inngest" && /^inngest\/functions\//.test(to) && !/^app\/api\/inngest\//.test(source.path))
      add("functions are started by events");
    if (
      layer === "inngest" &&
      /^inngest\/engine\//.test(to) &&
      !/^inngest\/(engine|worker)\//.test(source.path)
    )
      add("functions do not know the engine");
  }
  return violations;
}

function checkEnv(source: Source): Violation[] {
  if (source.path === "lib/env.ts") return [];
  return [...source.text.matchAll(/process\.env\b[.[\w"\]]*/g)]
    .filter((match) => !/process\.env\.(NODE_ENV|NEXT_RUNTIME)$/.test(match[0]))
    .map((match) => ({ path: source.path, rule: "only lib/env.ts reads process.env", found: match[0] }));
}

/** Bare helpers exported from a "use server" file could be called by anyone on the internet. */
function checkActions(source: Source): Violation[] {
  if (!/^\s*["']use server["']/.test(source.text)) return [];
  return [...source.text.matchAll(/^export (?!const \w+Action = (?:user|public)Action\(|type ).*/gm)].map(
    ([found]) => ({
      path: source.path,
      rule: '"use server" files export only wrapped actions',
      found,
    }),
  );
}

/** Vendor names stay in their folder, the catalog and the registry. */
function checkVendors(source: Source): Violation[] {
  if (!/^(inngest\/functions|lib\/generations)\//.test(source.path)) return [];
  return [
    ...source.text.matchAll(
      /(?:===|!==|case)\s*["'](sketch|openai|gemini|doubao|deepseek|yunwu|minimax|kling|dashscope)["']/g,
    ),
  ].map(([found]) => ({
    path: source.path,
    rule: "no vendor name in the life cycle",
    found,
  }));
}

export function findViolations(sources: Source[]): Violation[] {
  return sources
    .filter(({ path }) => !isTest(path))
    .flatMap((source) => [
      ...checkImports(source),
      ...checkEnv(source),
      ...checkActions(source),
      ...checkVendors(source),
    ]);
}
