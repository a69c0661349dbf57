import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { pool } from "@/db";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { asset, person, SHORT, storyboarded, useVendor } from "./test-support/studio";

beforeAll(useVendor);

const NOUNS = [
  "projects",
  "episodes",
  "scripts",
  "characters",
  "scenes",
  "shots",
  "takes",
  "audio",
  "films",
  "storyboards",
];
/** Verbs of one's own things or of everybody's: there is no other person's id to give them. */
const WITHOUT_ID = new Set(["createProject", "listProjects", "listBgm", "listSoundEffects", "listVoices"]);

/** Parts of verbs, called after the ids were checked. */
const PARTS = new Set(["readContent", "agreedCredits"]);

type Verb = {
  name: string;
  path: string;
  run: (actor: Actor, input: Record<string, unknown>) => Promise<unknown>;
};

/** Every exported `async function name(actor: Actor, input…)` of the studio's nouns. */
async function verbs(): Promise<Verb[]> {
  const found: Verb[] = [];
  for (const noun of NOUNS)
    for (const file of readdirSync(join("lib", noun)).filter((name) => /^[a-z-]+\.ts$/.test(name))) {
      const source = readFileSync(join("lib", noun, file), "utf8");
      for (const [, name = ""] of source.matchAll(
        /export async function (\w+)\(\s*actor: Actor,\s*(?:input|\{)/g,
      )) {
        if (WITHOUT_ID.has(name) || PARTS.has(name)) continue;
        const module = (await import(join("..", noun, file))) as Record<string, Verb["run"]>;
        const run = module[name];
        if (run) found.push({ name, path: join("lib", noun, file), run });
      }
    }
  return found;
}

/** One input with everything any verb asks for, all of it the owner's. */
async function everything(owner: Actor): Promise<Record<string, unknown>> {
  const project_id = await storyboarded(owner, SHORT);
  const [row] = await pool`select
    (select id from episodes where project_id = ${project_id}) as episode_id,
    (select id from characters where project_id = ${project_id} limit 1) as character_id,
    (select id from characters where project_id = ${project_id} offset 1 limit 1) as into_id,
    (select id from scenes where project_id = ${project_id} limit 1) as scene_id,
    (select id from shots where project_id = ${project_id} limit 1) as shot_id`;
  const shot_id = String(row?.shot_id);
  const asset_id = await asset(owner.userId, "image/png");
  const [take] = await pool`insert into takes (id, project_id, shot_id, kind, asset_id, origin)
    values (gen_random_uuid(), ${project_id}, ${shot_id}, 'start', ${asset_id}, 'uploaded') returning id`;
  return {
    ...row,
    project_id,
    take_id: take?.id,
    asset_id,
    kind: "start",
    version: 1,
    number: 1,
    page_size: 20,
    content: "甲：好。",
    format: "auto",
    title: "改",
    name: "改",
    location: "改",
    text: "你好",
    accept: true,
    only: "all",
    keyframe: "start",
    quality: "draft",
    count: 1,
    keep_edits: true,
    options: { max_shots: 50, shot_duration_range: [2, 8] },
    episode_ids: [String(row?.episode_id)],
    shot_ids: [shot_id],
    regions: [],
    ducking: true,
    effect_ids: ["sfx-rain"],
    custom_effects: [],
    dry_run: false,
  };
}

const state = async () => {
  const tables = [
    "projects",
    "episodes",
    "script_versions",
    "parsed_scenes",
    "characters",
    "looks",
    "scenes",
    "shots",
    "shot_lines",
    "takes",
    "generations",
  ];
  const rows = await Promise.all(
    tables.map(
      (table) => pool`select md5(string_agg(t::text, '' order by t::text)) as sum from ${pool(table)} t`,
    ),
  );
  return rows.map(([row]) => row?.sum);
};

test("every verb answers 404 for another person's ids, and for ids that are none, and changes nothing", async () => {
  const owner = await person();
  const stranger = await person();
  const input = await everything(owner);
  const all = await verbs();
  expect(all.length).toBeGreaterThan(45);
  const before = await state();
  const none = Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, /_id$/.test(key) ? "no-id" : value]),
  );
  const unknown = Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      /_id$/.test(key) ? "01920000-0000-7000-8000-000000000000" : value,
    ]),
  );
  const answers: string[] = [];
  for (const { name, path, run } of all)
    for (const [who, given] of [
      ["stranger", input],
      ["unknown", unknown],
      ["none", none],
    ] as const) {
      const refused = await run(stranger, { ...given }).then(
        () => "let in",
        (error: unknown) => (error instanceof AppError ? `${error.status}` : `threw ${String(error)}`),
      );
      if (refused !== "404") answers.push(`${path} ${name} (${who}): ${refused}`);
    }
  expect(answers).toEqual([]);
  expect(await state()).toEqual(before);
});
