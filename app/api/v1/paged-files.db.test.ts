import { expect, test } from "vitest";
import { client } from "@/app/api/testing/client";
import { db, pool, schema } from "@/db";
import { newId } from "@/db/schema/columns";

type Api = Awaited<ReturnType<typeof client>>;

async function walk(api: Api, line: string, params: Record<string, string>) {
  const pages: string[][] = [];
  const totals: number[] = [];
  let cursor: string | null = null;
  do {
    const more: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
    const { data } = await api(`${line}page_size=3${more}`, { params });
    pages.push(data.items.map(({ id }: { id: string }) => id));
    totals.push(data.pagination.total);
    cursor = data.pagination.next_cursor;
  } while (cursor);
  return { pages, totals };
}

test("files and films of a project are told page by page, newest first, each once, with their true number", async () => {
  const api = await client();
  const id = String((await api("POST /projects", { body: { title: "many files" } })).data.project.id);
  const [row] = await pool`select p.user_id, e.id as episode_id from projects p
    join episodes e on e.project_id = p.id where p.id = ${id}`;
  const userId = String(row?.user_id);
  const ids = { image: [] as string[], films: [] as string[] };
  for (let i = 0; i < 8; i++) {
    const file = newId();
    await db.insert(schema.assets).values({
      ...{ id: file, userId, projectId: id, type: i === 0 ? "audio" : "image", status: "ready" },
      ...{ driver: "local", bucket: "local", key: `tmp/${file}`, contentType: "image/png", size: 10 },
    });
    if (i === 0) continue;
    ids.image.unshift(file);
    const film = newId();
    await db
      .insert(schema.generations)
      .values({ id: film, userId, type: "video_render", status: "succeeded", projectId: id });
    await db.insert(schema.videos).values({
      ...{ id: film, assetId: file, projectId: id, episodeId: String(row?.episode_id), kind: "final" },
      ...{ resolution: "720p", settings: {}, format: "mp4", durationMs: 1000, size: 10 },
      sha256: "0".repeat(64),
    });
    ids.films.unshift(film);
  }
  const lists = { image: "GET /projects/{id}/assets?type=image&", films: "GET /projects/{id}/videos?" };
  for (const kind of ["image", "films"] as const) {
    const { pages, totals } = await walk(api, lists[kind], { id });
    expect(pages.map(({ length }) => length)).toEqual([3, 3, 1]);
    expect(pages.flat()).toEqual(ids[kind]);
    expect(totals).toEqual([7, 7, 7]);
    const second = await api(`${lists[kind]}page=2&page_size=3`, { params: { id } });
    expect(second.data.items.map((item: { id: string }) => item.id)).toEqual(ids[kind].slice(3, 6));
  }
  const all = await api("GET /projects/{id}/assets", { params: { id } });
  expect(all.data.items).toHaveLength(8);
  expect(all.data.items[0]).toMatchObject({ id: ids.image[0], file_type: "image", url: expect.any(String) });
});
