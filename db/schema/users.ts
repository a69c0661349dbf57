import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, updatedAt } from "./columns";
import { LOCALES, REGIONS } from "./values";

export const users = pgTable(
  "users",
  {
    id: id(),
    email: text(),
    emailVerifiedAt: instant(),
    name: text().notNull(),
    username: text(),
    phone: text(),
    avatarAssetId: uuid(),
    passwordHash: text(),
    /** Hash of an app-made device secret: an anonymous account until it is claimed. */
    deviceHash: text().unique(),
    region: text({ enum: REGIONS }).notNull().default("GLOBAL"),
    locale: text({ enum: LOCALES }).notNull().default("zh"),
    role: text({ enum: ["user", "admin"] })
      .notNull()
      .default("user"),
    status: text({ enum: ["active", "disabled"] })
      .notNull()
      .default("active"),
    preferences: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** Raised to make every issued session and token invalid at once. */
    tokenVersion: integer().notNull().default(0),
    storageQuota: bigint({ mode: "number" })
      .notNull()
      .default(5 * 1024 ** 3),
    videosQuota: integer().notNull().default(100),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("users_email_key").on(sql`lower(${t.email})`),
    uniqueIndex("users_username_key").on(sql`lower(${t.username})`),
  ],
);

/**
 * One row per issued refresh token; using one twice revokes its family. A family is a login: the browser's has one row
 * whose token nobody knows. Sessions and access tokens name their family and end with it.
 */
export const refreshTokens = pgTable(
  "refresh_tokens",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    familyId: uuid().notNull(),
    tokenHash: text().notNull().unique(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    revokedAt: instant(),
    lastSeenAt: instant().notNull().defaultNow(),
    device: text(),
    ip: text(),
    createdAt: createdAt(),
  },
  (t) => [index("refresh_tokens_user_idx").on(t.userId), index("refresh_tokens_family_idx").on(t.familyId)],
);

/** Personal access tokens `ink_…`, stored hashed, shown once. */
export const accessTokens = pgTable(
  "access_tokens",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text().notNull(),
    tokenHash: text().notNull().unique(),
    scopes: text().array().notNull().default(sql`'{}'::text[]`),
    lastUsedAt: instant(),
    expiresAt: instant(),
    revoked: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [index("access_tokens_user_idx").on(t.userId)],
);
