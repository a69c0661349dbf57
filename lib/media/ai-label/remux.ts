import { createReadStream } from "node:fs";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { outsideInput, runFfmpeg, runFfprobe, ToolError } from "../ffmpeg";
import { aiFacts, type Relabel } from "./metadata";

/** Any name of a fact is kept, but not what is the container's own; the index stays in front. */
const ISO = [
  ...["-movflags", "+faststart+use_metadata_tags"],
  ...["major_brand", "minor_version", "compatible_brands"].flatMap((name) => ["-metadata", `${name}=`]),
];
/** ffmpeg's writer of each container. */
const WRITERS = {
  mp4: [...ISO, "-f", "mp4"],
  mov: [...ISO, "-f", "mov"],
  m4a: [...ISO, "-f", "ipod"],
  webm: ["-f", "webm"],
  ogg: ["-f", "ogg"],
  flac: ["-f", "flac"],
};
export type Remuxed = keyof typeof WRITERS;
export const isRemuxed = (ext: string): ext is Remuxed => Object.hasOwn(WRITERS, ext);

const LABEL = "AIGC";

/**
 * Writes a clip or sound anew with the label among its facts, every packet as it is. False = it has the right one, and
 * nothing was written. A file that cannot be read that far is `bad_result`.
 */
export async function remuxLabelled(
  path: string,
  out: string,
  { ext, relabel }: { ext: Remuxed; relabel: Relabel },
): Promise<boolean> {
  const label = relabel(await foundIn(path, ext));
  if (label === null) return false;
  await judged(
    runFfmpeg(
      [
        // Times as they are: no start is moved to zero.
        ...["-copyts", ...outsideInput(path, ext), "-avoid_negative_ts", "disabled"],
        ...["-map", "0:v?", "-map", "0:a?", "-map", "0:s?", "-c", "copy"],
        // Oggs keep their facts with the stream.
        ...aiFacts(label, ext === "ogg" ? "-metadata:s:a:0" : "-metadata"),
        ...[...WRITERS[ext], `file:${out}`],
      ],
      { timeoutMs: 300_000, niceness: 5 },
    ),
  );
  return true;
}

/** Asking ffprobe costs a process: only where the name occurs in the file at all. */
async function foundIn(path: string, ext: Remuxed): Promise<string | null> {
  if (!(await contains(path, LABEL))) return null;
  const wanted = `format_tags=${LABEL}:stream_tags=${LABEL}`;
  const input = ["-f", ext, "-i", `file:${path}`];
  const { stdout } = await judged(
    runFfprobe(["-of", "json", "-show_entries", wanted, ...input], { timeoutMs: 20_000 }),
  );
  const { format, streams } = tagsOf.parse(JSON.parse(stdout.toString("utf8")));
  return [format, ...streams].map(({ tags }) => tags[LABEL]).find((found) => found !== undefined) ?? null;
}

const tagged = z.object({ tags: z.record(z.string(), z.string()).default({}) });
const tagsOf = z.object({ format: tagged.default({ tags: {} }), streams: z.array(tagged).default([]) });

/** A tool that fails on a file from outside says something about the file. */
async function judged<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ToolError || (error instanceof AppError && error.reason === "timed_out"))
      throw new AppError("bad_result", { cause: error });
    throw error;
  }
}

async function contains(path: string, word: string): Promise<boolean> {
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const window = Buffer.concat([tail, chunk as Buffer]);
    if (window.includes(word, 0, "latin1")) return true;
    tail = window.subarray(-word.length + 1);
  }
  return false;
}
