// Lists every route file of the REST API in app/api/routes.ts: the OpenAPI document and the older paths read it.
import { readdirSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
export const OUTPUT = "app/api/routes.ts";
/** These two read the list themselves. */
const LEFT_OUT = ["openapi.json", "[[...rest]]"];

function routeFolders(folder) {
  return readdirSync(join(root, "app/api/v1", folder), { withFileTypes: true })
    .flatMap((entry) => {
      if (entry.isDirectory() && !LEFT_OUT.includes(entry.name))
        return routeFolders(posix.join(folder, entry.name));
      return entry.name === "route.ts" ? [folder] : [];
    })
    .sort();
}

/** `projects/[id]/shots` → `/projects/{id}/shots` */
const pathOf = (folder) => `/${folder.replaceAll(/\[(\w+)\]/g, "{$1}")}`;

export function generate() {
  const folders = routeFolders("");
  return [
    "// biome-ignore-all assist/source/organizeImports: written by scripts/api-routes.mjs",
    'import type { RouteEntry } from "@/lib/api/route-table";',
    ...folders.map((folder, index) => `import * as route${index} from "./v1/${folder}/route";`),
    "",
    "/** Every route file of the REST API by its path. */",
    "export const ROUTES: readonly RouteEntry[] = [",
    ...folders.map((folder, index) => `  ["${pathOf(folder)}", route${index}],`),
    "];",
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(root, OUTPUT), generate());
