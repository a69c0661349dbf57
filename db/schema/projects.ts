import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, updatedAt } from "./columns";
import { users } from "./users";
import { ASPECT_RATIOS, LOCALES, REGIONS, STAGES } from "./values";

export type ProjectSettings = {
  models?: Partial<Record<"text" | "image" | "video" | "speech", string>>;
  /** Whether an equivalent model may stand in for one whose vendor is out of order. */
  fallback?: boolean;
};

/** A series: cast, places, style and budget. Script, shots, audio and renders belong to its episodes. */
export const projects = pgTable(
  "projects",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    title: text().notNull(),
    description: text().notNull().default(""),
    style: text().notNull().default("anime"),
    aspectRatio: text({ enum: ASPECT_RATIOS }).notNull().default("9:16"),
    targetDuration: integer().notNull().default(60),
    language: text({ enum: LOCALES }).notNull().default("zh"),
    imageSize: text(),
    imageCount: integer().notNull().default(1),
    region: text({ enum: REGIONS }).notNull(),
    /** Credits this project may ever spend; null = no cap. Checked in the hold transaction. */
    budgetCap: integer(),
    /** Held plus settled credits, moved in the same transactions as the holds. */
    budgetUsed: integer().notNull().default(0),
    stage: text({ enum: STAGES }).notNull().default("script"),
    settings: jsonb().$type<ProjectSettings>().notNull().default({}),
    thumbnailAssetId: uuid(),
    version: integer().notNull().default(1),
    archivedAt: instant(),
    deletedAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("projects_user_updated_idx").on(t.userId, t.updatedAt.desc(), t.id.desc()),
    index("projects_user_created_idx").on(t.userId, t.createdAt.desc(), t.id.desc()),
  ],
);

/** start/end in ms of the film; end null = to the end of the film. */
export type BgmRegion = {
  bgmId?: string;
  assetId?: string;
  startMs: number;
  endMs: number | null;
  volume: number;
  fadeInMs: number;
  fadeOutMs: number;
};
export type EpisodeBgm = { regions: BgmRegion[]; ducking: boolean };

export const episodes = pgTable(
  "episodes",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    title: text().notNull(),
    targetDuration: integer().notNull(),
    bgm: jsonb().$type<EpisodeBgm>(),
    /** Raised by every change to the set or order of shots. */
    storyboardVersion: integer().notNull().default(0),
    version: integer().notNull().default(1),
    deletedAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [uniqueIndex("episodes_number_key").on(t.projectId, t.number).where(sql`${t.deletedAt} is null`)],
);
