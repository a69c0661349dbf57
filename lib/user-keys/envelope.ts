import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

/**
 * Secrets at rest: each is sealed with a key of its own, which is wrapped by one of the deployment's. Both are bound to
 * the place they were made for, so that a ciphertext moved to another row, owner or column does not open.
 */
export type Envelope = { sealed: string; wrappedKey: string; wrappedBy: string };
/** Table, row, column and owner, in words. */
export type Place = readonly string[];

type Key = { id: string; key: Buffer };

const IV_BYTES = 12;
const TAG_BYTES = 16;

const bind = (place: Place, what: string) => Buffer.from(JSON.stringify([...place, what]));

function encrypt(key: Buffer, plain: Buffer, about: Buffer): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(about);
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString("base64");
}

function decrypt(key: Buffer, text: string, about: Buffer): Buffer {
  const bytes = Buffer.from(text, "base64");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(about).setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
}

/** The key that encrypts now. */
export function currentKey(keys: Key[] = env.ENCRYPTION_KEYS): Key {
  const [first] = keys;
  if (!first) throw new AppError("unavailable", { details: { missing: "ENCRYPTION_KEYS" } });
  return first;
}

function keyOf(id: string, keys: Key[]): Key {
  const found = keys.find((key) => key.id === id);
  if (!found) throw new Error(`encryption key ${id} is not configured`);
  return found;
}

export function seal(plain: string, place: Place, keys: Key[] = env.ENCRYPTION_KEYS): Envelope {
  const outer = currentKey(keys);
  const inner = randomBytes(32);
  return {
    sealed: encrypt(inner, Buffer.from(plain), bind(place, "sealed")),
    wrappedKey: encrypt(outer.key, inner, bind(place, `key:${outer.id}`)),
    wrappedBy: outer.id,
  };
}

/** Throws when anything is not as it was sealed: a byte, the place, the key. */
export function open(envelope: Envelope, place: Place, keys: Key[] = env.ENCRYPTION_KEYS): string {
  return decrypt(unwrap(envelope, place, keys), envelope.sealed, bind(place, "sealed")).toString("utf8");
}

/** The same secret under the key that encrypts now; the secret itself stays sealed. */
export function rewrap(
  envelope: Envelope,
  place: Place,
  keys: Key[] = env.ENCRYPTION_KEYS,
): Pick<Envelope, "wrappedKey" | "wrappedBy"> {
  const outer = currentKey(keys);
  const inner = unwrap(envelope, place, keys);
  return {
    wrappedKey: encrypt(outer.key, inner, bind(place, `key:${outer.id}`)),
    wrappedBy: outer.id,
  };
}

function unwrap(envelope: Envelope, place: Place, keys: Key[]): Buffer {
  const outer = keyOf(envelope.wrappedBy, keys);
  return decrypt(outer.key, envelope.wrappedKey, bind(place, `key:${outer.id}`));
}
