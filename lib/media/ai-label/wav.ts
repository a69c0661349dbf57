import { AppError } from "@/lib/errors";
import { AI_WORDS, type Relabel } from "./metadata";
import { chunk, chunksOf, listOf, type RiffChunk, riff } from "./riff";

const INFO = Buffer.from("INFO", "latin1");
const LABEL = "AIGC";
const COMMENT = "ICMT";

/** The parts of the sound with the label among its INFO, behind the samples; null = it has the right one. */
export function labelWav(bytes: Buffer, relabel: Relabel): Uint8Array[] | null {
  const chunks = chunksOf(bytes, "WAVE");
  if (!chunks.some(({ id }) => id === "data")) throw new AppError("bad_result");
  const infos = chunks.filter(isInfo);
  const facts = infos.flatMap(({ data }) => listOf(data.subarray(INFO.length)));
  const found = facts.find(({ id }) => id === LABEL);
  const label = relabel(found ? found.data.toString("latin1").replace(/\0+$/, "") : null);
  if (label === null) return null;
  const kept = facts.filter(({ id }) => id !== LABEL);
  const words = kept.some(({ id }) => id === COMMENT) ? [] : [{ id: COMMENT, data: zeroEnded(AI_WORDS) }];
  const info = [...kept, ...words, { id: LABEL, data: zeroEnded(label) }];
  const rest = chunks.filter((one) => !isInfo(one));
  const list = Buffer.concat([INFO, ...info.flatMap(({ id, data }) => chunk(id, data))]);
  return riff("WAVE", [...rest.flatMap(({ id, data }) => chunk(id, data)), ...chunk("LIST", list)]);
}

const isInfo = ({ id, data }: RiffChunk) => id === "LIST" && data.subarray(0, INFO.length).equals(INFO);
const zeroEnded = (text: string) => Buffer.from(`${text}\0`);
