import { expect, test } from "vitest";
import { pool } from "@/db";
import { seedDemo } from "./seed-demo";

test("the demo account is made once, its password told once, its project ready to be read", async () => {
  const told: string[] = [];
  await seedDemo((line) => told.push(line));
  await seedDemo((line) => told.push(line));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^demo account: demo@inkreel\.local · \S{12}$/);
  const [row] =
    await pool`select (select count(*)::int from users) as users, (select count(*)::int from projects) as projects,
    (select count(*)::int from script_versions) as scripts, (select available::int from wallets) as credits`;
  expect(row).toEqual({ users: 1, projects: 1, scripts: 1, credits: 300 });
});
