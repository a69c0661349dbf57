import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "../lib/env";
import * as schema from "./schema";
import { socketFor } from "./socket";

export type Database = PostgresJsDatabase<typeof schema>;
/** What queries take first: the database or an open transaction of it. */
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];
export type Queryable = Database | Tx;

type Connection = { sql: postgres.Sql; db: Database };

function connect(): Connection {
  const sql = postgres(env.DATABASE_URL, {
    max: env.DATABASE_POOL_MAX,
    connect_timeout: 10,
    idle_timeout: 60,
    // A statement that outlives this is a fault; a lock that is not had in time is a 503, not a pile-up.
    connection: { statement_timeout: 30_000, lock_timeout: 5_000, application_name: "inkreel" },
    onnotice: () => {},
    // The look-up of array types at connect rejects where nobody can catch it when the connection ends meanwhile.
    fetch_types: false,
    ...socketFor(env.DATABASE_URL),
  });
  return { sql, db: drizzle(sql, { schema, casing: "snake_case" }) };
}

// Next reloads modules in development: keep one pool per process.
const holder = globalThis as typeof globalThis & { inkreelConnection?: Connection };
holder.inkreelConnection ??= connect();

export const { sql: pool, db } = holder.inkreelConnection;
export { schema };
