import canonicalize from "canonicalize";

/** Equal as JSON, whatever the order of keys. */
export const same = (a: unknown, b: unknown): boolean => canonicalize(a) === canonicalize(b);
