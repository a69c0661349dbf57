/**
 * The only maker of object keys. Every key starts with its owner, so that rights, quotas and erasure are questions
 * about a prefix; ids are ours, so nothing a person typed is ever part of a path.
 */
export type ProjectFolder =
  | "characters"
  | "scenes"
  | "keyframes/start"
  | "keyframes/end"
  | "keyframes/grid"
  | "videos"
  | "audio"
  | "exports";

type Named = { id: string; ext: string };

export const projectKey = (
  at: { userId: string; projectId: string; folder: ProjectFolder } & Named,
): string => `users/${at.userId}/projects/${at.projectId}/${at.folder}/${at.id}.${at.ext}`;

export const libraryKey = (at: { userId: string } & Named): string =>
  `users/${at.userId}/library/${at.id}.${at.ext}`;

export const systemKey = (at: { folder: "bgm" | "effects" | "voices" } & Named): string =>
  `system/${at.folder}/${at.id}.${at.ext}`;

export const temporaryKey = (at: Named): string => `tmp/${at.id}.${at.ext}`;

/** A companion of an object (its thumbnail, poster, proxy): beside it, under the same id. */
export const companionKey = (key: string, what: "thumb" | "poster" | "preview", ext: string): string =>
  `${key.replace(/\.[a-z0-9]+$/, "")}.${what}.${ext}`;
