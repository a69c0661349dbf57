import { episodeNumber } from "./episode-marker";
import { undecorated } from "./heading";
import { sourceLines } from "./source-lines";
import type { EpisodePart } from "./types";

type Marker = { number: number; title: string; start: number; end: number };

function markers(text: string): Marker[] {
  const found: Marker[] = [];
  for (const line of sourceLines(text)) {
    if (line.text.length > 90) continue;
    const bare = undecorated(line.text);
    const number = episodeNumber(bare);
    if (number === null) continue;
    const title = bare
      .replace(/^第\s*\S{1,6}?\s*[集话話]|^(?:episode|ep\.?)\s*#?\s*\w+/iu, "")
      .replace(/^[\s：:、.．，,《【（(—–-]+|[\s》】）)]+$/gu, "");
    found.push({ number, title, start: line.start, end: line.end });
  }
  // A table of contents: markers with nothing below them whose number comes again later; running headers: the same number again.
  const real = found.filter((marker, at) => {
    const next = found[at + 1];
    const empty = next !== undefined && text.slice(marker.end, next.start).trim() === "";
    return !(empty && found.slice(at + 1).some(({ number }) => number === marker.number));
  });
  return real.filter((marker, at) => marker.number !== real[at - 1]?.number);
}

/**
 * One part per 第N集 / EPISODE N; together they are the whole text. What stands before the first marker (title, people)
 * belongs to the first part and is every other part's `context`: parse those with it to know the same people.
 */
export function splitEpisodes(text: string): EpisodePart[] {
  const found = markers(text);
  const [first] = found;
  if (!first) return [{ number: 1, title: "", content: text, context: "" }];
  const context = text.slice(0, first.start);
  return found.map((marker, at) => ({
    number: marker.number,
    title: marker.title,
    content: text.slice(at === 0 ? 0 : marker.start, found[at + 1]?.start ?? text.length),
    context: at === 0 ? "" : context,
  }));
}

/** What stands before the first episode marker; "" where there is none. */
export function frontMatter(text: string): string {
  const [first] = markers(text);
  return first ? text.slice(0, first.start) : "";
}
