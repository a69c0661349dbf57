/** `npm run config:set <name> <file>`: makes the JSON of a file the newest version of a document of the settings. */
import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { ZodError, z } from "zod";
import { pool } from "@/db";
import { DOCUMENTS, isDocumentName } from "@/lib/config/documents";
import { setConfig } from "@/lib/config/set-config";
import { AppError } from "@/lib/errors";
import { PointsDocument } from "@/lib/tools/documents";
import { findLosses } from "@/lib/tools/vendor-costs";

const [name = "", file = ""] = process.argv.slice(2);

const problemOf = (error: unknown): string | null => {
  if (error instanceof ZodError) return z.prettifyError(error);
  if (error instanceof AppError) return JSON.stringify({ reason: error.reason, ...error.details });
  return error instanceof SyntaxError ? `${file} is not JSON: ${error.message}` : null;
};

try {
  if (!isDocumentName(name) || file === "") {
    console.error(`npm run config:set <${Object.keys(DOCUMENTS).join("|")}> <file.json>`);
    process.exitCode = 1;
  } else {
    const given: unknown = JSON.parse(readFileSync(file, "utf8"));
    const { version } = await setConfig(name, given, userInfo().username);
    console.log(`${name}, version ${version}`);
    for (const { rule, credits, cost } of name === "points" ? findLosses(PointsDocument.parse(given)) : [])
      console.warn(`${rule}: ${credits} credits are less than the vendor's ${cost}`);
  }
} catch (error) {
  const problem = problemOf(error);
  if (problem === null) throw error;
  console.error(problem);
  process.exitCode = 1;
} finally {
  await pool.end({ timeout: 5 });
}
