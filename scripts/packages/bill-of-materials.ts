import { licenceOf } from "./licences";
import { findDependency, type Package } from "./lock-file";

const purl = ({ name, version }: Pick<Package, "name" | "version">) =>
  `pkg:npm/${name.replace(/^@/, "%40")}@${encodeURIComponent(version)}`;

/** A package that stands in two places of the tree is two entries with one purl. */
const reference = (one: Package) => (one.path === "" ? purl(one) : `${purl(one)}#${one.path}`);

function component(one: Package) {
  const licence = licenceOf(one.name, one.license);
  const [, algorithm, hash] = /^(sha\d+)-(.+)$/.exec(one.integrity ?? "") ?? [];
  return {
    type: one.path === "" ? "application" : "library",
    "bom-ref": reference(one),
    name: one.name,
    version: one.version,
    purl: purl(one),
    // Only what builds and tests the product is excluded from it.
    scope: one.dev ? "excluded" : one.optional || one.devOptional ? "optional" : "required",
    ...(licence !== null && {
      licenses: [/[ (]/.test(licence) ? { expression: licence } : { license: { id: licence } }],
    }),
    ...(algorithm === "sha512" &&
      hash && { hashes: [{ alg: "SHA-512", content: Buffer.from(hash, "base64").toString("hex") }] }),
  };
}

/** Everything the lock file installs, as CycloneDX 1.6. The same lock file makes the same document. */
export function billOfMaterials({ root, packages }: { root: Package; packages: Package[] }) {
  const at = new Map(packages.map((one) => [one.path, one]));
  const { scope: _, ...application } = component(root);
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: application },
    components: packages.map(component),
    dependencies: [root, ...packages].map((one) => ({
      ref: reference(one),
      dependsOn: Object.keys({ ...one.dependencies, ...one.optionalDependencies })
        .flatMap((name) => findDependency(at, one, name) ?? [])
        .map(reference),
    })),
  };
}
