import { createWriteStream } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { driverOf } from "./drivers";
import type { ObjectRef } from "./types";

export const openObject = (ref: ObjectRef): Promise<Readable> => driverOf(ref).get(ref.key);

/** Copies an object to a local file (media tools only ever see local files). */
export async function downloadObject(ref: ObjectRef, path: string): Promise<void> {
  await pipeline(await openObject(ref), createWriteStream(path));
}
