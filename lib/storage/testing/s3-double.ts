import { createHash } from "node:crypto";
import { type Received, startBucketServer } from "./bucket-server";
import type { Refusal } from "./shelf";
import { s3Signature } from "./signatures";

export type S3Account = { region: string; bucket: string; accessKeyId: string; secretAccessKey: string };

const SKEW_MS = 15 * 60_000;
const WEEK_SECONDS = 604_800;
const forbidden = (code: string): Refusal => ({ status: 403, code });

export const readTime = (time: string): number =>
  Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));

/** S3 with path-style addresses: verifies signature version 4 in headers and links as AWS does. */
export const startS3Double = (account: S3Account) =>
  startBucketServer({
    region: account.region,
    minPart: 5 * 1024 * 1024,
    errorXml: ({ code }) =>
      `<Error><Code>${code}</Code><Message>${code}</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>`,
    keyOf: ({ path }) => {
      const [, bucket, ...key] = path.split("/");
      return bucket === account.bucket ? key.join("/") : null;
    },
    admit: (received) => admitS3(account, received),
    conflict: ({ headers }) =>
      headers["if-none-match"] === "*" ? { status: 412, code: "PreconditionFailed" } : null,
  });

/** Why S3 would turn a request away; null: it would not. */
export function admitS3(account: S3Account, received: Received, now = Date.now()): Refusal | null {
  const { query, headers, method } = received;
  if (method === "PUT" && headers["content-length"] === undefined)
    return { status: 411, code: "MissingContentLength" };
  if (headers["content-encoding"]?.includes("aws-chunked")) return { status: 400, code: "InvalidArgument" };
  return query.has("X-Amz-Signature")
    ? admitLink(account, received, now)
    : admitHeader(account, received, now);
}

function admitHeader(account: S3Account, received: Received, now: number): Refusal | null {
  const { headers, body } = received;
  const said = headers.authorization?.match(
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/,
  );
  if (!said) return forbidden("AccessDenied");
  const [, credential = "", names = "", signature = ""] = said;
  const time = String(headers["x-amz-date"]);
  const payload = String(headers["x-amz-content-sha256"]);
  if (!(Math.abs(now - readTime(time)) <= SKEW_MS)) return forbidden("RequestTimeTooSkewed");
  if (payload !== "UNSIGNED-PAYLOAD" && payload !== createHash("sha256").update(body).digest("hex"))
    return { status: 400, code: "XAmzContentSHA256Mismatch" };
  return compare(account, received, { credential, names, signature, time, payload });
}

function admitLink(account: S3Account, received: Received, now: number): Refusal | null {
  const said = (name: string) => received.query.get(`X-Amz-${name}`) ?? "";
  const seconds = Number(said("Expires"));
  if (said("Algorithm") !== "AWS4-HMAC-SHA256" || !/^\d+$/.test(said("Expires")) || seconds > WEEK_SECONDS)
    return { status: 400, code: "AuthorizationQueryParametersError" };
  if (!(now <= readTime(said("Date")) + seconds * 1000)) return forbidden("AccessDenied");
  return compare(account, received, {
    credential: said("Credential"),
    names: said("SignedHeaders"),
    signature: said("Signature"),
    time: said("Date"),
    payload: "UNSIGNED-PAYLOAD",
  });
}

function compare(
  account: S3Account,
  { method, path, query, headers }: Received,
  said: { credential: string; names: string; signature: string; time: string; payload: string },
): Refusal | null {
  const [key, day, region, service, end] = said.credential.split("/");
  if (key !== account.accessKeyId) return forbidden("InvalidAccessKeyId");
  if (day !== said.time.slice(0, 8) || region !== account.region || `${service}/${end}` !== "s3/aws4_request")
    return { status: 400, code: "AuthorizationHeaderMalformed" };
  const names = said.names.split(";");
  if (!names.includes("host")) return forbidden("AccessDenied");
  const unsigned = Object.keys(headers).find((name) => name.startsWith("x-amz-") && !names.includes(name));
  if (unsigned) return forbidden("AccessDenied");
  const right = s3Signature({
    method,
    path,
    query: [...query].filter(([name]) => name !== "X-Amz-Signature"),
    headers: Object.fromEntries(names.map((name) => [name, String(headers[name] ?? "")])),
    time: said.time,
    region: account.region,
    secret: account.secretAccessKey,
    payload: said.payload,
  });
  return right === said.signature ? null : forbidden("SignatureDoesNotMatch");
}
