import type { z } from "zod";
import { db } from "@/db";
import { latestConfig } from "@/db/queries/config";
import { log } from "@/lib/log";
import { DEFAULT_BANNERS, DEFAULT_POINTS, DEFAULT_STYLES } from "./default-documents";
import { BannersDocument, PointsDocument, StylesDocument } from "./documents";
import type { ToolDocuments } from "./tool-config";
import { findLosses } from "./vendor-costs";

/** How long a process may go on with the version before. */
const FRESH_MS = 3_000;

let read: { at: number; documents: Promise<ToolDocuments> } | null = null;

/** Templates, prices and banners as they are now; asked of the database every few seconds. */
export function toolDocuments({ now = Date.now() }: { now?: number } = {}): Promise<ToolDocuments> {
  if (read && now - read.at < FRESH_MS) return read.documents;
  const documents = load();
  read = { at: now, documents };
  documents.catch(() => {
    read = null;
  });
  return documents;
}

async function load(): Promise<ToolDocuments> {
  const [styles, points, banners] = await Promise.all([
    newest("styles", StylesDocument, DEFAULT_STYLES),
    newest("points", PointsDocument, DEFAULT_POINTS),
    newest("banners", BannersDocument, DEFAULT_BANNERS),
  ]);
  return { styles, points, banners };
}

const seen = new Set<string>();

/** A stored document that does not hold any more is passed over. */
async function newest<T>(name: string, schema: z.ZodType<T>, fallback: T): Promise<T> {
  const row = await latestConfig(db, name);
  const parsed = row ? schema.safeParse(row.document) : null;
  const first = row !== null && !seen.has(`${name} ${row.version}`);
  if (first) seen.add(`${name} ${row.version}`);
  if (parsed?.error && first)
    log.error({ name, version: row?.version, problem: parsed.error.issues[0] }, "settings cannot be read");
  const document = parsed?.success ? parsed.data : fallback;
  const points = PointsDocument.safeParse(document);
  const losses = first && name === "points" && points.success ? findLosses(points.data) : [];
  if (losses.length > 0) log.warn({ losses }, "prices below what the vendor bills");
  return document;
}
