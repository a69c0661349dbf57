import { beforeAll, describe, expect, test } from "vitest";
import { db, pool, schema } from "@/db";
import { newId } from "@/db/schema/columns";
import { LATER } from "@/lib/api/not-built";
import { handlerOf, METHODS } from "@/lib/api/route-table";
import { call } from "@/lib/api/test-support/call";
import { type SignedIn, signedIn } from "@/lib/api/test-support/people";
import type { Actor } from "@/lib/auth/actor";
import { openApiDocument } from "@/lib/openapi/document";
import { asset, deliverBatch, SHORT, storyboarded, useVendor } from "@/lib/projects/test-support/studio";
import { generateImages } from "@/lib/storyboards/generate-images";
import { batchInput } from "@/lib/storyboards/schemas";
import { generateSubtitles } from "@/lib/subtitles/generate-subtitles";
import { createToken } from "@/lib/users/access-tokens";
import { ROUTES } from "./routes";

/** One of everything an id can name. */
type Belongings = Record<
  | "user"
  | "project"
  | "episode"
  | "character"
  | "scene"
  | "shot"
  | "take"
  | "subtitle"
  | "task"
  | "emoji"
  | "file"
  | "session"
  | "token",
  string
>;

async function furnish({ user }: SignedIn): Promise<Belongings> {
  const actor: Actor = { userId: user.id, role: "user", locale: "en", region: "GLOBAL" };
  const project = await storyboarded(actor, SHORT);
  const batch = await generateImages(actor, batchInput.parse({ project_id: project }));
  const task = "batch_task_id" in batch ? String(batch.batch_task_id) : "";
  await deliverBatch(task);
  const subtitles = await generateSubtitles(actor, { project_id: project });
  const { token } = await createToken(actor, { name: "x", scopes: ["read"] });
  const first = async (sql: Promise<readonly Record<string, unknown>[]>) => String((await sql)[0]?.id);
  return {
    user: user.id,
    project,
    task,
    emoji: await first(
      pool`insert into generations (id, user_id, type, status) values (${newId()}, ${user.id}, 'emoji', 'succeeded') returning id`,
    ),
    token: token.id,
    subtitle: subtitles.items[0]?.id ?? "",
    file: await asset(user.id, "image/png"),
    episode: await first(pool`select id from episodes where project_id = ${project}`),
    character: await first(pool`select id from characters where project_id = ${project}`),
    scene: await first(pool`select id from scenes where project_id = ${project}`),
    shot: await first(pool`select id from shots where project_id = ${project}`),
    take: await first(pool`select id from takes where project_id = ${project}`),
    session: await first(pool`select family_id as id from refresh_tokens where user_id = ${user.id}`),
  };
}

/** Which of a person's belongings a brace of a path names. */
function named(path: string, name: string): keyof Belongings | "number" {
  if (name === "cid") return "character";
  if (name === "eid") return "episode";
  if (name === "n") return "number";
  if (name === "sid") return path.includes("/subtitles/") ? "subtitle" : "scene";
  if (name === "take_id") return "take";
  if (name === "task_id") return "task";
  if (name === "file_id") return "file";
  if (path.startsWith("/emoji/")) return "emoji";
  if (path.startsWith("/projects/")) return "project";
  if (path.startsWith("/shots/")) return "shot";
  if (path.includes("/sessions/")) return "session";
  if (path.includes("/tokens/")) return "token";
  if (path.startsWith("/users/")) return "user";
  throw new Error(`nothing is known of {${name}} in ${path}: say here what it names`);
}

const namesIn = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
const paramsOf = (path: string, of: (what: keyof Belongings) => string) =>
  Object.fromEntries(
    namesIn(path).map((name) => {
      const what = named(path, name);
      return [name, what === "number" ? "1" : of(what)];
    }),
  );

/** `{provider}` names a vendor, the same for everybody; whose key there is meant is always the caller's own. */
const namesNobodys = (path: string) => path.startsWith("/provider-keys/");

const handlers = ROUTES.filter(([path]) => !namesNobodys(path)).flatMap(([path, module]) =>
  METHODS.flatMap((method) => {
    const handler = handlerOf(module, method);
    return handler && namesIn(path).length > 0 && handler.definition.tag !== LATER
      ? [{ name: `${method} ${path}`, method, path, handler }]
      : [];
  }),
);
const nested = handlers.filter(({ path }) => namesIn(path).filter((name) => name !== "n").length > 1);

/** Bodies that would do something, were they let through. */
const BODY = {
  title: "mine now",
  name: "mine now",
  location: "mine now",
  text: "mine now",
  content: "甲：归我了。",
  start_time: 0,
  end_time: 1,
  version: 1,
  regions: [],
  archived: true,
  user_id: newId(),
  credits: 1_000_000,
  role: "admin",
};

const TABLES = [
  "users",
  "projects",
  "episodes",
  "script_versions",
  "parsed_scenes",
  "characters",
  "scenes",
  "shots",
  "shot_lines",
  "takes",
  "subtitles",
  "assets",
  "generations",
  "holds",
  "ledger_transactions",
  "videos",
  "access_tokens",
  "refresh_tokens",
];
/** Every row there is, bar the times logins were last seen. */
async function everything(): Promise<string> {
  const sums = await Promise.all(
    TABLES.map((table) =>
      pool.unsafe(
        `select md5(coalesce(string_agg((to_jsonb(t) - 'last_seen_at' - 'last_used_at')::text, ',' order by to_jsonb(t)::text), '')) as sum from ${table} t`,
      ),
    ),
  );
  return sums.map(([row], index) => `${TABLES[index]} ${row?.sum}`).join("\n");
}

