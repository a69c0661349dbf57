import { createHash } from "node:crypto";

/** The part of CEL our functions use: a path below `event.data` or `async.data`, a string, one equality of two of them. */
export type Operand =
  | { kind: "path"; root: "event" | "async"; path: string[] }
  | { kind: "text"; value: string };
export type Equality = { left: Operand; right: Operand };

/** What to compare a coming event with: `path` below `data` ("" = anything will do) and the key of the value there. */
export type Match = { path: string; key: string };

const OPERAND = String.raw`(?:event|async)\.data(?:\.[A-Za-z_]\w*)+|'[^'\\]*'|"[^"\\]*"`;
const ONE = new RegExp(`^\\s*(${OPERAND})\\s*$`);
const TWO = new RegExp(`^\\s*(${OPERAND})\\s*==\\s*(${OPERAND})\\s*$`);

function toOperand(text: string): Operand {
  if (text.startsWith("'") || text.startsWith('"')) return { kind: "text", value: text.slice(1, -1) };
  const [root, , ...path] = text.split(".");
  return { kind: "path", root: root === "async" ? "async" : "event", path };
}

export function parseKey(expression: string): Operand | undefined {
  const text = ONE.exec(expression)?.[1];
  return text === undefined ? undefined : toOperand(text);
}

export function parseEquality(expression: string): Equality | undefined {
  const found = TWO.exec(expression);
  if (found?.[1] === undefined || found[2] === undefined) return undefined;
  return { left: toOperand(found[1]), right: toOperand(found[2]) };
}

export function valueAt(data: unknown, path: string[]): unknown {
  let value = data;
  for (const name of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = Reflect.get(value, name);
  }
  return value;
}

/** Undefined = the path is not there, which equals nothing. */
export const evaluate = (operand: Operand, data: unknown): unknown =>
  operand.kind === "text" ? operand.value : valueAt(data, operand.path);

export const matchKey = (value: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(value) ?? "")
    .digest("hex");

/** An equality about one event only, as triggers use it. */
export function holds({ left, right }: Equality, data: unknown): boolean {
  const [a, b] = [evaluate(left, data), evaluate(right, data)];
  return a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

const isAsync = (operand: Operand) => operand.kind === "path" && operand.root === "async";

/** Resolves the known side (`event`, the run's own trigger). Null = no coming event can match. */
export function toMatch(expression: Equality | undefined, eventData: unknown): Match | null {
  if (!expression) return { path: "", key: "" };
  const [coming, known] = isAsync(expression.left)
    ? [expression.left, expression.right]
    : [expression.right, expression.left];
  if (coming.kind !== "path" || coming.root !== "async")
    return holds(expression, eventData) ? { path: "", key: "" } : null;
  const value = evaluate(known, eventData);
  return value === undefined ? null : { path: coming.path.join("."), key: matchKey(value) };
}

/** Two sides of the coming event cannot be turned into a lookup. */
export const isResolvable = ({ left, right }: Equality): boolean => !(isAsync(left) && isAsync(right));
