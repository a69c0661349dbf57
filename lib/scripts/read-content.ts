import { db } from "@/db";
import { findOwnAsset } from "@/db/queries/assets";
import type { ScriptFormat } from "@/db/schema/scripts";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { storable } from "@/lib/projects/text";
import { decodeScript } from "@/lib/screenplay/decode-script";
import { openObject } from "@/lib/storage/objects";
import { DOCUMENT_BYTES, type SaveScriptInput, SCRIPT_BYTES } from "./schemas";

/** The text of a script, not empty and not binary: typed up to 2 MB, uploaded up to 20 MB. */
export async function readContent(
  actor: Actor,
  input: SaveScriptInput,
): Promise<{ content: string; format: ScriptFormat }> {
  if (input.content !== undefined)
    return { content: checked(input.content, "content", SCRIPT_BYTES), format: input.format };
  if (input.asset_id === undefined) throw new AppError("empty_script", { field: "content" });
  const asset = await findOwnAsset(db, actor.userId, input.asset_id);
  if (asset?.status !== "ready") throw new AppError("not_found", { field: "asset_id" });
  if (asset.size > DOCUMENT_BYTES) throw tooLarge("asset_id", DOCUMENT_BYTES);
  const chunks: Buffer[] = [];
  for await (const chunk of await openObject(asset)) chunks.push(Buffer.from(chunk));
  const { text, format } = await decodeScript(Buffer.concat(chunks), asset.fileName).catch(ofAsset);
  return {
    content: checked(text, "asset_id", DOCUMENT_BYTES),
    format: input.format === "auto" ? format : input.format,
  };
}

/** The file is at fault, not a field of the request. */
function ofAsset(error: unknown): never {
  if (!(error instanceof AppError)) throw error;
  throw new AppError(error.reason, { field: "asset_id", details: error.details, cause: error });
}

const tooLarge = (field: string, bytes: number) =>
  new AppError("too_large", { field, details: { limit_mb: bytes / 1024 ** 2 } });

function checked(raw: string, field: string, limit: number): string {
  if (Buffer.byteLength(raw) > limit) throw tooLarge(field, limit);
  if (looksBinary(raw)) throw new AppError("undecodable", { field });
  const text = storable(raw);
  if (!/[^\s\p{Cc}\p{Cf}\p{Z}\u2400]/u.test(text)) throw new AppError("empty_script", { field });
  return text;
}

/** Control characters and failed decodings in bulk: a file that is no text, not a text with a stray byte. */
function looksBinary(text: string): boolean {
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f\u2400\ufffd]/g)?.length ?? 0;
  return odd > 8 && odd > text.length / 20;
}
