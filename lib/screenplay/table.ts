import { type Assembly, emptyScene } from "./assembly";
import { isName, leadingParenthetical, splitCue, unquoted } from "./cue";
import { episodeNumber } from "./episode-marker";
import { readHeading, undecorated } from "./heading";
import { labelOf } from "./labels";
import { parseCastList, parseEnglishPlace, parsePlace, sceneFrom } from "./place";
import { cameraOf, secondsOf, shotTypeOf } from "./shot-words";
import type { Line } from "./source-lines";
import { type Cell, type Column, type Delimiter, joinRows, readHeader, splitRow } from "./table-columns";
import { cuesIn, speak } from "./table-speech";
import type { ShotHint } from "./types";

type Layout = { delimiter: Delimiter; columns: (Column | null)[] };
const EMPTY =
  /^(?:|[-–—]{1,4}|[/\\无無空]|[（(]?无(?:对白|台词|旁白)?[）)]?|\(?no (?:dialogue|lines?)\)?|n\/?a|none|\.\.\.)$/iu;
const SEPARATOR = /^[|\s:+=-]+$/u;

/** Storyboard tables: one row is one shot, and stays one. Text around the tables is headings and notes. */
export function parseTable(asm: Assembly, lines: Line[], context: ReadonlySet<string>): void {
  let layout: Layout | null = null;
  let previous: Layout | null = null;
  let row = 0;
  const known = new Set(context);
  joinRows(lines, asm.text).forEach((line) => {
    const header = readHeader(line.text);
    if (header) {
      layout = header;
      previous = header;
      asm.meta(line.start, "other");
      return;
    }
    const inTable = layout?.delimiter === "," || (layout && line.text.includes(layout.delimiter));
    if (layout && inTable && !(layout.delimiter !== "," && line.blankBefore && !line.text.startsWith("|"))) {
      if (SEPARATOR.test(line.text)) return;
      readRow(asm, line, layout, `t${++row}`, known);
      return;
    }
    if (!layout && previous && line.text.startsWith("|")) {
      layout = previous;
      readRow(asm, line, previous, `t${++row}`, known);
      return;
    }
    layout = null;
    const bare = undecorated(line.text);
    const heading = readHeading(line.text);
    if (heading) {
      for (const { name, note } of heading.cast) asm.introduce(name, note);
      asm.openScene(line.start, heading.scene);
    } else if (episodeNumber(bare) !== null) {
      asm.meta(line.start, "episode");
      asm.scene = null;
    } else aside(asm, line, bare, known);
  });
}

