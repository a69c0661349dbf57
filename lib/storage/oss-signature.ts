import { createHash, createHmac } from "node:crypto";
import { strictEncode } from "./links";

/** OSS signature version 4. The SDK signs requests; links and forms are signed here, as of a time of our choice. */
export type OssKeys = { accessKeyId: string; accessKeySecret: string; region: string; bucket: string };

const VERSION = "OSS4-HMAC-SHA256";

const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
/** 20231203T121212Z */
const timestamp = (date: Date) => date.toISOString().replace(/[-:]|\.\d+/g, "");
const scope = (keys: OssKeys, time: string) => `${time.slice(0, 8)}/${keys.region}/oss/aliyun_v4_request`;

function sign(keys: OssKeys, time: string, text: string): string {
  const day = hmac(`aliyun_v4${keys.accessKeySecret}`, time.slice(0, 8));
  return hmac(hmac(hmac(hmac(day, keys.region), "oss"), "aliyun_v4_request"), text).toString("hex");
}

/** The query that lets its holder read one key. The host is not part of it: any name of the bucket will do. */
export function signOssRead(
  keys: OssKeys,
  key: string,
  { signedAt, seconds, query = {} }: { signedAt: Date; seconds: number; query?: Record<string, string> },
): string {
  const time = timestamp(signedAt);
  const said: Record<string, string> = {
    ...query,
    "x-oss-credential": `${keys.accessKeyId}/${scope(keys, time)}`,
    "x-oss-date": time,
    "x-oss-expires": String(seconds),
    "x-oss-signature-version": VERSION,
  };
  const canonicalQuery = Object.entries(said)
    .map(([name, value]) => `${strictEncode(name)}=${strictEncode(value)}`)
    .sort()
    .join("&");
  const path = `/${keys.bucket}/${key}`.split("/").map(strictEncode).join("/");
  const request = ["GET", path, canonicalQuery, "", "", "UNSIGNED-PAYLOAD"].join("\n");
  const digest = createHash("sha256").update(request).digest("hex");
  const text = [VERSION, time, scope(keys, time), digest].join("\n");
  return `${canonicalQuery}&x-oss-signature=${sign(keys, time, text)}`;
}

/** The fields of a form that may post exactly `fields` and a file of exactly `size` bytes. */
export function signOssForm(
  keys: OssKeys,
  fields: Record<string, string>,
  { signedAt, expiresAt, size }: { signedAt: Date; expiresAt: Date; size: number },
): Record<string, string> {
  const time = timestamp(signedAt);
  const said: Record<string, string> = {
    ...fields,
    "x-oss-signature-version": VERSION,
    "x-oss-credential": `${keys.accessKeyId}/${scope(keys, time)}`,
    "x-oss-date": time,
  };
  const conditions = [
    { bucket: keys.bucket },
    ["content-length-range", size, size],
    ...Object.entries(said).map(([name, value]) => ["eq", `$${name}`, value]),
  ];
  const policy = Buffer.from(JSON.stringify({ expiration: expiresAt.toISOString(), conditions }));
  const encoded = policy.toString("base64");
  return { ...said, policy: encoded, "x-oss-signature": sign(keys, time, encoded) };
}
