import { boolean, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { scenes } from "./cast";
import { createdAt, id } from "./columns";
import { episodes } from "./projects";
import type { Camera, ShotType } from "./values";

export const SCRIPT_FORMATS = ["auto", "text", "markdown", "fountain", "novel", "table"] as const;
export type ScriptFormat = (typeof SCRIPT_FORMATS)[number];

export const scriptVersions = pgTable(
  "script_versions",
  {
    id: id(),
    episodeId: uuid()
      .notNull()
      .references(() => episodes.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    content: text().notNull(),
    format: text({ enum: SCRIPT_FORMATS }).notNull().default("auto"),
    wordCount: integer().notNull(),
    /** Seconds of film this text is expected to make. */
    estimatedDuration: integer().notNull(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("script_versions_number_key").on(t.episodeId, t.number)],
);

export const BEAT_TYPES = ["dialogue", "narration", "action", "caption", "sound"] as const;
export type BeatType = (typeof BEAT_TYPES)[number];

/** `duration` in seconds. `characterId` is filled when the cast is merged; `character` is the name as resolved by the parser. */
export type StoredBeat = {
  id: string;
  type: BeatType;
  character?: string;
  characterId?: string;
  text: string;
  emotion?: string;
  duration: number;
  /** Heard, lips do not move: OS, VO, thoughts. */
  offscreen?: boolean;
  /** How the script itself wants it filmed: a row of a storyboard table. */
  shot?: { row?: string; type?: ShotType; camera?: Camera; duration?: number };
};

/** A scene of the parsed script (episode). Its place is a row of `scenes` (project). */
export const parsedScenes = pgTable(
  "parsed_scenes",
  {
    id: id(),
    episodeId: uuid()
      .notNull()
      .references(() => episodes.id, { onDelete: "cascade" }),
    scriptVersion: integer().notNull(),
    number: integer().notNull(),
    heading: text().notNull().default(""),
    location: text().notNull(),
    time: text().notNull().default(""),
    interior: boolean(),
    atmosphere: text().notNull().default(""),
    sceneId: uuid().references(() => scenes.id, { onDelete: "set null" }),
    characters: jsonb().$type<string[]>().notNull().default([]),
    props: jsonb().$type<string[]>().notNull().default([]),
    beats: jsonb().$type<StoredBeat[]>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("parsed_scenes_number_key").on(t.episodeId, t.number)],
);
