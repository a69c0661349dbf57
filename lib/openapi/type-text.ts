/** The part of JSON Schema our documents use. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  description?: string;
  default?: unknown;
};

/** A schema as a type people can read: `{ id: string, size?: number }`, one property a line. */
export function typeText(schema: Schema | undefined, indent = ""): string {
  if (schema === undefined) return "unknown";
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "unknown";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const union = schema.anyOf ?? schema.oneOf;
  if (union) return [...new Set(union.map((item) => typeText(item, indent)))].join(" | ");
  if (schema.allOf) return schema.allOf.map((item) => typeText(item, indent)).join(" & ");
  if (Array.isArray(schema.type))
    return schema.type.map((type) => typeText({ ...schema, type }, indent)).join(" | ");
  if (schema.type === "array") {
    const item = typeText(schema.items, indent);
    return /[|&]/.test(item) && !item.startsWith("{") ? `(${item})[]` : `${item}[]`;
  }
  if (schema.type === "object" || schema.properties) return objectText(schema, indent);
  return schema.type ?? "unknown";
}

function objectText(schema: Schema, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const optional = schema.required?.includes(name) ? "" : "?";
    const preset = property.default === undefined ? "" : ` = ${JSON.stringify(property.default)}`;
    const note = property.description ? `  // ${property.description}` : "";
    return `${inner}${name}${optional}: ${typeText(property, inner)}${preset}${note}`;
  });
  if (lines.length > 0) return `{\n${lines.join("\n")}\n${indent}}`;
  const values = schema.additionalProperties;
  return `{ [name]: ${typeof values === "object" ? typeText(values, indent) : "unknown"} }`;
}
