import { boolean, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { users } from "./users";

/** What a person agreed to for one picture or clip of somebody: which wording, when, and for `transfer` to which country. */
export const consents = pgTable(
  "consents",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    assetId: uuid().notNull(),
    kind: text({ enum: ["likeness", "transfer"] }).notNull(),
    version: text().notNull(),
    /** ISO 3166 code; empty for `likeness`. */
    country: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("consents_key").on(t.userId, t.assetId, t.kind, t.version, t.country)],
);

/**
 * What a vendor found in a picture. Kept by the picture's content, since every look is billed. `passed` null = being
 * looked at, until `leasedUntil` at the latest.
 */
export const faceDetections = pgTable(
  "face_detections",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    sha256: text().notNull(),
    model: text().notNull(),
    passed: boolean(),
    /** Pixels: left, top, right, bottom. */
    faceBox: jsonb().$type<[number, number, number, number]>(),
    extBox: jsonb().$type<[number, number, number, number]>(),
    /** The vendor's own, where nothing was found. */
    code: text(),
    leasedUntil: instant().notNull(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("face_detections_key").on(t.userId, t.sha256, t.model)],
);
