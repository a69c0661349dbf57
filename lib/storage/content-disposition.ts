import { strictEncode } from "./links";

/** A download under this name (RFC 6266, RFC 5987): every browser gets the real name, old ones a plain one. */
export function attachment(name: string): string {
  const whole = Buffer.from(name).toString(); // half a surrogate pair cannot be encoded
  const plain = whole.replace(/[^\x20-\x7e]/gu, "_").replace(/["\\%]/g, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${strictEncode(whole)}`;
}
