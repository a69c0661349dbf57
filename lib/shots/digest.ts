import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** Equal inputs, equal digest, whatever the order of their keys. */
export const digestOf = (value: unknown): string =>
  createHash("sha256")
    .update(canonicalize(value) ?? "")
    .digest("hex");
