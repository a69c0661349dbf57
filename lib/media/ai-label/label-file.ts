import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { requireSpace } from "../temp";
import { labelGif } from "./gif";
import { labelMp3 } from "./id3";
import { labelJpeg } from "./jpeg";
import { type Relabel, relabelAs } from "./metadata";
import { labelPng } from "./png";
import { isRemuxed, remuxLabelled } from "./remux";
import { labelWav } from "./wav";
import { labelWebp } from "./webp";

/** Formats that take the label without any tool: their bytes are read whole, so they must have been capped before. */
const EDITED: Record<string, (bytes: Buffer, relabel: Relabel) => Uint8Array[] | null> = {
  png: labelPng,
  jpg: labelJpeg,
  webp: labelWebp,
  gif: labelGif,
  wav: labelWav,
  mp3: labelMp3,
};

/**
 * Writes into a generated file of ours, where its format keeps such facts, that it is AI-generated, by whom and as what
 * (`contentId`). Pixels and samples stay as they are; a file that has the label already is left alone. `ext` is what the
 * bytes were recognised as. Throws `bad_result` for a file that is too broken to be labelled.
 */
export async function labelFile(path: string, { ext, contentId }: { ext: string; contentId: string }) {
  const draft = `${path}.labelled`;
  const { size } = await stat(path);
  await requireSpace(dirname(path), size);
  const relabel = relabelAs(contentId);
  try {
    const written = isRemuxed(ext)
      ? await remuxLabelled(path, draft, { ext, relabel })
      : await writeParts(draft, editorOf(ext)(await readFile(path), relabel));
    if (written) await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

function editorOf(ext: string) {
  const edit = EDITED[ext];
  if (!edit) throw new Error(`no label for ${ext}`);
  return edit;
}

async function writeParts(path: string, parts: Uint8Array[] | null): Promise<boolean> {
  if (!parts) return false;
  const file = await open(path, "w");
  try {
    await file.writev(parts);
  } finally {
    await file.close();
  }
  return true;
}
