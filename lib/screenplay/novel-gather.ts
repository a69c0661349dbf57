import { isSpeech, type Speech } from "./novel-speakers";
import { inner, type Paragraph, type Run } from "./novel-text";

/** A paragraph cut into runs; `speeches` says which speech a run is, if any. */
export type Piece = { paragraph: Paragraph; index: number; runs: Run[]; speeches: (number | null)[] };

/** Lists the quotes that are speech, with their surroundings. */
export function gatherSpeeches(
  pieces: Piece[],
  language: "zh" | "en",
  endsTalk: (line: string) => boolean,
): Speech[] {
  const speeches: Speech[] = [];
  let open = false;
  let fresh = true;
  let between = "";
  pieces.forEach((piece, at) => {
    const { runs } = piece;
    if (endsTalk(piece.paragraph.text)) fresh = true;
    let talks = false;
    runs.forEach((run, r) => {
      if (!run.quote) {
        piece.speeches.push(null);
        return;
      }
      const before = runs[r - 1]?.quote === false ? (runs[r - 1] as Run).text : "";
      const after = runs[r + 1]?.quote === false ? (runs[r + 1] as Run).text : "";
      const plain = (one?: Piece) =>
        one?.runs.every(({ quote }) => !quote) ? one.paragraph.text.slice(-600) : "";
      const speech: Speech = {
        words: inner(run),
        before: before.slice(-600),
        after: after.slice(0, 600),
        paragraphStart: r === 0 || (r === 1 && before.trim() === ""),
        quoteFollows: runs[r + 2]?.quote === true,
        previous: plain(pieces[at - 1]),
        between: r <= 1 ? between : "",
        next: leadOf(pieces[at + 1]),
        paragraph: piece.index,
        newScene: fresh,
        continues: open && r === 0,
      };
      const spoken = speech.words !== "" && (speech.continues || isSpeech(speech, language));
      piece.speeches.push(spoken ? speeches.push(speech) - 1 : null);
      if (spoken) {
        talks = true;
        open = !run.closed;
        fresh = false;
        between = "";
      }
    });
    if (!talks) between = `${between}\n${piece.paragraph.text.slice(0, 800)}`.slice(-2400);
  });
  return speeches;
}

/** The words a paragraph begins with, up to its first quote. */
const leadOf = (piece?: Piece) =>
  piece?.runs[0] && !piece.runs[0].quote ? piece.runs[0].text.slice(0, 600) : "";
