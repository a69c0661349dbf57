import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const MIGRATION_LOCK = 7_310_411;

/** Brings a database to the newest schema. Safe to run from several processes at once (advisory lock). */
export async function migrateDatabase(url: string, folder = "db/migrations"): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { lock_timeout: 2_000 } });
  try {
    await sql`set lock_timeout = 0`;
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await sql`set lock_timeout = '2s'`;
    await migrate(drizzle(sql), { migrationsFolder: folder });
    await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`;
  } finally {
    await sql.end();
  }
}
