import type { ScriptFormat } from "@/db/schema/scripts";
import { AppError } from "@/lib/errors";
import { decodeDocx } from "./decode-docx";
import { decodeText } from "./decode-text";

const FORMATS: Record<string, ScriptFormat> = {
  txt: "auto",
  text: "auto",
  md: "markdown",
  markdown: "markdown",
  fountain: "fountain",
  spmd: "fountain",
  csv: "table",
  tsv: "table",
};

/** Reads an uploaded script by its name and bytes; the format is a hint from the name. */
export async function decodeScript(
  bytes: Uint8Array,
  fileName: string,
): Promise<{ text: string; format: ScriptFormat }> {
  const extension = /\.([a-z0-9]+)$/iu.exec(fileName)?.[1]?.toLowerCase() ?? "txt";
  if (extension === "docx") return { text: await decodeDocx(bytes), format: "auto" };
  const format = FORMATS[extension];
  if (!format) throw new AppError("unsupported_file", { field: "asset_id", details: { extension } });
  return { text: decodeText(bytes).text, format };
}
