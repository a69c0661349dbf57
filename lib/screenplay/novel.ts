import { type Assembly, appendText, type BeatDraft, emptyScene } from "./assembly";
import { episodeNumber } from "./episode-marker";
import { undecorated } from "./heading";
import { onlySaysEn } from "./novel-en";
import { findSpeakers, isSpeech, type Speaker, type Speech } from "./novel-speakers";
import {
  inner,
  type Paragraph,
  paragraphs,
  quoteRuns,
  type Run,
  sentences,
  speaksInSingles,
} from "./novel-text";
import { onlySaysZh } from "./novel-zh";
import { EN_THINK, ZH_THINK } from "./say-words";
import { locationIn, timeIn } from "./setting";
import { joinPieces, type Line } from "./source-lines";

const CHAPTER_ZH =
  /^(?:第\s*[\d零〇一二三四五六七八九十百千两兩]{1,7}\s*[章回节節卷部篇折](?=$|[\s：:、.．《—–-]|\p{Script=Han}{1,20}$)|(?:序章|楔子|序幕|尾声|尾聲|番外|引子|后记|後記|终章|終章)(?=$|[\s：:、.．—–-]))/u;
const CHAPTER_EN = /^(?:chapter|part|book|prologue|epilogue|interlude)\b(?:[\s.:—–-]|$)/iu;
const BREAK = /^(?:[*＊※◇◆☆★~～#·•—–\-=_]\s*){1,12}$/u;
const SUMMARY_ZH =
  /^(?:[^，。]{0,6}(?:从此|多年|年后|年前|几年|那一年|那一夜|那一天|据说|相传|传说|原来|其实|后来|自从|每年|每天|很久以前|许多年|谁也|再也|没有人知道))|命运|这世上|人生/u;
const SUMMARY_EN =
  /^(?:years? (?:later|before|ago)|long ago|once upon|ever since|for (?:years|decades|centuries)|it was said|legend|in those days|nobody (?:ever )?knew|no one (?:ever )?knew|there are|that was (?:the|how))/iu;
const THINKS = new RegExp(
  `^(\\p{Script=Han}{1,8}?)(?:在|暗暗|不禁|忍不住)*(?:${ZH_THINK})[：:，,]\\s*(?=[^“「\\s])`,
  "u",
);
/** Spoken-length prose that fits one look: longer runs of sentences become several beats. */
const BEAT_ZH = 60;
const BEAT_EN = 220;

const chapterLike = (line: string) => {
  const bare = undecorated(line);
  return (
    bare.length <= 60 && (CHAPTER_ZH.test(bare) || (CHAPTER_EN.test(bare) && !/[a-z][.!?]$/u.test(bare)))
  );
};

type Piece = { paragraph: Paragraph; index: number; runs: Run[]; speeches: (number | null)[] };

/** Prose: chapters, quoted speech with whoever says it, and everything else as what is seen. */
export function parseNovel(asm: Assembly, lines: Line[], language: "zh" | "en"): void {
  const singles = speaksInSingles(asm.text);
  const pieces: Piece[] = paragraphs(asm.text, lines, chapterLike).map((paragraph, index) => ({
    paragraph,
    index,
    runs: quoteRuns(paragraph, singles),
    speeches: [],
  }));
  const speeches = gather(pieces, language);
  const speakers = findSpeakers(speeches, language, language === "zh" ? "我" : "I", asm.genders);
  const titled =
    pieces.length > 1 && pieces.some(({ paragraph }, at) => at > 0 && at < 4 && chapterLike(paragraph.text));
  pieces.forEach((piece, at) => {
    const { paragraph } = piece;
    const bare = undecorated(paragraph.text);
    if (episodeNumber(bare) !== null) {
      asm.meta(paragraph.start, "episode");
      asm.scene = null;
      return;
    }
    if (chapterLike(paragraph.text)) {
      asm.meta(paragraph.start, "chapter");
      newScene(asm, bare, pieces, at + 1);
      return;
    }
    const short = bare.length <= 40 && !/[。！？!?；;：:，,“”"]/u.test(bare);
    if (
      at === 0 &&
      short &&
      (titled || /^#\s|^《.*》$/u.test(paragraph.text) || pieces[1]?.paragraph.blankBefore) &&
      pieces.length > 1
    ) {
      asm.title = bare.replace(/^《|》$/gu, "");
      asm.meta(paragraph.start, "title");
      return;
    }
    if (at < 4 && !asm.scene && /^(?:作者|文\s*[/／]|著|by\s|author)/iu.test(bare) && bare.length < 40) {
      asm.meta(paragraph.start, "note");
      return;
    }
    if (BREAK.test(paragraph.text)) {
      asm.meta(paragraph.start, "other");
      if (asm.beatsInScene > 0) newScene(asm, "", pieces, at + 1);
      return;
    }
    if (/^#{1,6}\s/u.test(paragraph.text)) {
      asm.meta(paragraph.start, "chapter");
      newScene(asm, bare, pieces, at + 1);
      return;
    }
    if (!asm.scene) newScene(asm, "", pieces, at);
    writeParagraph(asm, piece, speeches, speakers, language);
  });
}

function newScene(asm: Assembly, heading: string, pieces: Piece[], from: number): void {
  const opening = pieces
    .slice(from, from + 8)
    .map(({ runs }) =>
      runs
        .filter(({ quote }) => !quote)
        .map(({ text }) => text.slice(0, 400))
        .join(" "),
    )
    .join("\n");
  const name = heading
    .replace(CHAPTER_ZH, "")
    .replace(/^(?:chapter|part|book)\s+\w+\s*/iu, "")
    .replace(/^[\s：:、.．—–-]+/u, "");
  const location = locationIn(name) || locationIn(opening);
  asm.assumeScene({ ...emptyScene(), heading, location, time: timeIn(opening), explicit: heading !== "" });
}

/** Lists the quotes that are speech, with their surroundings. */
function gather(pieces: Piece[], language: "zh" | "en"): Speech[] {
  const speeches: Speech[] = [];
  let open = false;
  let fresh = true;
  let between = "";
  pieces.forEach((piece, at) => {
    const { runs } = piece;
    if (runs.every(({ quote }) => !quote))
      between = `${between}\n${piece.paragraph.text.slice(0, 800)}`.slice(-2400);
    if (chapterLike(piece.paragraph.text) || BREAK.test(piece.paragraph.text)) fresh = true;
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
        open = !run.closed;
        fresh = false;
        between = "";
      }
    });
  });
  return speeches;
}

/** The words a paragraph begins with, up to its first quote. */
const leadOf = (piece?: Piece) =>
  piece?.runs[0] && !piece.runs[0].quote ? piece.runs[0].text.slice(0, 600) : "";

function writeParagraph(
  asm: Assembly,
  piece: Piece,
  speeches: Speech[],
  speakers: Speaker[],
  language: "zh" | "en",
): void {
  const onlySays = language === "zh" ? onlySaysZh : onlySaysEn;
  let open: BeatDraft | null = null;
  let prose: { start: number; text: string } | null = null;
  const flush = () => {
    if (prose) writeProse(asm, prose.start, prose.text, language);
    prose = null;
  };
  piece.runs.forEach((run, r) => {
    const index = piece.speeches[r] ?? null;
    const speech = index === null ? undefined : speeches[index];
    if (index === null || !speech) {
      const nearSpeech = piece.speeches[r - 1] != null || piece.speeches[r + 1] != null;
      if (!run.quote && nearSpeech && (onlySays(run.text) || /^[\s，,。.:：—-]*$/u.test(run.text))) {
        flush();
        if (piece.speeches[r - 1] == null) asm.hold(run.start);
        else if (!/[，,]\s*$/u.test(run.text)) open = null;
        return;
      }
      open = null;
      prose = prose
        ? { start: prose.start, text: prose.text + run.text }
        : { start: run.start, text: run.text };
      return;
    }
    const speaker = speakers[index] ?? {};
    if (prose && language === "zh") prose.text = withoutSaying(prose.text);
    flush();
    if (open && speech.words !== "") {
      appendText(open, speech.words);
      return;
    }
    const thought =
      language === "zh"
        ? new RegExp(`${ZH_THINK}[：:，,]?\\s*$`, "u").test(speech.before)
        : EN_THINK.test(speech.after.slice(0, 30));
    open = asm.beat(run.start, {
      type: "dialogue",
      text: speech.words,
      ...(speaker.name ? { character: speaker.name } : {}),
      ...(speaker.emotion ? { emotion: speaker.emotion } : {}),
      ...(thought ? { offscreen: true } : {}),
    });
  });
  flush();
}

/** 姑娘愣了一下，小声问： → 姑娘愣了一下。 What is left is what is seen; the source keeps its words. */
function withoutSaying(text: string): string {
  const colon = /[：:]\s*$/u.exec(text.slice(-12));
  if (!colon) return text;
  const bare = text.slice(0, text.length - colon[0].length);
  const cut = Math.max(...["，", ",", "。", "！", "？"].map((mark) => bare.lastIndexOf(mark)));
  const tail = bare.slice(cut + 1);
  return onlySaysZh(tail) ? (cut < 0 ? "" : bare.slice(0, cut + 1).replace(/[，,]$/u, "。")) : `${bare}。`;
}

function writeProse(asm: Assembly, start: number, text: string, language: "zh" | "en"): void {
  const limit = language === "zh" ? BEAT_ZH : BEAT_EN;
  let beat: BeatDraft | null = null;
  for (const { from, to } of sentences(text, language)) {
    const raw = text.slice(from, to);
    const words = raw.replace(/\s+/gu, " ").trim();
    const at = start + from + raw.length - raw.trimStart().length;
    const thinks = language === "zh" ? THINKS.exec(words) : null;
    if (thinks?.[1]) {
      const subject = thinks[1].replace(/[他她]$/u, "") || undefined;
      asm.beat(at, {
        type: "dialogue",
        text: words.slice(thinks[0].length),
        offscreen: true,
        ...(subject ? { character: subject } : {}),
      });
      beat = null;
      continue;
    }
    if (!/[\p{L}\p{N}]/u.test(words)) {
      if (!beat) asm.hold(at);
      continue;
    }
    const told = (language === "zh" ? SUMMARY_ZH : SUMMARY_EN).test(words);
    const type = told ? "narration" : "action";
    if (beat && beat.type === type && beat.text.length + words.length <= limit)
      beat.text = joinPieces([beat.text, words]);
    else beat = asm.beat(at, { type, text: words });
  }
}
