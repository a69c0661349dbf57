import { writeWav } from "../pcm/wav";
import { EFFECTS, makeEffect } from "./effects/all";
import { BEDS } from "./music/beds/all";
import { composeBed } from "./music/compose";

/** Worker thread: makes one library item as a WAV file. */
export default async function make({ id, out }: { id: string; out: string }): Promise<void> {
  const bed = BEDS.find((candidate) => candidate.id === id);
  const effect = EFFECTS.find((candidate) => candidate.id === id);
  const pcm = bed ? composeBed(bed) : effect && makeEffect(effect);
  if (!pcm) throw new Error(`no such library item: ${id}`);
  await writeWav(out, pcm);
}
