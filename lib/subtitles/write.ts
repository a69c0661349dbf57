import { assDocument, cueEvent, cueStyles, type Frame } from "./ass";
import type { Cue } from "./cue";

export const SUBTITLE_FORMATS = ["srt", "ass", "vtt"] as const;
export type SubtitleFormat = (typeof SUBTITLE_FORMATS)[number];

/** HH:MM:SS<mark>mmm */
function clock(ms: number, mark: "," | "."): string {
  const pad = (value: number, length = 2) => String(value).padStart(length, "0");
  const whole = Math.max(0, Math.round(ms));
  return `${pad(Math.floor(whole / 3_600_000))}:${pad(Math.floor(whole / 60_000) % 60)}:${pad(Math.floor(whole / 1000) % 60)}${mark}${pad(whole % 1000, 3)}`;
}

/** An arrow in the text would read as a time line. */
const withoutArrow = (text: string) => text.replaceAll("-->", "→");

export function writeSrt(cues: Cue[]): string {
  return cues
    .map(
      (cue, i) =>
        `${i + 1}\n${clock(cue.startMs, ",")} --> ${clock(cue.endMs, ",")}\n${withoutArrow(cue.text)}\n`,
    )
    .join("\n");
}

const VTT_LINE: Record<Cue["position"], string> = {
  "top-center": " line:10%",
  "middle-center": " line:50%",
  "bottom-center": "",
};

export function writeVtt(cues: Cue[]): string {
  const escaped = (text: string) =>
    withoutArrow(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const blocks = cues.map(
    (cue) =>
      `${clock(cue.startMs, ".")} --> ${clock(cue.endMs, ".")}${VTT_LINE[cue.position]}\n${escaped(cue.text)}\n`,
  );
  return ["WEBVTT\n", ...blocks].join("\n");
}

export function writeAss(cues: Cue[], frame: Frame): string {
  return assDocument(frame, cueStyles("simple", frame, { top: 0.08, bottom: 0.12 }), cues.map(cueEvent));
}

export function writeSubtitles(format: SubtitleFormat, cues: Cue[], frame: Frame): string {
  if (format === "ass") return writeAss(cues, frame);
  return format === "vtt" ? writeVtt(cues) : writeSrt(cues);
}
