import { createHash } from "node:crypto";
import type { LibraryItem } from "./library-items";

/** The same item of the same version has the same id everywhere: made twice, it is stored once. */
export function assetIdOf({ id, version }: LibraryItem): string {
  const hex = createHash("sha256").update(`library:${id}:${version}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
