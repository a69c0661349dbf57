import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError } from "@/lib/errors";
import { driverOf } from "./drivers";
import type { ObjectRef } from "./types";

/** A connection that breaks in the middle of an object is no reason to fail a render. */
const ATTEMPTS = 3;

export const openObject = (ref: ObjectRef): Promise<Readable> => driverOf(ref).get(ref.key);

/** Copies an object to a local file, whole or not at all (media tools only ever see local files). */
export async function downloadObject(ref: ObjectRef, path: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await pipeline(await openObject(ref), createWriteStream(path));
    } catch (error) {
      await rm(path, { force: true });
      const broken = error instanceof AppError && error.reason === "storage_failed";
      if (attempt === ATTEMPTS || !broken) throw error;
    }
  }
}
