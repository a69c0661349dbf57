import type { Span } from "./types";

/** Takes Fountain's emphasis marks off words: `*Leupold*` → Leupold; an escaped mark stays itself. */
export function plainWords(text: string): string {
  if (!/[*_\\]/.test(text)) return text;
  return text
    .replace(
      /\\([*_\\])|\*{1,3}|(?<![A-Za-zÀ-ɏЀ-ӿ㐀-鿿0-9])_+|_+(?![A-Za-zÀ-ɏЀ-ӿ㐀-鿿0-9])/gu,
      (_, escaped: string | undefined) => escaped ?? "",
    )
    .trim();
}

/**
 * Blanks out what Fountain hides (boneyard, notes), keeping every offset and line break, and says where it was.
 * An opening mark without its closing mark is plain text.
 */
export function maskHidden(text: string): { masked: string; hidden: Span[] } {
  const hidden: Span[] = [];
  const out: string[] = [];
  let at = 0;
  let from = 0;
  let open: Record<string, boolean> = { "/*": true, "[[": true };
  const opening = /\/\*|\[\[/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const mark = match[0];
    if (!open[mark]) continue;
    const close = mark === "/*" ? "*/" : "]]";
    const end = text.indexOf(close, match.index + 2);
    if (end < 0) {
      open = { ...open, [mark]: false };
      continue;
    }
    from = match.index;
    out.push(text.slice(at, from), text.slice(from, end + 2).replace(/[^\r\n]/g, " "));
    hidden.push({ start: from, end: end + 2 });
    at = end + 2;
    opening.lastIndex = at;
  }
  out.push(text.slice(at));
  return { masked: out.join(""), hidden };
}
