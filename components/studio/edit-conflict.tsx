"use client";

import type { EditConflict } from "@/components/use-versioned-edit";
import { ConflictDialog } from "./conflict-dialog";

type Props<E extends object> = {
  edit: {
    conflict: EditConflict<E> | null;
    keepMine: () => void;
    takeTheirs: () => void;
    later: () => void;
  };
  /** What a field is called. */
  label: (field: string) => string;
  /** The words of a value that does not read by itself: an id, a code. */
  say?: (field: string, value: unknown) => string | undefined;
};

/** Two values of the same fields, side by side; shows nothing while there is no conflict. */
export function EditConflictDialog<E extends object>({ edit, label, say }: Props<E>) {
  const { conflict } = edit;
  if (!conflict) return null;
  const list = (values: object) => (
    <dl>
      {Object.entries(values).map(([field, value]) => (
        <div key={field} className="mb-2">
          <dt className="text-ink-3 text-xs">{label(field)}</dt>
          <dd>{say?.(field, value) ?? readValue(value)}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <ConflictDialog
      mine={list(conflict.edit)}
      theirs={list(conflict.current)}
      onKeep={edit.keepMine}
      onTake={edit.takeTheirs}
      onClose={edit.later}
    />
  );
}

/** A value as a person reads it: lines of speech by their text, the parts of an object one after the other. */
export function readValue(value: unknown): string {
  if (value === null || value === undefined || value === "") return "—";
  if (Array.isArray(value)) return value.length === 0 ? "—" : value.map(readValue).join("\n");
  if (typeof value !== "object") return String(value);
  if ("text" in value) return String(value.text);
  return Object.values(value).map(readValue).join(" · ");
}
