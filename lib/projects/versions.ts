import { AppError } from "@/lib/errors";

/**
 * Refusal of an edit based on an older version. `current` holds what the fields of the edit are now, so that both values
 * can be shown side by side and nothing is lost.
 */
export function versionConflict(
  view: { version: number } & Record<string, unknown>,
  edit: Record<string, unknown>,
): AppError {
  const fields = Object.keys(edit).filter(
    (name) => name in view && name !== "version" && edit[name] !== undefined,
  );
  return new AppError("version_conflict", {
    details: {
      version: view.version,
      current: Object.fromEntries(fields.map((name) => [name, view[name]])),
    },
  });
}
