import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, updatedAt } from "./columns";
import { users } from "./users";
import { REGIONS } from "./values";

/**
 * A person's own account at a vendor. The secret is sealed with a key of its own (`sealed`), which is sealed with one of
 * the deployment's (`wrappedKey`, by `wrappedBy`). Nothing here can be read back by anybody; `last4` is what is shown.
 */
export const userKeys = pgTable(
  "user_keys",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    provider: text().notNull(),
    /** Which of the vendor's sites it is for, where there are two. */
    region: text({ enum: REGIONS }),
    sealed: text().notNull(),
    wrappedKey: text().notNull(),
    wrappedBy: text().notNull(),
    last4: text().notNull(),
    lastUsedAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("user_keys_provider_key").on(t.userId, t.provider),
    index("user_keys_wrapped_idx").on(t.wrappedBy),
  ],
);

/** What was done to an account and its secrets, by whom and from where. Append-only; goes only with the person's row. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    action: text().notNull(),
    target: text(),
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    ip: text(),
    requestId: text(),
    createdAt: createdAt(),
  },
  (t) => [index("audit_log_user_idx").on(t.userId, t.createdAt.desc(), t.id.desc())],
);

/** How a vendor's service, or one account there, has answered lately; shared by all processes. */
export const providerCircuits = pgTable("provider_circuits", {
  id: text().primaryKey(),
  failures: integer().notNull().default(0),
  windowStart: instant().notNull().defaultNow(),
  /** Nothing is sent before this; afterwards one trial at a time. null = closed. */
  openUntil: instant(),
  /** Since when it has been open without a success in between. */
  openedAt: instant(),
  trialUntil: instant(),
  reason: text(),
  updatedAt: updatedAt(),
});

/** Settings of the deployment, every version of them. The newest of a name counts. */
export const configVersions = pgTable(
  "config_versions",
  {
    name: text().notNull(),
    version: integer().notNull(),
    document: jsonb().$type<unknown>().notNull(),
    author: text().notNull().default(sql`current_user`),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.name, t.version] })],
);
