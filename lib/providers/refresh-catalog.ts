import { db } from "@/db";
import { latestConfig } from "@/db/queries/config";
import { type ModelsDocument, modelsDocument } from "@/lib/config/documents";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { MODELS } from "./catalog";
import { setModels } from "./catalog-state";
import type { ModelEntry } from "./types";

/** A change is seen everywhere within so long. */
const FRESH_MS = 5_000;

let checkedAt = Number.NEGATIVE_INFINITY;
let version = 0;
let running: Promise<void> | null = null;

/** Brings the catalog up to the operator's settings of now. Settings that cannot be read leave it as it is. */
export async function refreshCatalog({ now = Date.now() }: { now?: number } = {}): Promise<void> {
  if (now - checkedAt < FRESH_MS) return;
  running ??= read(now).finally(() => {
    running = null;
  });
  await running;
}

async function read(now: number): Promise<void> {
  try {
    const row = await latestConfig(db, "models");
    checkedAt = now;
    if ((row?.version ?? 0) === version) return;
    setModels(row ? withSettings(modelsDocument.parse(row.document)) : MODELS);
    version = row?.version ?? 0;
  } catch (error) {
    checkedAt = now;
    log.error({ err: error }, "the models' settings cannot be read");
  }
}

/** The catalog with an operator's changes. Rows of one's own come first: they were added to be used. */
export function withSettings({ change, add }: ModelsDocument): ModelEntry[] {
  const own = new Set(add.map(({ id }) => id));
  const rows = MODELS.filter(({ id }) => !own.has(id)).map((row) => ({ ...row, ...change[row.id] }));
  return [...add, ...rows];
}

/** Throws for changes of rows that are not there. */
export function checkModels({ change, add }: ModelsDocument): void {
  const known = new Set([...MODELS, ...add].map(({ id }) => id));
  const unknown = Object.keys(change).filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw new AppError("invalid_parameter", { details: { field: "change", problem: unknown.join(", ") } });
}
