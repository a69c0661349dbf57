import { createHash, createHmac } from "node:crypto";

/** Signatures as the vendors' documents describe them, written apart from what the drivers use. */
export type Signed = {
  method: string;
  /** Decoded. */
  path: string;
  /** Decoded, without the signature itself. */
  query: [name: string, value: string][];
  /** The headers that are signed, by lower-case name. */
  headers: Record<string, string>;
  /** 20130524T000000Z */
  time: string;
  region: string;
  secret: string;
};

const sha256 = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

function encode(text: string): string {
  let out = "";
  for (const byte of Buffer.from(text)) {
    const character = String.fromCharCode(byte);
    out += /[A-Za-z0-9\-._~]/.test(character)
      ? character
      : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return out;
}
const encodePath = (path: string) => encode(path).replaceAll("%2F", "/");
const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

const derive = (start: string, steps: string[]) =>
  steps.reduce<string | Buffer>((key, step) => hmac(key, step), start);

/** AWS signature version 4, service s3. */
export function s3Signature(signed: Signed & { payload: string }): string {
  const { method, path, headers, time, region, secret, payload } = signed;
  const names = Object.keys(headers).sort(byBytes);
  const query = signed.query
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort(byBytes)
    .join("&");
  const said = names.map((name) => `${name}:${(headers[name] ?? "").trim().replace(/ +/g, " ")}\n`).join("");
  const request = [method, encodePath(path), query, said, names.join(";"), payload].join("\n");
  const day = time.slice(0, 8);
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", time, scope, sha256(request)].join("\n");
  return hmac(derive(`AWS4${secret}`, [day, region, "s3", "aws4_request"]), text).toString("hex");
}

/** OSS signature version 4; `additional`: names signed beyond those that always are. */
export function ossSignature(signed: Signed & { additional?: string[] }): string {
  const { method, path, headers, time, region, secret, additional = [] } = signed;
  const query = signed.query
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a], [b]) => byBytes(a, b))
    .map(([name, value]) => (value === "" ? name : `${name}=${value}`))
    .join("&");
  const always = (name: string) => /^(content-type$|content-md5$|x-oss-)/.test(name);
  const names = Object.keys(headers).filter((name) => always(name) || additional.includes(name));
  const said = names.sort(byBytes).map((name) => `${name}:${(headers[name] ?? "").trim()}\n`);
  const extra = additional.filter((name) => !always(name)).sort(byBytes);
  const request = [method, encodePath(path), query, said.join(""), extra.join(";"), "UNSIGNED-PAYLOAD"];
  const scope = `${time.slice(0, 8)}/${region}/oss/aliyun_v4_request`;
  const text = ["OSS4-HMAC-SHA256", time, scope, sha256(request.join("\n"))].join("\n");
  return ossTextSignature({ time, region, secret, text });
}

/** The same key over any text: a form's policy is signed as it stands. */
export function ossTextSignature(signed: { time: string; region: string; secret: string; text: string }) {
  const { time, region, secret, text } = signed;
  const key = derive(`aliyun_v4${secret}`, [time.slice(0, 8), region, "oss", "aliyun_v4_request"]);
  return hmac(key, text).toString("hex");
}