/** A line outside the tables: title, people, a note; a speech or an action only inside a scene. */
function aside(asm: Assembly, line: Line, bare: string, known: Set<string>): void {
  const cue = splitCue(bare);
  const label = cue ? labelOf(cue.name) : labelOf(bare);
  if (asm.items.length === 0 && (/^#\s|^《/u.test(line.text) || (!cue && bare.length < 40))) {
    asm.title = bare.replace(/^《|》.*$/gu, "");
    asm.meta(line.start, "title");
  } else if (cue && label === "cast") {
    for (const { name, note } of parseCastList(cue.text).names) {
      asm.introduce(name, note);
      known.add(name);
    }
    asm.meta(line.start, "other");
  } else if (cue && label === null && asm.scene === null && isName(cue.name, 1, known) && cue.text !== "") {
    asm.introduce(cue.name, [cue.emotion, cue.text].filter(Boolean).join("，"), true);
    known.add(cue.name);
    asm.meta(line.start, "bio");
  } else if (cue && asm.scene && known.has(cue.name))
    speak(asm, line.start, cue.text, cue.name, {}, known, cue.emotion);
  else asm.meta(line.start, label === "synopsis" ? "synopsis" : "note");
}

function readRow(asm: Assembly, line: Line, layout: Layout, id: string, known: Set<string>): void {
  const cells = splitRow(line.text, layout.delimiter);
  const cell = (column: Column): Cell | undefined => {
    const found = cells[layout.columns.indexOf(column)];
    return found && !EMPTY.test(found.text) ? found : undefined;
  };
  const hint: ShotHint = { row: id };
  const type = shotTypeOf(cell("type")?.text ?? "");
  const camera = cameraOf(cell("camera")?.text ?? cell("type")?.text ?? "");
  const duration = secondsOf(cell("duration")?.text ?? "");
  if (type) hint.type = type;
  if (camera) hint.camera = camera;
  if (duration) hint.duration = duration;
  asm.hold(line.start);
  place(asm, line, layout, cell);
  const list = cell("characters")?.text ?? "";
  const { names: cast, ref } = parseCastList(list);
  const [only] = cast;
  // 小刘（惊慌） beside a line is how it is said; 小刘（男，30岁） is who he is.
  const manner =
    cast.length === 1 && cell("dialogue") && !/[\d男女岁歲]/u.test(only?.note ?? "") ? only?.note : "";
  for (const { name, note } of cast) {
    if (!manner) asm.introduce(name, note);
    known.add(name);
  }
  if (asm.scene)
    asm.scene.cast.push(...cast.map(({ name }) => name).filter((name) => !asm.scene?.cast.includes(name)));
  let wrote = 0;
  const said = splitCue(`${cell("speaker")?.text ?? ""}：`);
  const crowd = ref && cast.length === 0 ? list : undefined;
  const speaker = said?.name ?? (cast.length === 1 ? only?.name : crowd);
  const emotion = [cell("emotion")?.text, said?.offscreen ? "os" : said?.emotion, manner]
    .filter(Boolean)
    .join("，");
  layout.columns.forEach((column, at) => {
    const found = cells[at];
    if (!found || EMPTY.test(found.text)) return;
    const start = line.start + found.start;
    if (column === "action" || column === "caption" || column === "sound") {
      const text = found.text.replace(/<br\s*\/?>/giu, " ");
      asm.beat(start, {
        type: column,
        text: column === "caption" ? text.replace(/^[“"](.*)[”"]$/u, "$1") : text,
        shot: hint,
      });
      wrote++;
    } else if (column === "narration") {
      asm.beat(start, {
        type: "narration",
        text: unquoted(found.text.replace(/<br\s*\/?>/giu, " ")),
        shot: hint,
      });
      wrote++;
    } else if (column === "dialogue") {
      let from = 0;
      for (const part of cuesIn(found.text)) {
        const offset = Math.max(0, found.text.indexOf(part, from));
        from = offset + part.length;
        speak(asm, start + offset, part.trim(), speaker, hint, known, emotion);
        wrote++;
      }
    }
  });
  // A row without picture or words is still a row of the source.
  if (wrote === 0) asm.meta(line.start, "other");
}

/** Opens a scene where the row names another place than the one before. */
function place(asm: Assembly, line: Line, layout: Layout, cell: (column: Column) => Cell | undefined): void {
  const where = cell("scene");
  const when = cell("time")?.text ?? "";
  // （夜内·厨房）母亲…: the place stands before what is seen.
  const lead = where ? null : leadingParenthetical(cell("action")?.text ?? "");
  const told = lead?.[0] ? parsePlace(lead[0]) : null;
  if (lead && told && told.sure >= 2 && told.location !== "") {
    if (asm.scene?.heading !== lead[0]) asm.openScene(line.start, sceneFrom(lead[0], told));
    return;
  }
  if (!where) {
    if (!asm.scene) asm.assumeScene({ ...emptyScene(), time: when });
    return;
  }
  const bare = where.text.replace(/\s+/gu, " ");
  if (/^\d{1,4}$/u.test(bare) && asm.scene?.explicit === false) return;
  const side = cell("side")?.text ?? "";
  const found =
    readHeading(bare)?.scene ?? (/[㐀-鿿]/u.test(bare) ? parsePlace(bare) : parseEnglishPlace(bare));
  const next = sceneFrom(bare, { ...found, location: found.location || bare, time: found.time || when });
  if (side !== "") next.interior = /[外e]/iu.test(side) ? (/[内內i]/iu.test(side) ? null : false) : true;
  const now = asm.scene;
  if (now?.heading === bare && (when === "" || now.time === next.time)) return;
  // Its words are the row's first, unless a picture stands before them.
  const column = layout.columns.indexOf("scene");
  const leads = layout.columns
    .slice(0, column)
    .every(
      (one) =>
        one === null || ["number", "time", "side", "duration", "type", "camera", "characters"].includes(one),
    );
  if (leads) asm.openScene(line.start, next);
  else asm.assumeScene(next);
}
