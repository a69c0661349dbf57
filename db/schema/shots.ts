import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, real, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { scenes } from "./cast";
import { createdAt, id, instant, updatedAt } from "./columns";
import { episodes, projects } from "./projects";
import { parsedScenes } from "./scripts";
import { AUDIO_SOURCES, CAMERAS, SHOT_TYPES, TAKE_KINDS, TAKE_ORIGINS, TRANSITIONS } from "./values";

/** offset in ms from the start of the shot. */
export type ShotEffect = { effectId?: string; assetId?: string; offsetMs: number; volume: number };

export const shots = pgTable(
  "shots",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: "cascade" }),
    episodeId: uuid()
      .notNull()
      .references(() => episodes.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    sceneId: uuid().references(() => scenes.id, { onDelete: "set null" }),
    parsedSceneId: uuid().references(() => parsedScenes.id, { onDelete: "set null" }),
    /** Beats of the parsed scene this shot shows, in order. */
    beatIds: text().array().notNull().default(sql`'{}'::text[]`),
    type: text({ enum: SHOT_TYPES }).notNull(),
    camera: text({ enum: CAMERAS }).notNull().default("static"),
    description: text().notNull().default(""),
    prompt: text().notNull().default(""),
    mood: text().notNull().default(""),
    characterIds: uuid().array().notNull().default(sql`'{}'::uuid[]`),
    looks: jsonb().$type<Record<string, string>>().notNull().default({}),
    durationMs: integer().notNull(),
    durationLocked: boolean().notNull().default(false),
    transition: text({ enum: TRANSITIONS }).notNull().default("cut"),
    soundEffects: jsonb().$type<ShotEffect[]>().notNull().default([]),
    audioSource: text({ enum: AUDIO_SOURCES }).notNull().default("tts"),
    startTakeId: uuid(),
    endTakeId: uuid(),
    gridTakeId: uuid(),
    videoTakeId: uuid(),
    editedFields: text().array().notNull().default(sql`'{}'::text[]`),
    /** What a model would write into fields a person edited: theirs stays until they choose. */
    suggestion: jsonb().$type<{ prompt: string }>(),
    version: integer().notNull().default(1),
    deletedAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("shots_episode_idx").on(t.episodeId, t.position, t.id),
    index("shots_project_idx").on(t.projectId),
  ],
);

/** A spoken or shown line of a shot. Its own row, so that a finished voice never races a person's edit of the shot. */
export const shotLines = pgTable(
  "shot_lines",
  {
    id: id(),
    shotId: uuid()
      .notNull()
      .references(() => shots.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    kind: text({ enum: ["dialogue", "narration", "caption"] })
      .notNull()
      .default("dialogue"),
    characterId: uuid(),
    text: text().notNull(),
    emotion: text(),
    speed: real().notNull().default(1),
    voiceTakeId: uuid(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index("shot_lines_shot_idx").on(t.shotId, t.position)],
);

export const takes = pgTable(
  "takes",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: "cascade" }),
    shotId: uuid().references(() => shots.id, { onDelete: "cascade" }),
    lineId: uuid(),
    kind: text({ enum: TAKE_KINDS }).notNull(),
    assetId: uuid().notNull(),
    origin: text({ enum: TAKE_ORIGINS }).notNull(),
    promptUsed: text().notNull().default(""),
    /** The frozen request it was made from; the sketch provider redraws layers from it. */
    generationParams: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    model: text(),
    generationId: uuid(),
    /** Digest of what it was made from: compared on read to tell stale from current. */
    basis: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    index("takes_shot_idx").on(t.shotId, t.createdAt.desc()),
    /** One generation makes one take per kind and output, however often its completion is retried. */
    uniqueIndex("takes_generation_key").on(t.generationId, t.assetId),
  ],
);

export const subtitles = pgTable(
  "subtitles",
  {
    id: id(),
    episodeId: uuid()
      .notNull()
      .references(() => episodes.id, { onDelete: "cascade" }),
    shotId: uuid(),
    lineId: uuid(),
    text: text().notNull(),
    startMs: integer().notNull(),
    endMs: integer().notNull(),
    style: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    position: text().notNull().default("bottom-center"),
    /** Set by a person's edit: regeneration keeps it. */
    edited: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index("subtitles_episode_idx").on(t.episodeId, t.startMs, t.id)],
);
