import type { Screenplay, Span } from "./types";

export type Coverage = {
  complete: boolean;
  /** Offsets of the first character that is in no span, or in two; null when there is none. */
  missing: number | null;
  doubled: number | null;
  /** Beats, headings and metadata stand in the order of the source. */
  ordered: boolean;
};

const first = (spans: Span[]) => spans[0]?.start;

function inOrder(starts: (number | undefined)[]): boolean {
  let last = -1;
  for (const start of starts) {
    if (start === undefined) continue;
    if (start < last) return false;
    last = start;
  }
  return true;
}

/** Checks that every non-blank character of the source is owned by exactly one beat, heading or metadata item. */
export function coverage(text: string, screenplay: Screenplay): Coverage {
  const spans = [
    ...screenplay.metadata.flatMap((item) => item.source),
    ...screenplay.scenes.flatMap((scene) => [...scene.source, ...scene.beats.flatMap((beat) => beat.source)]),
  ].sort((a, b) => a.start - b.start);
  let missing: number | null = null;
  let doubled: number | null = null;
  let at = 0;
  for (const span of [...spans, { start: text.length, end: text.length }]) {
    if (span.start < at && doubled === null) doubled = span.start;
    if (span.start > at && missing === null) {
      const gap = text.slice(at, span.start);
      const hole = gap.search(/\S/u);
      if (hole >= 0) missing = at + hole;
    }
    at = Math.max(at, span.end);
  }
  const ordered =
    inOrder(screenplay.metadata.map((item) => first(item.source))) &&
    inOrder(
      screenplay.scenes.flatMap((scene) => [first(scene.source), ...scene.beats.map((b) => first(b.source))]),
    );
  return { complete: missing === null && doubled === null && ordered, missing, doubled, ordered };
}
