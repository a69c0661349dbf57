import { type Received, startBucketServer } from "./bucket-server";
import { readTime } from "./s3-double";
import type { Refusal, Shelf } from "./shelf";
import { ossSignature, ossTextSignature } from "./signatures";

export type OssAccount = { region: string; bucket: string; accessKeyId: string; accessKeySecret: string };

const SKEW_MS = 15 * 60_000;
const WEEK_SECONDS = 604_800;
const VERSION = "OSS4-HMAC-SHA256";
const forbidden = (code: string): Refusal => ({ status: 403, code });

/** OSS under the bucket's own name: verifies signature version 4 in headers, links and forms. */
export const startOssDouble = (account: OssAccount) =>
  startBucketServer({
    region: account.region,
    minPart: 100 * 1024,
    errorXml: ({ code }) =>
      `<Error><Code>${code}</Code><Message>${code}</Message><RequestId>5C3D9175B6FC201293AD4890</RequestId><HostId>oss</HostId><EC>0002-00000040</EC></Error>`,
    keyOf: ({ path, headers }) => {
      const [name = ""] = (headers.host ?? "").split(".oss-");
      return headers.host?.includes(".oss-") && name !== account.bucket ? null : path.slice(1);
    },
    admit: (received) => admitOss(account, received),
    conflict: ({ headers }) =>
      headers["x-oss-forbid-overwrite"] === "true" ? { status: 409, code: "FileAlreadyExists" } : null,
    postForm: (received, shelf) => postForm(account, received, shelf),
  });

/** Why OSS would turn a request away; null: it would not. */
export function admitOss(account: OssAccount, received: Received, now = Date.now()): Refusal | null {
  const { headers, query } = received;
  if (query.has("x-oss-signature")) {
    const said = (name: string) => query.get(`x-oss-${name}`) ?? "";
    const seconds = Number(said("expires"));
    if (said("signature-version") !== VERSION || !/^\d+$/.test(said("expires")) || seconds > WEEK_SECONDS)
      return { status: 400, code: "AuthorizationQueryParametersError" };
    const from = readTime(said("date"));
    if (!(now >= from - SKEW_MS && now <= from + seconds * 1000)) return forbidden("AccessDenied");
    return compare(account, received, {
      credential: said("credential"),
      signature: said("signature"),
      time: said("date"),
      additional: said("additional-headers"),
    });
  }
  const said = headers.authorization?.match(
    /^OSS4-HMAC-SHA256 Credential=([^,]+),(?:AdditionalHeaders=([^,]+),)?Signature=([0-9a-f]{64})$/,
  );
  if (!said) return forbidden("AccessDenied");
  const time = String(headers["x-oss-date"]);
  if (!(Math.abs(now - readTime(time)) <= SKEW_MS)) return forbidden("RequestTimeTooSkewed");
  if (headers["x-oss-content-sha256"] !== "UNSIGNED-PAYLOAD") return { status: 400, code: "InvalidArgument" };
  const [, credential = "", additional = "", signature = ""] = said;
  return compare(account, received, { credential, additional, signature, time });
}

function checkCredential(account: OssAccount, credential: string, time: string): Refusal | null {
  const [key, ...scope] = credential.split("/");
  if (key !== account.accessKeyId) return forbidden("InvalidAccessKeyId");
  const right = `${time.slice(0, 8)}/${account.region}/oss/aliyun_v4_request`;
  return scope.join("/") === right ? null : forbidden("SignatureDoesNotMatch");
}

function compare(
  account: OssAccount,
  { method, path, query, headers }: Received,
  said: { credential: string; signature: string; time: string; additional: string },
): Refusal | null {
  const right = ossSignature({
    method,
    path: `/${account.bucket}${path}`,
    query: [...query].filter(([name]) => name !== "x-oss-signature"),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    time: said.time,
    region: account.region,
    secret: account.accessKeySecret,
    additional: said.additional.split(";").filter(Boolean),
  });
  return (
    checkCredential(account, said.credential, said.time) ??
    (right === said.signature ? null : forbidden("SignatureDoesNotMatch"))
  );
}

async function postForm(account: OssAccount, received: Received, shelf: Shelf): Promise<Refusal | null> {
  const type = String(received.headers["content-type"]);
  const form = await new Response(new Uint8Array(received.body), {
    headers: { "content-type": type },
  }).formData();
  const names = [...form.keys()];
  const file = form.get("file");
  if (!(file instanceof File) || names.at(-1) !== "file")
    return { status: 400, code: "IncorrectNumberOfFilesInPOSTRequest" };
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const time = field("x-oss-date");
  const signed = { time, region: account.region, secret: account.accessKeySecret, text: field("policy") };
  const refused = checkCredential(account, field("x-oss-credential"), time);
  if (refused) return refused;
  if (field("x-oss-signature-version") !== VERSION || field("x-oss-signature") !== ossTextSignature(signed))
    return forbidden("SignatureDoesNotMatch");
  const bytes = Buffer.from(await file.arrayBuffer());
  const broken = breaks(account, field("policy"), field, bytes.length);
  if (broken) return broken;
  if (field("x-oss-forbid-overwrite") === "true" && shelf.objects.has(field("key")))
    return { status: 409, code: "FileAlreadyExists" };
  shelf.put(field("key"), bytes, field("x-oss-content-type") || file.type || field("Content-Type"));
  return null;
}

/** The first condition of a policy that a form does not keep. */
function breaks(
  account: OssAccount,
  policy: string,
  field: (name: string) => string,
  size: number,
): Refusal | null {
  const { expiration, conditions } = JSON.parse(Buffer.from(policy, "base64").toString()) as {
    expiration: string;
    conditions: ([string, string | number, string | number] | Record<string, string>)[];
  };
  if (Date.parse(expiration) < Date.now()) return forbidden("AccessDenied");
  for (const condition of conditions) {
    if (!Array.isArray(condition)) {
      const kept = Object.entries(condition).every(
        ([name, value]) => value === (name === "bucket" ? account.bucket : field(name)),
      );
      if (!kept) return forbidden("AccessDenied");
      continue;
    }
    const [what, subject, value] = condition;
    if (what === "content-length-range") {
      if (size < Number(subject)) return { status: 400, code: "EntityTooSmall" };
      if (size > Number(value)) return { status: 400, code: "EntityTooLarge" };
    } else if (what !== "eq" || field(String(subject).slice(1)) !== value) return forbidden("AccessDenied");
  }
  return null;
}
