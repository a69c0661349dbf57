import { NextRequest } from "next/server";
import { beforeAll, expect, test } from "vitest";
import { GET, PUT } from "@/app/api/storage/[...key]/route";
import { client } from "@/app/api/testing/client";
import { db, pool, schema } from "@/db";
import { newId } from "@/db/schema/columns";
import { sweepAssets } from "@/lib/assets/sweep-assets";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { rawImage } from "@/lib/media/image";
import { runJob, SHORT, useVendor } from "@/lib/projects/test-support/studio";
import { freezeFilm } from "@/lib/renders/freeze-film";
import { renderFilmInput } from "@/lib/renders/schemas";

beforeAll(useVendor);

type Api = Awaited<ReturnType<typeof client>>;

function send(url: string, init: { method?: string; headers?: Record<string, string>; body?: Buffer } = {}) {
  const key = new URL(url).pathname.replace("/api/storage/", "").split("/");
  const request = new NextRequest(url, { ...init, duplex: "half" } as never);
  return (init.method === "PUT" ? PUT : GET)(request, { params: Promise.resolve({ key }) });
}

let shade = 0;
async function picture(api: Api): Promise<string> {
  shade += 20;
  const body = await rawImage(new Uint8Array(90 * 160 * 4).fill(shade), 90, 160)
    .png()
    .toBuffer();
  const ticket = await api("POST /storage/upload", {
    body: { file_name: "a.png", file_type: "image", file_size: body.length, content_type: "image/png" },
  });
  const headers = { ...ticket.data.upload_headers, "content-length": String(body.length) };
  expect((await send(ticket.data.upload_url, { method: "PUT", headers, body })).status).toBe(200);
  const file_id = String(ticket.data.file_id);
  expect((await api("POST /storage/upload/callback", { body: { file_id } })).status).toBe(200);
  return file_id;
}
const remove = async (api: Api, file_id: string) =>
  expect((await api("DELETE /storage/file/{file_id}", { params: { file_id } })).status).toBe(204);

async function studio() {
  const api = await client();
  const params = { id: String((await api("POST /projects", { body: { title: "灯火巷" } })).data.project.id) };
  await api("POST /projects/{id}/script", { params, body: { content: SHORT } });
  await runJob((await api("POST /projects/{id}/script/parse", { params, body: {} })).data.task_id);
  await runJob((await api("POST /projects/{id}/storyboard/generate", { params, body: {} })).data.task_id);
  const { data } = await api("GET /projects/{id}/storyboard", { params });
  return { api, params, shot: { id: String(data.shots[0].shot_id) } };
}

test("a deleted file answers 404 at once; links given out before end on time and answer 404 once it is swept", async () => {
  const api = await client();
  const file_id = await picture(api);
  const { data } = await api("GET /storage/url/{file_id}?expires_in=604800", { params: { file_id } });
  await remove(api, file_id);
  expect((await api("GET /storage/url/{file_id}", { params: { file_id } })).status).toBe(404);
  expect((await api("DELETE /storage/file/{file_id}", { params: { file_id } })).status).toBe(404);
  expect((await api("POST /storage/upload/callback", { body: { file_id } })).status).toBe(404);
  expect((await send(data.url)).status).toBe(200);
  await pool`update assets set deleted_at = now() - interval '31 days' where id = ${file_id}`;
  await sweepAssets();
  const gone = await send(data.url);
  expect([gone.status, gone.headers.get("cache-control"), await gone.text()]).toEqual([404, "no-store", ""]);
});

