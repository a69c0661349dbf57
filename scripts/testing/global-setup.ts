import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "../../db/migrate";

declare module "vitest" {
  export interface ProvidedContext {
    adminUrl: string;
    template: string;
  }
}

const withName = (url: string, name: string) =>
  Object.assign(new URL(url), { pathname: `/${name}` }).toString();

/** One migrated template database per schema; each test file works on its own copy of it. */
async function prepareTemplate(adminUrl: string): Promise<string> {
  const hash = createHash("sha256");
  for (const name of readdirSync("db/migrations")
    .filter((file) => file.endsWith(".sql"))
    .sort())
    hash.update(readFileSync(join("db/migrations", name)));
  const template = `template_${hash.digest("hex").slice(0, 16)}`;
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await admin`select pg_advisory_lock(7310412)`;
    const [found] = await admin`select 1 from pg_database where datname = ${template}`;
    if (!found) {
      const draft = `${template}_draft`;
      await admin.unsafe(`drop database if exists ${draft} with (force)`);
      await admin.unsafe(`create database ${draft}`);
      await migrateDatabase(withName(adminUrl, draft));
      await admin.unsafe(`alter database ${draft} rename to ${template}`);
    }
  } finally {
    await admin.end();
  }
  return template;
}

/** TEST_DATABASE_URL names a server to use (any database of it); without it a private embedded one is started. */
export default async function setup(project: TestProject) {
  let adminUrl = process.env.TEST_DATABASE_URL;
  let stop = async () => {};
  if (!adminUrl) {
    const { startPostgres } = await import("../lib/postgres.mjs");
    const folder = join(process.cwd(), ".test", `pg-${process.pid}`);
    const server = await startPostgres({ folder, fast: true, maxConnections: 200 });
    adminUrl = server.url("postgres");
    stop = async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
      rmSync(server.data, { recursive: true, force: true });
    };
  }
  project.provide("adminUrl", adminUrl);
  project.provide("template", await prepareTemplate(adminUrl));
  return stop;
}
