import { db } from "@/db";
import { insertConfig, latestConfigVersion } from "@/db/queries/config";
import { AppError } from "@/lib/errors";
import { checkModels } from "@/lib/providers/refresh-catalog";
import { DOCUMENTS, type DocumentName, modelsDocument } from "./documents";

/**
 * Makes a document the newest version of its name. It is live within seconds everywhere; earlier versions stay on
 * record. Throws a `ZodError` for what is not one.
 */
export async function setConfig(
  name: DocumentName,
  given: unknown,
  author: string,
): Promise<{ version: number }> {
  const document: unknown = DOCUMENTS[name].parse(given);
  if (name === "models") checkModels(modelsDocument.parse(document));
  const version = (await latestConfigVersion(db, name)) + 1;
  if (!(await insertConfig(db, { name, version, document, author }))) throw new AppError("conflict");
  return { version };
}
