import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type OSS from "ali-oss";
import { attachment } from "./content-disposition";
import { keyPath, linkLife } from "./links";
import { signOssForm, signOssRead } from "./oss-signature";
import { type PartStore, putInParts } from "./put-parts";
import { readBody } from "./read-body";
import { createRemoteCall, REMOTE_TIMING, type RemoteTiming, type VendorAnswer } from "./remote-call";
import type { StorageDriver } from "./types";

export type OssOptions = {
  /** With or without the prefix `oss-`. */
  region: string;
  bucket: string;
  accessKeyId: string;
  accessKeySecret: string;
  /** Of the service, such as the internal one of a region. Links always carry its public name. */
  endpoint?: string;
  /** Reads go through this address; it stands for the root of the bucket. */
  cdnUrl?: string;
  timing?: RemoteTiming;
};

const md5 = (bytes: Buffer) => createHash("md5").update(bytes).digest("base64");

/** The SDK is loaded with the first call: most deployments never need it. */
async function connect(options: OssOptions, region: string, timing: RemoteTiming): Promise<OSS> {
  const { default: Client } = await import("ali-oss");
  const { bucket, accessKeyId, accessKeySecret, endpoint } = options;
  return new Client({
    region: `oss-${region}`,
    bucket,
    accessKeyId,
    accessKeySecret,
    endpoint,
    secure: true,
    authorizationV4: true,
    timeout: timing.answerMs,
  });
}

function describe(error: unknown): VendorAnswer {
  const { name, code, status, requestId } = error as {
    [field in "name" | "code" | "requestId"]?: string;
  } & { status?: number };
  // Negative: no answer. 2xx: an answer that could not be read.
  return {
    code: String(code ?? name),
    status: status !== undefined && status >= 300 ? status : null,
    requestId,
  };
}

/** Where browsers and vendors reach the bucket: never the internal network. */
function publicBucketUrl({ endpoint, bucket }: OssOptions, region: string): string {
  const url = new URL(endpoint ?? `https://oss-${region}.aliyuncs.com`);
  url.host = url.host.replace("-internal.", ".");
  const byAddress = /^[\d.]+$|^\[/.test(url.hostname);
  return `${url.protocol}//${byAddress ? "" : `${bucket}.`}${url.host}`;
}

const headerOf = (answer: { headers: object }, name: string) =>
  (answer.headers as Record<string, string | undefined>)[name];

export function createOssDriver(options: OssOptions): StorageDriver {
  const { bucket, accessKeyId, accessKeySecret, cdnUrl, timing = REMOTE_TIMING } = options;
  const region = options.region.replace(/^oss-/, "");
  const keys = { accessKeyId, accessKeySecret, region, bucket };
  const bucketUrl = publicBucketUrl(options, region);
  const call = createRemoteCall("oss", describe, timing.retryMs);
  let connection: Promise<OSS> | undefined;
  const connected = () => {
    connection ??= connect(options, region, timing);
    return connection;
  };

  async function partStore(key: string, contentType: string): Promise<PartStore> {
    const client = await connected();
    // The SDK adds to the options it is given: every attempt gets its own.
    return {
      putWhole: (bytes) =>
        call("put", async () => {
          await client.put(key, bytes, { mime: contentType, headers: { "Content-MD5": md5(bytes) } });
        }),
      begin: () =>
        call("begin", async () => (await client.initMultipartUpload(key, { mime: contentType })).uploadId),
      putPart: (uploadId, number, bytes) =>
        call("put part", async () => {
          // `uploadPart` makes a stream of every part, which breaks with noise; a put of a sub-resource is the same request.
          const part = { subres: { partNumber: number, uploadId }, headers: { "Content-MD5": md5(bytes) } };
          const { res } = await client.put(key, bytes, part as OSS.PutObjectOptions);
          return headerOf(res, "etag") ?? "";
        }),
      complete: (uploadId, etags) =>
        call("complete", async (attempt) => {
          const parts = etags.map((etag, index) => ({ number: index + 1, etag }));
          await client.completeMultipartUpload(key, uploadId, parts).catch((error) => {
            // An answer was lost, and the upload it completed is gone: it is done.
            if (attempt === 1 || describe(error).code !== "NoSuchUpload") throw error;
          });
        }),
      abort: (uploadId) =>
        call("abort", async () => {
          await client.abortMultipartUpload(key, uploadId);
        }),
    };
  }

  return {
    id: "oss",
    bucket,

    put: async (key, body, { contentType, size }) =>
      putInParts(await partStore(key, contentType), body, { contentType, size }),

    async get(key, range) {
      const client = await connected();
      // Without the second header a range beyond the end means the whole object.
      const headers = range && {
        Range: `bytes=${range.start}-${range.end ?? ""}`,
        "x-oss-range-behavior": "standard",
      };
      const found = await call("get", () => client.getStream(key, { headers }));
      const length = headerOf(found.res, "content-length");
      return readBody(found.stream as Readable, {
        what: "oss get",
        expected: length === undefined ? null : Number(length),
        idleMs: timing.idleMs,
      });
    },

    async head(key) {
      const client = await connected();
      return call("head", async () => {
        try {
          const { res } = await client.head(key);
          const size = Number(headerOf(res, "content-length") ?? 0);
          return { size, contentType: headerOf(res, "content-type") ?? "" };
        } catch (error) {
          const { status, code } = describe(error);
          if (status === 404 && code !== "NoSuchBucket") return null;
          throw error;
        }
      });
    },

    async delete(key) {
      const client = await connected();
      await call("delete", () => client.delete(key));
    },

    async list(prefix, cursor) {
      const client = await connected();
      const page = await call("list", () =>
        client.listV2({ prefix, "max-keys": 1000, ...(cursor && { "continuation-token": cursor }) }),
      );
      const found = page.objects.map(({ name }) => name);
      return page.isTruncated ? { keys: found, cursor: page.nextContinuationToken } : { keys: found };
    },

    async signRead(key, seconds, read) {
      const query = read?.downloadName
        ? { "response-content-disposition": attachment(read.downloadName) }
        : undefined;
      const signed = signOssRead(keys, key, { ...linkLife(seconds), query });
      return `${(cdnUrl ?? bucketUrl).replace(/\/+$/, "")}/${keyPath(key)}?${signed}`;
    },

    async signWrite(key, { contentType, size, seconds }) {
      const signedAt = new Date();
      const expiresAt = new Date(signedAt.getTime() + seconds * 1000);
      const fields = {
        key,
        // Stronger than the type a browser gives to the file's own part of the form.
        "x-oss-content-type": contentType,
        // What was verified cannot be exchanged by whoever still holds the form.
        "x-oss-forbid-overwrite": "true",
        success_action_status: "200",
      };
      return {
        method: "POST",
        url: `${bucketUrl}/`,
        headers: {},
        fields: signOssForm(keys, fields, { signedAt, expiresAt, size }),
        expiresAt,
      };
    },
  };
}
