import { timestamp, uuid } from "drizzle-orm/pg-core";
import { uuidv7 } from "uuidv7";

/** Time-ordered ids are made in the app, so that a row's id exists (in keys, events, vendor calls) before the row does. */
export const newId = (): string => uuidv7();

export const id = () => uuid().primaryKey().$defaultFn(newId);

export const instant = () => timestamp({ withTimezone: true, mode: "date", precision: 3 });

export const createdAt = () => instant().notNull().defaultNow();

export const updatedAt = () =>
  instant()
    .notNull()
    .defaultNow()
    .$onUpdate(() => new Date());
