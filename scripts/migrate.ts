import postgres from "postgres";
import { migrateDatabase } from "../db/migrate";
import { env } from "../lib/env";

/** Makes the database if the server has none of that name, brings it to the newest schema and, with --seed, fills it. */
async function createIfMissing(url: string): Promise<void> {
  const admin = process.env.DATABASE_ADMIN_URL;
  if (!admin) return;
  const name = new URL(url).pathname.slice(1);
  const sql = postgres(admin, { max: 1, onnotice: () => {} });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found) await sql`create database ${sql(name)}`;
  } finally {
    await sql.end();
  }
}

const url = env.DATABASE_DIRECT_URL ?? env.DATABASE_URL;
await createIfMissing(url);
await migrateDatabase(url);
if (process.argv.includes("--seed")) {
  const { seedDemo } = await import("../db/seed");
  await seedDemo();
}
process.exit(0);
