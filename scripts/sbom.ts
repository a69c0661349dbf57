// `npm run --silent sbom > sbom.json`: the bill of materials of this version, from the lock file alone.
import { fileURLToPath } from "node:url";
import { billOfMaterials } from "./packages/bill-of-materials";
import { readLockFile } from "./packages/lock-file";

const lock = readLockFile(fileURLToPath(new URL("..", import.meta.url)));
process.stdout.write(`${JSON.stringify(billOfMaterials(lock), null, 2)}\n`);
