/** Text not yet on the server, kept on this device under the version it was based on. */
export type Draft = { content: string; base: number };

const keyOf = (scope: { project_id: string; episode: string }) =>
  `inkreel:script:${scope.project_id}:${scope.episode}`;

type Storage = Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem">;

/** Storage may be full, blocked or absent: then there is no draft, and nothing else changes. */
export function readDraft(storage: Storage, scope: { project_id: string; episode: string }): Draft | null {
  try {
    const value: unknown = JSON.parse(storage.getItem(keyOf(scope)) ?? "null");
    if (typeof value !== "object" || value === null) return null;
    const { content, base } = value as Partial<Draft>;
    return typeof content === "string" && typeof base === "number" ? { content, base } : null;
  } catch {
    return null;
  }
}

export function writeDraft(
  storage: Storage,
  scope: { project_id: string; episode: string },
  draft: Draft | null,
): void {
  try {
    if (draft) storage.setItem(keyOf(scope), JSON.stringify(draft));
    else storage.removeItem(keyOf(scope));
  } catch {
    // The server copy is the one that counts.
  }
}

export type Opening = { content: string; restored: boolean; conflict: boolean };

/** What the editor opens with: the draft if it holds words the server lacks; a conflict if the server moved on meanwhile. */
export function openWith(server: { content: string; version: number }, draft: Draft | null): Opening {
  if (!draft || draft.content === server.content)
    return { content: server.content, restored: false, conflict: false };
  return { content: draft.content, restored: true, conflict: draft.base !== server.version };
}
