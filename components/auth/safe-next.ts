const HOME = "/projects";

/** Where to go after signing in: only a path of this site, never another host. */
export function safeNext(next: string | undefined): string {
  if (!next?.startsWith("/") || next.startsWith("//") || /[\\\s]/.test(next)) return HOME;
  return next;
}
