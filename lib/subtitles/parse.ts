import { type Cue, type CuePosition, cleanCueText, MAX_CUES } from "./cue";
import type { SubtitleFormat } from "./write";

const TIME_LINE =
  /^\s*((?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d{1,3})\s*-->\s*((?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d{1,3})(.*)$/;

function milliseconds(text: string): number {
  const [clock = "", fraction = "0"] = text.split(/[.,]/);
  const seconds = clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  return seconds * 1000 + Number(fraction.padEnd(3, "0").slice(0, 3));
}

/** Which format a file is, by its content. */
export function detectFormat(content: string): SubtitleFormat | null {
  if (/^\ufeff?WEBVTT/.test(content)) return "vtt";
  if (/^\ufeff?\s*\[Script Info\]/i.test(content)) return "ass";
  return /\d\s*-->\s*\d/.test(content) ? "srt" : null;
}

/** The cues of a file in order of time; what is not a cue (styles, notes, broken times) is left out, markup is dropped. */
export function parseSubtitles(format: SubtitleFormat, content: string): Cue[] {
  const lines = content.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const found = format === "ass" ? assCues(lines) : blockCues(lines, format);
  return found
    .map((cue) => ({ ...cue, text: cleanCueText(cue.text) }))
    .filter((cue) => cue.text !== "" && cue.endMs > cue.startMs)
    .sort((a, b) => a.startMs - b.startMs)
    .slice(0, MAX_CUES);
}

function blockCues(lines: string[], format: "srt" | "vtt"): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < lines.length; i++) {
    const time = TIME_LINE.exec(lines[i] ?? "");
    if (!time) continue;
    const text: string[] = [];
    while (
      i + 1 < lines.length &&
      (lines[i + 1] ?? "").trim() !== "" &&
      !TIME_LINE.test(lines[i + 1] ?? "")
    ) {
      i++;
      text.push(lines[i] ?? "");
    }
    const [, from = "", to = "", settings = ""] = time;
    cues.push({
      startMs: milliseconds(from),
      endMs: milliseconds(to),
      text: format === "vtt" ? fromVtt(text.join("\n")) : fromSrt(text.join("\n")),
      position: format === "vtt" ? vttPosition(settings) : "bottom-center",
    });
  }
  return cues;
}

/** The few tags players know; anything else in angle brackets is text. */
const fromSrt = (text: string) =>
  text.replace(/<\/?(?:b|i|u|s|font)(?:\s[^<>]*)?>/gi, "").replace(/\{\\[^{}]*\}/g, "");

const ENTITIES: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": " ",
  "&lrm;": "",
  "&rlm;": "",
};
const fromVtt = (text: string) =>
  text
    .replace(/<[^<>\n]*>/g, "")
    .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => ENTITIES[entity] ?? entity);

function vttPosition(settings: string): CuePosition {
  const line = /line:(\d+)/.exec(settings)?.[1];
  if (line === undefined || Number(line) > 66) return "bottom-center";
  return Number(line) < 34 ? "top-center" : "middle-center";
}

function assCues(lines: string[]): Cue[] {
  const cues: Cue[] = [];
  let columns = ["Layer", "Start", "End", "Style", "Name", "MarginL", "MarginR", "MarginV", "Effect", "Text"];
  let inEvents = false;
  for (const line of lines) {
    if (/^\s*\[/.test(line)) inEvents = /^\s*\[Events\]/i.test(line);
    if (!inEvents) continue;
    if (line.startsWith("Format:"))
      columns = line
        .slice(7)
        .split(",")
        .map((name) => name.trim());
    if (!line.startsWith("Dialogue:")) continue;
    const cells = line.slice(9).split(",");
    const cell = (name: string) => cells[columns.indexOf(name)]?.trim() ?? "";
    cues.push({
      startMs: milliseconds(cell("Start")),
      endMs: milliseconds(cell("End")),
      // Text is the last column and may hold commas itself.
      text: fromAss(cells.slice(columns.length - 1).join(",")),
      position: /top-center$/.test(cell("Style"))
        ? "top-center"
        : /middle-center$/.test(cell("Style"))
          ? "middle-center"
          : "bottom-center",
    });
  }
  return cues;
}

/** Drawings go whole, override blocks go, breaks become breaks; our own wide braces and backslashes turn back. */
function fromAss(text: string): string {
  if (/\{[^{}]*\\p[1-9]/.test(text)) return "";
  return text
    .replace(/\{[^{}]*\}/g, "")
    .replace(/\\[Nn]/g, "\n")
    .replace(/\\h/g, " ")
    .replaceAll("｛", "{")
    .replaceAll("｝", "}")
    .replaceAll("＼", "\\");
}
