/** The values of an edit, one per line, as a person reads them. */
export function conflictText(values: object): string {
  const read = (value: unknown): string => {
    if (value === null || value === undefined) return "—";
    if (Array.isArray(value)) return value.map(read).join("、");
    if (typeof value === "object") return Object.values(value).map(read).join("；");
    return String(value);
  };
  return Object.values(values).map(read).join("\n");
}
