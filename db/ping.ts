import postgres from "postgres";
import { env } from "../lib/env";

const WAIT_SECONDS = 2;

let connection: postgres.Sql | undefined;

/** Answers when the database does, on a connection of its own: a busy pool is not a dead database. */
export async function pingDatabase(): Promise<void> {
  connection ??= postgres(env.DATABASE_URL, {
    max: 1,
    connect_timeout: WAIT_SECONDS,
    idle_timeout: 30,
    connection: { statement_timeout: WAIT_SECONDS * 1000, application_name: "inkreel-health" },
    onnotice: () => {},
  });
  await connection`select 1`;
}
