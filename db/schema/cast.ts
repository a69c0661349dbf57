import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, updatedAt } from "./columns";
import { projects } from "./projects";

export type Appearance = {
  gender?: string;
  age?: string;
  hair?: string;
  clothing?: string;
  features?: string[];
};

export const characters = pgTable(
  "characters",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: "cascade" }),
    name: text().notNull(),
    aliases: text().array().notNull().default(sql`'{}'::text[]`),
    role: text().notNull().default(""),
    description: text().notNull().default(""),
    appearance: jsonb().$type<Appearance>().notNull().default({}),
    voiceId: text(),
    referenceAssetIds: uuid().array().notNull().default(sql`'{}'::uuid[]`),
    /** Fields a person changed by hand: a re-parse offers a `suggestion` instead of writing them. */
    editedFields: text().array().notNull().default(sql`'{}'::text[]`),
    suggestion: jsonb().$type<Record<string, unknown>>(),
    position: integer().notNull().default(0),
    version: integer().notNull().default(1),
    deletedAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index("characters_project_idx").on(t.projectId, t.position, t.id)],
);

export const looks = pgTable(
  "looks",
  {
    id: id(),
    characterId: uuid()
      .notNull()
      .references(() => characters.id, { onDelete: "cascade" }),
    name: text().notNull(),
    prompt: text().notNull().default(""),
    assetId: uuid(),
    createdAt: createdAt(),
  },
  (t) => [index("looks_character_idx").on(t.characterId)],
);

/** A place of the project; `interior` null = the text does not say. */
export const scenes = pgTable(
  "scenes",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: "cascade" }),
    location: text().notNull(),
    time: text().notNull().default(""),
    interior: boolean(),
    atmosphere: text().notNull().default(""),
    prompt: text().notNull().default(""),
    referenceAssetIds: uuid().array().notNull().default(sql`'{}'::uuid[]`),
    editedFields: text().array().notNull().default(sql`'{}'::text[]`),
    suggestion: jsonb().$type<Record<string, unknown>>(),
    position: integer().notNull().default(0),
    version: integer().notNull().default(1),
    deletedAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index("scenes_project_idx").on(t.projectId, t.position, t.id)],
);
