/** What code of others may ask of a product under the MIT licence: notices, and the source of changed files (MPL). */
const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "MPL-2.0",
  "OFL-1.1",
  "Unlicense",
  "Zlib",
]);

/** Allowed in these packages only. */
const ALLOWED_IN: readonly (readonly [licence: string, packages: RegExp, why: string])[] = [
  ["LGPL-3.0-or-later", /^@img\/sharp-/, "libvips, a library of its own that is loaded and can be exchanged"],
  ["CC-BY-4.0", /^caniuse-lite$/, "a table of browsers, read while building"],
];

/** Packages whose manifest names its licence in words of its own: what their licence file says. */
const READ_FROM_FILE: Record<string, string> = {
  duck: "BSD-2-Clause",
  "pause-stream": "(MIT OR Apache-2.0)",
};

/** The licence as an SPDX expression; null when a package names none. */
export const licenceOf = (name: string, stated: string | undefined): string | null =>
  READ_FROM_FILE[name] ?? stated ?? null;

/** Whether a package may be used: one side of an OR is enough, every side of an AND is needed. */
export function isAllowed(name: string, expression: string): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const one = (): boolean => {
    const token = tokens[at++];
    if (token === "(") {
      const inner = either();
      if (tokens[at++] !== ")") throw new Error(`not a licence: ${expression}`);
      return inner;
    }
    if (token === undefined) throw new Error(`not a licence: ${expression}`);
    return ALLOWED.has(token) || ALLOWED_IN.some(([licence, where]) => licence === token && where.test(name));
  };
  const both = (): boolean => {
    let allowed = one();
    while (tokens[at] === "AND") {
      at++;
      allowed = one() && allowed;
    }
    return allowed;
  };
  const either = (): boolean => {
    let allowed = both();
    while (tokens[at] === "OR") {
      at++;
      allowed = both() || allowed;
    }
    return allowed;
  };
  const allowed = either();
  if (at < tokens.length) throw new Error(`not a licence: ${expression}`);
  return allowed;
}
