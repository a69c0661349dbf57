import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, inject } from "vitest";

/**
 * Setup of every `*.db.test.ts`: its own database, copied from the migrated template, and its own data folder. It runs
 * before the test file is imported, so `@/db` connects to it.
 */
const adminUrl = inject("adminUrl");
const name = `test_${randomBytes(8).toString("hex")}`;
const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });

// Copying needs the template to have no other session: two files starting together take turns.
await admin`select pg_advisory_lock(7310413)`;
await admin.unsafe(`create database ${name} template ${inject("template")}`);
await admin`select pg_advisory_unlock(7310413)`;

const url = new URL(adminUrl);
url.pathname = `/${name}`;
const folder = mkdtempSync(join(tmpdir(), "inkreel-test-"));
Object.assign(process.env, {
  DATABASE_URL: url.toString(),
  DATABASE_DIRECT_URL: url.toString(),
  DATA_DIR: folder,
  APP_ENV: "test",
  AUTH_SECRET: "a-secret-for-tests-only-0123456789",
  LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
});

afterAll(async () => {
  const { pool } = await import("../../db");
  await pool.end({ timeout: 1 });
  await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.end();
  rmSync(folder, { recursive: true, force: true });
});