test("a take whose file was deleted has no picture, cannot be chosen again, and its shot can be drawn anew", async () => {
  const { api, params, shot } = await studio();
  const [first, second] = [await picture(api), await picture(api)];
  const takes = [];
  for (const asset_id of [first, second])
    takes.push(
      (await api("POST /shots/{id}/upload", { params: shot, body: { asset_id, kind: "start" } })).data,
    );
  await remove(api, first);
  const listed = (await api("GET /shots/{id}/takes", { params: shot })).data.items;
  const mediaOf = (id: string) => listed.find((take: { id: string }) => take.id === id).media;
  expect(mediaOf(takes[0].take.id)).toBeNull();
  expect(mediaOf(takes[1].take.id)).toMatchObject({ asset_id: second });
  const choice = { ...shot, take_id: String(takes[0].take.id) };
  expect((await api("POST /shots/{id}/takes/{take_id}/select", { params: choice })).status).toBe(404);
  expect((await api("GET /shots/{id}", { params: shot })).data.shot.keyframes.start.asset_id).toBe(second);

  await remove(api, second);
  const bare = (await api("GET /shots/{id}", { params: shot })).data.shot;
  expect(bare).toMatchObject({ keyframes: { start: null }, stale: { start: "missing" }, status: "pending" });
  expect((await api("GET /projects/{id}/storyboard", { params })).status).toBe(200);
  const video = await api("POST /shots/{id}/video", { params: shot, body: { start_asset_id: second } });
  expect(video.status).toBe(404);
  const drawn = await api("POST /shots/{id}/regenerate", { params: shot, body: {} });
  expect(drawn.status).toBe(202);
});

test("pictures of people, places, the project and its owner that were deleted are left out, not broken", async () => {
  const { api, params } = await studio();
  const file = await picture(api);
  const { data } = await api("GET /projects/{id}/characters", { params });
  const cid = String(data.items[0].id);
  const references = { version: data.items[0].version, reference_asset_ids: [file] };
  await api("PATCH /projects/{id}/characters/{cid}", { params: { ...params, cid }, body: references });
  const { project } = (await api("GET /projects/{id}", { params })).data;
  await api("PATCH /projects/{id}", { params, body: { version: project.version, thumbnail_asset_id: file } });
  await api("PATCH /users/me", { body: { avatar: file } });
  await remove(api, file);
  const read = async (line: string) => (await api(line, { params: { ...params, cid } })).data;
  expect((await read("GET /projects/{id}/characters/{cid}")).character.reference_images).toEqual([]);
  expect((await read("GET /projects/{id}")).project.thumbnail).toBeNull();
  expect((await read("GET /projects")).items[0].thumbnail).toBeNull();
  expect((await read("GET /users/me")).user.avatar).toBeNull();
});

test("a film whose file was deleted is not listed and not downloaded; the one before it is", async () => {
  const { api, params } = await studio();
  const [row] =
    await pool`select user_id, e.id as episode_id from projects p join episodes e on e.project_id = p.id
    where p.id = ${params.id}`;
  const userId = String(row?.user_id);
  const film = async () => {
    const [id, assetId] = [newId(), await picture(api)];
    await db.insert(schema.generations).values({ id, userId, type: "video_render", status: "succeeded" });
    await db.insert(schema.videos).values({
      id,
      assetId,
      projectId: params.id,
      episodeId: String(row?.episode_id),
      kind: "final",
      resolution: "720p",
      settings: {},
      format: "mp4",
      durationMs: 1000,
      size: 10,
      sha256: "0".repeat(64),
    });
    return { id, assetId };
  };
  const [older, newer] = [await film(), await film()];
  await remove(api, newer.assetId);
  const { items } = (await api("GET /projects/{id}/videos", { params })).data;
  expect(items.map(({ id }: { id: string }) => id)).toEqual([older.id]);
  expect((await api("GET /projects/{id}/video/download", { params })).data.video_id).toBe(older.id);
  const named = await api(`GET /projects/{id}/video/download?video_id=${newer.id}`, { params });
  expect([named.status, named.reason]).toEqual([404, "not_found"]);
  await remove(api, older.assetId);
  expect((await api("GET /projects/{id}/video/download", { params })).status).toBe(404);
});

test("a film made after a picture was deleted does without it", async () => {
  const { api, params, shot } = await studio();
  const asset_id = await picture(api);
  await api("POST /shots/{id}/upload", { params: shot, body: { asset_id, kind: "start" } });
  const [row] = await pool`select user_id from projects where id = ${params.id}`;
  const actor = { userId: String(row?.user_id), role: "user", locale: "zh", region: "GLOBAL" } as const;
  const options = renderFilmInput.parse({ project_id: params.id, kind: "final" });
  const stills = async () =>
    (await freezeFilm(db, await resolveEpisode(actor, options), options)).shots.map(({ still }) => still);
  expect((await stills()).filter((still) => still !== null)).toHaveLength(1);
  await remove(api, asset_id);
  expect((await stills()).every((still) => still === null)).toBe(true);
});
