import { join } from "node:path";
import type { Region } from "@/db/schema/values";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { createLocalDriver } from "./local";
import { createOssDriver } from "./oss";
import { createS3Driver } from "./s3";
import type { ObjectRef, StorageDriver, StorageDriverId } from "./types";

/** Makes the driver of a bucket; without one, of the bucket that is configured. */
type Maker = (bucket?: string) => StorageDriver;

function s3Maker(): Maker | undefined {
  const { S3_REGION: region, S3_BUCKET: own, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env;
  if (!region || !own || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return undefined;
  return (bucket = own) =>
    createS3Driver({
      region,
      bucket,
      accessKeyId: S3_ACCESS_KEY_ID,
      secretAccessKey: S3_SECRET_ACCESS_KEY,
      endpoint: env.S3_ENDPOINT,
      forcePathStyle: env.S3_FORCE_PATH_STYLE,
      cdnUrl: bucket === own ? env.S3_CDN_URL : undefined,
    });
}

function ossMaker(): Maker | undefined {
  const { OSS_REGION: region, OSS_BUCKET: own, OSS_ACCESS_KEY_ID, OSS_ACCESS_KEY_SECRET } = env;
  if (!region || !own || !OSS_ACCESS_KEY_ID || !OSS_ACCESS_KEY_SECRET) return undefined;
  return (bucket = own) =>
    createOssDriver({
      region,
      bucket,
      accessKeyId: OSS_ACCESS_KEY_ID,
      accessKeySecret: OSS_ACCESS_KEY_SECRET,
      endpoint: env.OSS_ENDPOINT,
      cdnUrl: bucket === own ? env.OSS_CDN_URL : undefined,
    });
}

const makers: Record<StorageDriverId, Maker | undefined> = {
  local: () => createLocalDriver(join(env.DATA_DIR, "storage")),
  s3: s3Maker(),
  oss: ossMaker(),
};

/** Which drivers a region prefers, best first; the first one that is configured serves. */
const PREFERENCE: Record<Region, StorageDriverId[]> = {
  CN: ["oss", "s3", "local"],
  GLOBAL: ["s3", "oss", "local"],
};

const made = new Map<string, StorageDriver>();

function driver(id: StorageDriverId, bucket?: string): StorageDriver | undefined {
  const place = `${id}/${bucket ?? ""}`;
  const known = made.get(place) ?? makers[id]?.(bucket);
  if (known) made.set(place, known);
  return known;
}

/** The store for new objects of a region. */
export function driverFor(region: Region): StorageDriver {
  const id = PREFERENCE[region].find((candidate) => makers[candidate]);
  const found = id && driver(id);
  if (!found) throw new AppError("storage_failed");
  return found;
}

/** The store an existing object lives in, whatever driver and bucket are preferred today. */
export function driverOf(ref: Pick<ObjectRef, "driver"> & Partial<ObjectRef>): StorageDriver {
  const found = driver(ref.driver, ref.driver === "local" ? undefined : ref.bucket);
  if (!found) throw new AppError("storage_failed", { details: { driver: ref.driver } });
  return found;
}

/** False for objects of a store that is not configured any more. */
export const isReachable = ({ driver: id }: Pick<ObjectRef, "driver">): boolean => makers[id] !== undefined;

export const configuredDrivers = (): StorageDriver[] =>
  (Object.keys(makers) as StorageDriverId[]).flatMap((id) => driver(id) ?? []);