let owner: Belongings;
let own: Belongings;
let stranger: SignedIn;
beforeAll(async () => {
  useVendor();
  owner = await furnish(await signedIn());
  stranger = await signedIn();
  own = await furnish(stranger);
});

const send = (
  { method, handler }: (typeof handlers)[number],
  params: Record<string, string>,
  token = stranger.token,
) =>
  call(handler, {
    method,
    params,
    token,
    body: method === "GET" || method === "DELETE" ? undefined : BODY,
  });

test("every path with an id that the document names is walked", () => {
  const documented = Object.entries(openApiDocument(ROUTES).paths ?? {}).flatMap(([path, operations]) =>
    Object.entries(operations ?? {}).flatMap(([method, operation]) =>
      typeof operation === "object" && namesIn(path).length > 0 && !namesNobodys(path) && isBuilt(operation)
        ? [`${method.toUpperCase()} ${path}`]
        : [],
    ),
  );
  const walked = new Set(handlers.map(({ name }) => name));
  expect(documented.filter((name) => !walked.has(name))).toEqual([]);
});

const isBuilt = (operation: object): boolean =>
  !("summary" in operation && String(operation.summary).startsWith("Older path")) &&
  "tags" in operation &&
  !(operation.tags as string[]).includes(LATER);

describe("somebody else's ids", () => {
  test.each(handlers)("are not found by $name, and nothing is written", async (route) => {
    const before = await everything();
    const answer = await send(
      route,
      paramsOf(route.path, (what) => owner[what]),
    );
    expect(answer.status, JSON.stringify(answer.json)).toBe(404);
    expect(await everything()).toBe(before);
  });

  test.each(nested)("are not found below one's own by $name", async (route) => {
    const [outer = ""] = namesIn(route.path);
    const params = { ...paramsOf(route.path, (what) => owner[what]) };
    params[outer] = own[named(route.path, outer) as keyof Belongings];
    const before = await everything();
    const answer = await send(route, params);
    expect(answer.status, JSON.stringify(answer.json)).toBe(404);
    expect(await everything()).toBe(before);
  });
});

test("in a body they are refused as well", async () => {
  const before = await everything();
  const asks: [string, string, Record<string, string>, object][] = [
    ["PATCH", "/users/me", {}, { avatar: owner.file }],
    ["POST", "/projects/{id}/script", { id: own.project }, { asset_id: owner.file }],
    [
      "POST",
      "/projects/{id}/characters",
      { id: own.project },
      { name: "x", reference_asset_ids: [owner.file] },
    ],
    [
      "POST",
      "/projects/{id}/scenes",
      { id: own.project },
      { location: "x", reference_asset_ids: [owner.file] },
    ],
    ["POST", "/projects/{id}/shots", { id: own.project }, { after: owner.shot }],
    ["PATCH", "/shots/{id}", { id: own.shot }, { version: 1, scene_id: owner.scene }],
    ["PATCH", "/shots/{id}", { id: own.shot }, { version: 1, characters: [owner.character] }],
    ["PATCH", "/shots/{id}", { id: own.shot }, { version: 1, sound_effects: [{ asset_id: owner.file }] }],
    ["POST", "/shots/{id}/upload", { id: own.shot }, { asset_id: owner.file, kind: "start" }],
    ["POST", "/shots/{id}/regenerate", { id: own.shot }, { reference_asset_ids: [owner.file] }],
    ["POST", "/shots/{id}/video", { id: own.shot }, { start_asset_id: owner.file }],
    ["POST", "/shots/{id}/sound-effects", { id: own.shot }, { custom_effects: [{ asset_id: owner.file }] }],
    ["POST", "/projects/{id}/audio/bgm", { id: own.project }, { regions: [{ asset_id: owner.file }] }],
    ["POST", "/projects/{id}/render/final", { id: own.project }, { watermark: { asset_id: owner.file } }],
    ["POST", "/projects/{id}/storyboard/generate-images", { id: own.project }, { shot_ids: [owner.shot] }],
    [
      "POST",
      "/projects/{id}/characters/{cid}/merge",
      { id: own.project, cid: own.character },
      { into_id: owner.character },
    ],
    [
      "POST",
      "/audio/tts/generate",
      {},
      { text: "hello", project_id: own.project, character_id: owner.character },
    ],
    ["POST", "/audio/tts/generate", {}, { text: "hello", project_id: owner.project }],
    ["POST", "/audio/tts/generate", {}, { text: "hello", character_id: owner.character }],
    [
      "POST",
      "/storage/upload",
      {},
      {
        file_name: "a.png",
        file_type: "image",
        file_size: 9,
        content_type: "image/png",
        project_id: owner.project,
      },
    ],
    ["POST", "/storage/upload/callback", {}, { file_id: owner.file }],
  ];
  for (const [method, path, params, body] of asks) {
    const module = ROUTES.find(([known]) => known === path)?.[1] ?? {};
    const handler = handlerOf(module, method);
    if (!handler) throw new Error(`no ${method} ${path}`);
    const answer = await call(handler, { method, params, body, token: stranger.token });
    expect(answer.status, `${method} ${path} ${JSON.stringify(answer.json)}`).toBe(404);
  }
  expect(await everything()).toBe(before);
  expect(await db.$count(schema.projects)).toBe(2);
});
