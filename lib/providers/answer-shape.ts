type Schema = Record<string, unknown>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const schemas = (value: unknown): Schema[] => (Array.isArray(value) ? value.filter(isSchema) : []);
const entries = (value: unknown): [string, Schema][] =>
  isSchema(value)
    ? Object.entries(value).filter((entry): entry is [string, Schema] => isSchema(entry[1]))
    : [];

const KEPT = ["type", "enum", "const", "description", "$ref"];

/**
 * The schema in the subset vendors enforce: every object closed, every property required, the optional ones nullable,
 * nothing but structure. null = it cannot be said in that subset (open objects, intersections).
 */
export function strictSchema(schema: Schema): Schema | null {
  if (schema.allOf !== undefined || schema.propertyNames !== undefined) return null;
  if (isSchema(schema.additionalProperties)) return null;
  const strict: Schema = Object.fromEntries(
    KEPT.flatMap((key) => (key in schema ? [[key, schema[key]]] : [])),
  );
  const nested = (value: Schema) => strictSchema(value);
  for (const name of ["$defs", "properties"]) {
    const made = entries(schema[name]).map(([key, value]) => [key, nested(value)] as const);
    if (made.some(([, value]) => value === null)) return null;
    if (made.length > 0) strict[name] = Object.fromEntries(made);
  }
  if (schema.type === "object") {
    const required = new Set(Array.isArray(schema.required) ? schema.required : []);
    const properties = entries(strict.properties);
    strict.properties = Object.fromEntries(
      properties.map(([key, value]) => [
        key,
        required.has(key) ? value : { anyOf: [value, { type: "null" }] },
      ]),
    );
    strict.required = properties.map(([key]) => key);
    strict.additionalProperties = false;
  }
  if (isSchema(schema.items)) {
    const items = nested(schema.items);
    if (!items) return null;
    strict.items = items;
  }
  const choices = [...schemas(schema.anyOf), ...schemas(schema.oneOf)].map(nested);
  if (choices.includes(null)) return null;
  if (choices.length > 0) strict.anyOf = choices;
  return strict;
}

/** Takes out the nulls that stand for optional properties left out. */
export function dropNulls(value: unknown, schema: Schema, root: Schema = schema): unknown {
  if (typeof schema.$ref === "string") {
    const name = schema.$ref.split("/").at(-1) ?? "";
    const target = isSchema(root.$defs) ? root.$defs[name] : undefined;
    return isSchema(target) ? dropNulls(value, target, root) : value;
  }
  const choices = [...schemas(schema.anyOf), ...schemas(schema.oneOf)];
  if (choices.length > 0) return choices.reduce((kept, choice) => dropNulls(kept, choice, root), value);
  if (Array.isArray(value)) {
    const { items } = schema;
    return isSchema(items) ? value.map((item) => dropNulls(item, items, root)) : value;
  }
  if (!isSchema(value) || !isSchema(schema.properties)) return value;
  const required = Array.isArray(schema.required) ? schema.required : [];
  const known = new Map(entries(schema.properties));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => one !== null || required.includes(key) || !known.has(key))
      .map(([key, one]) => [key, dropNulls(one, known.get(key) ?? {}, root)]),
  );
}

/** What an answer may look like: models that are not held to a schema follow an example better than a schema alone. */
export function exampleOf(schema: Schema, root: Schema = schema, depth = 0): unknown {
  if (typeof schema.$ref === "string") {
    const target = isSchema(root.$defs) ? root.$defs[schema.$ref.split("/").at(-1) ?? ""] : undefined;
    return isSchema(target) && depth < 8 ? exampleOf(target, root, depth + 1) : null;
  }
  const [choice] = [...schemas(schema.anyOf), ...schemas(schema.oneOf)];
  if (choice) return exampleOf(choice, root, depth + 1);
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (schema.type === "array")
    return isSchema(schema.items) ? [exampleOf(schema.items, root, depth + 1)] : [];
  if (schema.type === "object" || schema.properties !== undefined)
    return Object.fromEntries(
      entries(schema.properties).map(([key, value]) => [key, exampleOf(value, root, depth + 1)]),
    );
  if (schema.type === "integer" || schema.type === "number") return schema.minimum ?? 0;
  return schema.type === "boolean" ? false : schema.type === "null" ? null : "…";
}

/** Our rules with the shape of the answer in words. */
export const askForShape = (system: string, { name, json }: { name: string; json: Schema }): string =>
  [
    system,
    `Answer with one JSON object (${name}) and nothing else: no explanation, no code fence.`,
    `JSON Schema: ${JSON.stringify(json)}`,
    `Example of the JSON shape: ${JSON.stringify(exampleOf(json))}`,
  ].join("\n\n");

/** The answer without thoughts said aloud and without a code fence around it. */
export function bareAnswer(text: string): string {
  const said = text.replace(/^\s*<think>[\s\S]*?<\/think>/, "").trim();
  return /^```(?:\w+)?\s*\n([\s\S]*?)\n?```$/.exec(said)?.[1]?.trim() ?? said;
}

/** The answer as it came where it is not JSON: whoever asked checks it anyway. */
export function withoutNulls(text: string, schema: Record<string, unknown>): string {
  try {
    return JSON.stringify(dropNulls(JSON.parse(text), schema));
  } catch {
    return text;
  }
}
