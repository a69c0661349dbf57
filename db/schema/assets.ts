import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, updatedAt } from "./columns";
import { users } from "./users";
import { FILE_TYPES, STORAGE_DRIVERS } from "./values";

/** One stored object. `ready` only after the store itself confirmed size and content. userId null = ours (library). */
export const assets = pgTable(
  "assets",
  {
    id: id(),
    userId: uuid().references(() => users.id, { onDelete: "cascade" }),
    projectId: uuid(),
    type: text({ enum: FILE_TYPES }).notNull(),
    status: text({ enum: ["pending", "ready", "deleted", "missing"] })
      .notNull()
      .default("pending"),
    driver: text({ enum: STORAGE_DRIVERS }).notNull(),
    bucket: text().notNull(),
    key: text().notNull(),
    fileName: text().notNull().default(""),
    contentType: text().notNull(),
    size: bigint({ mode: "number" }).notNull(),
    sha256: text(),
    width: integer(),
    height: integer(),
    durationMs: integer(),
    /** Keys in the same driver and bucket; null until made. */
    thumbKey: text(),
    previewKey: text(),
    posterKey: text(),
    metadata: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    generationId: uuid(),
    /** When an upload that never arrived may be swept. */
    expiresAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: instant(),
  },
  (t) => [
    uniqueIndex("assets_object_key").on(t.driver, t.bucket, t.key),
    index("assets_user_idx").on(t.userId, t.status),
    index("assets_project_idx").on(t.projectId, t.type, t.id),
    index("assets_pending_idx").on(t.expiresAt).where(sql`${t.status} = 'pending'`),
    check("assets_size_check", sql`${t.size} >= 0`),
  ],
);

/** Music and effects offered to everyone. `assetId` null = not made yet. Names are in messages/…/library.json by id. */
export const audioLibrary = pgTable(
  "audio_library",
  {
    id: text().primaryKey(),
    kind: text({ enum: ["bgm", "effect", "voice"] }).notNull(),
    category: text().notNull(),
    durationMs: integer().notNull(),
    assetId: uuid(),
    license: text().notNull(),
    tags: text().array().notNull().default(sql`'{}'::text[]`),
    position: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [index("audio_library_kind_idx").on(t.kind, t.category, t.position)],
);
