import { createHash, randomUUID } from "node:crypto";

export type Refusal = { status: number; code: string };
type Stored = { bytes: Buffer; contentType: string };
type Upload = { key: string; contentType: string; parts: Map<number, Buffer> };

const etagOf = (bytes: Buffer) => `"${createHash("md5").update(bytes).digest("hex")}"`;
export const isRefusal = (answer: object): answer is Refusal => "code" in answer;

/** What a bucket holds, in memory, with the vendors' rules about parts. `minPart`: of all parts but the last. */
export function createShelf(minPart: number) {
  const objects = new Map<string, Stored>();
  const uploads = new Map<string, Upload>();
  const noUpload: Refusal = { status: 404, code: "NoSuchUpload" };

  return {
    objects,
    uploads,
    put(key: string, bytes: Buffer, contentType: string): string {
      objects.set(key, { bytes, contentType });
      return etagOf(bytes);
    },
    begin(key: string, contentType: string): string {
      const id = randomUUID();
      uploads.set(id, { key, contentType, parts: new Map() });
      return id;
    },
    putPart(id: string, number: number, bytes: Buffer): { etag: string } | Refusal {
      const upload = uploads.get(id);
      if (!upload) return noUpload;
      upload.parts.set(number, bytes);
      return { etag: etagOf(bytes) };
    },
    complete(id: string, named: { number: number; etag: string }[]): { etag: string } | Refusal {
      const upload = uploads.get(id);
      if (!upload) return noUpload;
      const parts: Buffer[] = [];
      for (const [index, { number, etag }] of named.entries()) {
        const part = upload.parts.get(number);
        const before = named[index - 1];
        if (before && before.number >= number) return { status: 400, code: "InvalidPartOrder" };
        if (!part || etagOf(part) !== etag) return { status: 400, code: "InvalidPart" };
        if (part.length < minPart && index < named.length - 1) return { status: 400, code: "EntityTooSmall" };
        parts.push(part);
      }
      if (parts.length === 0) return { status: 400, code: "MalformedXML" };
      uploads.delete(id);
      objects.set(upload.key, { bytes: Buffer.concat(parts), contentType: upload.contentType });
      return { etag: `"${"0".repeat(32)}-${parts.length}"` };
    },
    abort: (id: string): Refusal | null => (uploads.delete(id) ? null : noUpload),
    list(prefix: string, after: string | null, most: number) {
      const keys = [...objects.keys()]
        .filter((key) => key.startsWith(prefix) && (!after || key > after))
        .sort();
      return { keys: keys.slice(0, most), more: keys.length > most };
    },
  };
}

export type Shelf = ReturnType<typeof createShelf>;
