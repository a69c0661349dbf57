import { type Assembly, emptyScene } from "./assembly";
import { episodeNumber } from "./episode-marker";
import { undecorated } from "./heading";
import { gatherSpeeches, type Piece } from "./novel-gather";
import { findSpeakers } from "./novel-speakers";
import { dashRuns, paragraphs, quoteRuns, speaksInDashes, speaksInSingles } from "./novel-text";
import { Prose, writeParagraph } from "./novel-write";
import { locationIn, timeIn } from "./setting";
import type { Line } from "./source-lines";

const CHAPTER_ZH =
  /^(?:第\s*[\d零〇一二三四五六七八九十百千两兩]{1,7}\s*[章回节節卷部篇折](?=$|[\s：:、.．《—–-]|[㐀-鿿]{1,20}$)|(?:序章|楔子|序幕|尾声|尾聲|番外|引子|后记|後記|终章|終章)(?=$|[\s：:、.．—–-]))/u;
const CHAPTER_EN = /^(?:chapter|part|book|prologue|epilogue|interlude)\b(?:[\s.:—–-]|$)/iu;
/** 二 · 3 · IV alone on a line: a chapter without a word for it. */
const COUNT = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[IVX]{1,5})[.、．]?$/u;
const BREAK = /^(?:[*＊※◇◆☆★~～#·•—–\-=_]\s*){1,12}$/u;
const chapterLike = (line: string) => {
  const bare = undecorated(line);
  return (
    COUNT.test(bare) ||
    (bare.length <= 60 && (CHAPTER_ZH.test(bare) || (CHAPTER_EN.test(bare) && !/[a-z][.!?]$/u.test(bare))))
  );
};

/** 三月七日 阴 · Monday, 4 May: a diary's next day, with other people. */
const DATED =
  /^(?:[\d〇零一二三四五六七八九十]{2,4}年)?[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}[日号][^A-Za-zÀ-ɏЀ-ӿ㐀-鿿]*[A-Za-zÀ-ɏЀ-ӿ㐀-鿿]{0,8}[^A-Za-zÀ-ɏЀ-ӿ㐀-鿿]*$|^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2} [A-ZÀ-Þ][a-zß-ÿ]+|[A-ZÀ-Þ][a-zß-ÿ]+ \d{1,2})[A-Za-zÀ-ɏЀ-ӿ㐀-鿿\d ,.]{0,20}$/u;
const endsScene = (line: string) => chapterLike(line) || BREAK.test(line);

/** Prose: chapters, quoted speech with whoever says it, and everything else as what is seen. */
export function parseNovel(asm: Assembly, lines: Line[], language: "zh" | "en"): void {
  const singles = speaksInSingles(asm.text);
  const all = paragraphs(asm.text, lines, chapterLike);
  const dashes = speaksInDashes(all);
  const pieces: Piece[] = all.map((paragraph, index) => ({
    paragraph,
    index,
    runs: (dashes && dashRuns(paragraph)) || quoteRuns(paragraph, singles),
    speeches: [],
  }));
  const speeches = gatherSpeeches(pieces, language, (line) => endsScene(line) || DATED.test(line));
  const narration = pieces.flatMap(({ runs, speeches: said }) =>
    runs.filter((_, r) => said[r] == null).map(({ text }) => text),
  );
  const speakers = findSpeakers(speeches, narration, language, asm.genders);
  const about = new Prose(language, new Set(speakers.flatMap(({ name }) => name ?? [])), asm.genders);
  const voice = systemVoice(asm.text);
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
    const boxed = /^【([^【】]{2,200})】$/u.exec(paragraph.text)?.[1];
    if (boxed && voice)
      asm.beat(paragraph.start, { type: "dialogue", character: voice, text: boxed, offscreen: true });
    else if (boxed) asm.beat(paragraph.start, { type: "caption", text: boxed });
    else writeParagraph(asm, piece, speeches, speakers, about);
  });
}

/** Who says the boxed lines: the system of a game-like novel, else nobody, they are read. */
const systemVoice = (text: string) =>
  /【[^【】]*(?:叮|宿主|系统|系統)[^【】]*】/u.test(text.slice(0, 400_000)) ? "系统" : null;

function newScene(asm: Assembly, heading: string, pieces: Piece[], from: number): void {
  const ahead = pieces.slice(from, from + 16);
  const end = ahead.findIndex(({ paragraph: { text } }) => endsScene(text));
  const opening = (end < 0 ? ahead : ahead.slice(0, end))
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
  asm.assumeScene({
    ...emptyScene(),
    heading,
    location,
    time: timeIn(name) || timeIn(opening),
    explicit: heading !== "",
  });
}
