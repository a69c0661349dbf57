import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const names = z.record(z.string(), z.string()).default({});
const entry = z.looseObject({
  name: z.string().optional(),
  version: z.string(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().optional(),
  /** Older manifests list several: that is no expression. */
  license: z.string().optional().catch(undefined),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  devOptional: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
  dependencies: names,
  devDependencies: names,
  optionalDependencies: names,
});
const lockFile = z.looseObject({ lockfileVersion: z.number(), packages: z.record(z.string(), entry) });

/** `path` is where npm puts it: `node_modules/a/node_modules/b`. The root is not among them. */
export type Package = z.output<typeof entry> & { path: string; name: string };

const NESTED = "node_modules/";

export function readLockFile(root: string): { root: Package; packages: Package[] } {
  const { packages } = lockFile.parse(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));
  const all = Object.entries(packages).map(([path, found]) => ({
    ...found,
    path,
    name: found.name ?? path.slice(path.lastIndexOf(NESTED) + NESTED.length),
  }));
  const own = all.find(({ path }) => path === "");
  if (!own) throw new Error("the lock file does not describe this package");
  return { root: own, packages: all.filter((one) => one !== own) };
}

/** Where `require` would find a dependency, from the inside out; undefined for an optional one that is left out. */
export function findDependency(at: ReadonlyMap<string, Package>, from: Package, name: string) {
  for (let folder = from.path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf(NESTED) - 1))) {
    const found = at.get(`${folder === "" ? "" : `${folder}/`}${NESTED}${name}`);
    if (found || folder === "") return found;
  }
}
