import { db } from "@/db";
import { writeLine, writeShot } from "@/db/queries/shots";
import { assets, episodes, projects, shotLines, shots, takes, users } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import type { Transition } from "@/db/schema/values";
import type { Actor } from "@/lib/auth/actor";
import { driverOf } from "@/lib/storage/drivers";
import { temporaryKey } from "@/lib/storage/keys";
import { openObject } from "@/lib/storage/objects";
import type { FilmMedia } from "../types";

export type SeedShot = {
  durationMs?: number;
  transition?: Transition;
  clip?: FilmMedia;
  line?: string;
  voice?: FilmMedia;
};
export type Seeded = {
  actor: Actor;
  projectId: string;
  episodeId: string;
  shotIds: string[];
  lineIds: string[];
};

/** A person with a project of one episode, as the storyboard and the studio would have left it. */
export async function seedEpisode(list: SeedShot[]): Promise<Seeded> {
  const [userId, projectId, episodeId] = [newId(), newId(), newId()];
  await db.insert(users).values({ id: userId, name: "导演" });
  await db.insert(projects).values({ id: projectId, userId, title: "灯笼/巷", region: "GLOBAL" });
  await db
    .insert(episodes)
    .values({ id: episodeId, projectId, number: 1, title: "第一集", targetDuration: 60 });
  const seeded: Seeded = {
    actor: { userId, role: "user", locale: "zh", region: "GLOBAL" },
    ...{ projectId, episodeId, shotIds: [], lineIds: [] },
  };

  const stored = new Map<string, string>();
  const take = async (kind: "video" | "voice", media: FilmMedia, shotId: string, lineId: string | null) => {
    let assetId = stored.get(media.digest);
    const { ref } = media;
    if (!ref) throw new Error("media of a test is stored");
    if (assetId === undefined) {
      assetId = newId();
      // Every asset has an object of its own.
      const key = temporaryKey({ id: assetId, ext: ref.key.split(".").pop() ?? "bin" });
      await driverOf(ref).put(key, await openObject(ref), { contentType: media.contentType });
      const [row] = await db
        .insert(assets)
        .values({
          ...{ id: assetId, userId, projectId, type: kind === "video" ? "video" : "audio", status: "ready" },
          ...{ ...ref, key, contentType: media.contentType, size: 1, sha256: media.digest },
          ...{ durationMs: media.durationMs, width: media.width, height: media.height },
        })
        .returning();
      stored.set(media.digest, row?.id ?? assetId);
    }
    const [row] = await db
      .insert(takes)
      .values({ projectId, shotId, lineId, kind, assetId, origin: "generated" })
      .returning();
    return row?.id ?? null;
  };

  for (const [i, { clip, line, voice, durationMs = 1000, transition = "cut" }] of list.entries()) {
    const id = newId();
    const place = { id, projectId, episodeId, position: i + 1, type: "medium" as const, description: "雨夜" };
    await db.insert(shots).values({ ...place, durationMs, transition });
    seeded.shotIds.push(id);
    if (clip) await writeShot(db, id, { videoTakeId: await take("video", clip, id, null) });
    if (line === undefined) continue;
    const lineId = newId();
    await db.insert(shotLines).values({ id: lineId, shotId: id, position: 0, text: line });
    seeded.lineIds.push(lineId);
    if (voice) await writeLine(db, lineId, { voiceTakeId: await take("voice", voice, id, lineId) });
  }
  return seeded;
}
