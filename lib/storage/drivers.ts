import { join } from "node:path";
import type { Region } from "@/db/schema/values";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { createLocalDriver } from "./local";
import type { ObjectRef, StorageDriver, StorageDriverId } from "./types";

const drivers: Partial<Record<StorageDriverId, StorageDriver>> = {
  local: createLocalDriver(join(env.DATA_DIR, "storage")),
};

/** Which drivers a region prefers, best first; the first one that is configured serves. */
const PREFERENCE: Record<Region, StorageDriverId[]> = {
  CN: ["oss", "s3", "local"],
  GLOBAL: ["s3", "oss", "local"],
};

/** The store for new objects of a region. */
export function driverFor(region: Region): StorageDriver {
  const id = PREFERENCE[region].find((candidate) => drivers[candidate]);
  const driver = id && drivers[id];
  if (!driver) throw new AppError("storage_failed");
  return driver;
}

/** The store an existing object lives in, whatever is preferred today. */
export function driverOf(ref: Pick<ObjectRef, "driver">): StorageDriver {
  const driver = drivers[ref.driver];
  if (!driver) throw new AppError("storage_failed", { details: { driver: ref.driver } });
  return driver;
}

export const configuredDrivers = (): StorageDriver[] => Object.values(drivers);
