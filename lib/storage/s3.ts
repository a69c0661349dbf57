import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import { attachment } from "./content-disposition";
import { linkLife, throughCdn } from "./links";
import { type PartStore, putInParts } from "./put-parts";
import { readBody } from "./read-body";
import { createRemoteCall, REMOTE_TIMING, type RemoteTiming, type VendorAnswer } from "./remote-call";
import type { StorageDriver } from "./types";

export type S3Options = {
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Any other store that speaks S3; unset: AWS. */
  endpoint?: string;
  forcePathStyle?: boolean;
  /** Reads go through this address; it stands for the root of the bucket. */
  cdnUrl?: string;
  timing?: RemoteTiming;
};

/** Their S3 gateways answer 501 to conditional writes. */
const WITHOUT_CONDITIONS = /(^|\.)(aliyuncs\.com|myqcloud\.com)$/;

const md5 = (bytes: Buffer) => createHash("md5").update(bytes).digest("base64");

/** The SDK is loaded with the first call: who does not use S3 does not pay for it. */
async function connect(options: S3Options, timing: RemoteTiming) {
  const { S3Client, ...sdk } = await import("@aws-sdk/client-s3");
  const { getSignedUrl } = await import("@aws-sdk/s3-request-presigner");
  const { region, endpoint, forcePathStyle, accessKeyId, secretAccessKey } = options;
  const client: S3Client = new S3Client({
    region,
    endpoint,
    forcePathStyle,
    credentials: { accessKeyId, secretAccessKey },
    // The SDK's own checksums are sent in a form that other stores refuse, and spoil signed links. Content-MD5 is understood by all.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: 10_000,
      requestTimeout: timing.answerMs,
      throwOnRequestTimeout: true,
      // It would also run while a reader pauses; silence of the store is noticed elsewhere.
      socketTimeout: 0,
    },
  });
  return { sdk, client, getSignedUrl };
}

function describe(error: unknown): VendorAnswer {
  const { name, code, $metadata } = error as Partial<{ name: string; code: string }> & {
    $metadata?: { httpStatusCode?: number; requestId?: string };
  };
  const status = $metadata?.httpStatusCode ?? null;
  // An error inside an answer that began with 200 passes like a fault of the store.
  return {
    code: String(code ?? name),
    status: status === 200 ? 500 : status,
    requestId: $metadata?.requestId,
  };
}

const isMissing = (error: unknown): boolean => {
  const { status, code } = describe(error);
  return status === 404 && code !== "NoSuchBucket";
};

export function createS3Driver(options: S3Options): StorageDriver {
  const { bucket, timing = REMOTE_TIMING } = options;
  const call = createRemoteCall("s3", describe, timing.retryMs);
  let connection: ReturnType<typeof connect> | undefined;
  const connected = () => {
    connection ??= connect(options, timing);
    return connection;
  };
  const writeOnce = !(options.endpoint && WITHOUT_CONDITIONS.test(new URL(options.endpoint).hostname));

  async function partStore(key: string, contentType: string): Promise<PartStore> {
    const { client, sdk } = await connected();
    const at = { Bucket: bucket, Key: key };
    return {
      putWhole: (bytes) =>
        call("put", async () => {
          const content = { Body: bytes, ContentLength: bytes.length, ContentMD5: md5(bytes) };
          await client.send(new sdk.PutObjectCommand({ ...at, ...content, ContentType: contentType }));
        }),
      begin: () =>
        call("begin", async () => {
          const begun = await client.send(
            new sdk.CreateMultipartUploadCommand({ ...at, ContentType: contentType }),
          );
          return begun.UploadId ?? "";
        }),
      putPart: (UploadId, PartNumber, bytes) =>
        call("put part", async () => {
          const content = { Body: bytes, ContentLength: bytes.length, ContentMD5: md5(bytes) };
          const put = await client.send(
            new sdk.UploadPartCommand({ ...at, ...content, UploadId, PartNumber }),
          );
          return put.ETag ?? "";
        }),
      complete: (UploadId, etags) =>
        call("complete", async (attempt) => {
          const Parts = etags.map((ETag, index) => ({ ETag, PartNumber: index + 1 }));
          await client
            .send(new sdk.CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts } }))
            .catch((error) => {
              // An answer was lost, and the upload it completed is gone: it is done.
              if (attempt === 1 || describe(error).code !== "NoSuchUpload") throw error;
            });
        }),
      abort: (UploadId) =>
        call("abort", async () => {
          await client.send(new sdk.AbortMultipartUploadCommand({ ...at, UploadId }));
        }),
    };
  }

  return {
    id: "s3",
    bucket,

    put: async (key, body, { contentType, size }) =>
      putInParts(await partStore(key, contentType), body, { contentType, size }),

    async get(key, range) {
      const { client, sdk } = await connected();
      const Range = range && `bytes=${range.start}-${range.end ?? ""}`;
      const found = await call("get", () =>
        client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key, Range })),
      );
      const expected = found.ContentLength ?? null;
      return readBody(found.Body as Readable, { what: "s3 get", expected, idleMs: timing.idleMs });
    },

    async head(key) {
      const { client, sdk } = await connected();
      return call("head", async () => {
        try {
          const found = await client.send(new sdk.HeadObjectCommand({ Bucket: bucket, Key: key }));
          return { size: found.ContentLength ?? 0, contentType: found.ContentType ?? "" };
        } catch (error) {
          if (isMissing(error)) return null;
          throw error;
        }
      });
    },

    async delete(key) {
      const { client, sdk } = await connected();
      await call("delete", () => client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: key })));
    },

    async list(prefix, cursor) {
      const { client, sdk } = await connected();
      const page = await call("list", () =>
        client.send(
          new sdk.ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: cursor }),
        ),
      );
      const keys = (page.Contents ?? []).flatMap(({ Key }) => Key ?? []);
      return page.IsTruncated ? { keys, cursor: page.NextContinuationToken } : { keys };
    },

    async signRead(key, seconds, read) {
      const { client, sdk, getSignedUrl } = await connected();
      const life = linkLife(seconds);
      const ResponseContentDisposition = read?.downloadName && attachment(read.downloadName);
      const command = new sdk.GetObjectCommand({ Bucket: bucket, Key: key, ResponseContentDisposition });
      const signed = { signingDate: life.signedAt, expiresIn: life.seconds };
      return throughCdn(await getSignedUrl(client, command, signed), options.cdnUrl, key);
    },

    async signWrite(key, { contentType, size, sha256, seconds }) {
      const { client, sdk, getSignedUrl } = await connected();
      const checksum = sha256 === undefined ? undefined : Buffer.from(sha256, "hex").toString("base64");
      const command = new sdk.PutObjectCommand({
        Bucket: bucket,
        Key: key,
        ContentType: contentType,
        ContentLength: size,
        ChecksumSHA256: checksum,
        // What was verified cannot be exchanged by whoever still holds the link.
        IfNoneMatch: writeOnce ? "*" : undefined,
      });
      const signingDate = new Date();
      const url = await getSignedUrl(client, command, {
        signingDate,
        expiresIn: Math.round(seconds),
        // As headers they are enforced; as parts of the query they would be decoration.
        signableHeaders: new Set(["host", "content-type", "content-length"]),
        unhoistableHeaders: new Set(["x-amz-checksum-sha256"]),
      });
      return {
        method: "PUT",
        url,
        headers: {
          "content-type": contentType,
          ...(checksum && { "x-amz-checksum-sha256": checksum }),
          ...(writeOnce && { "if-none-match": "*" }),
        },
        expiresAt: new Date(signingDate.getTime() + seconds * 1000),
      };
    },
  };
}
