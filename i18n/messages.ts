import type { Locale } from "@/db/schema/values";

/** Files of `messages/<locale>/` that screens read; one top-level namespace each. */
export const NAMESPACES = [
  "common",
  "states",
  "shell",
  "landing",
  "sign-in",
  "projects",
  "script",
  "writing",
  "cast",
  "storyboard",
  "admission",
  "film",
  "export",
  "tasks",
  "credits",
  "settings",
  "models",
] as const;

type Messages = Record<string, Record<string, unknown>>;

export async function loadMessages(locale: Locale): Promise<Messages> {
  const files = await Promise.all(
    NAMESPACES.map(
      async (name) => [name, (await import(`../messages/${locale}/${name}.json`)).default] as const,
    ),
  );
  return Object.fromEntries(files);
}
