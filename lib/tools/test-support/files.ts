import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "@/db/schema/columns";
import { storeFile } from "@/lib/assets/store-file";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { drawPeople } from "@/lib/providers/sketch/testing/faces";
import { libraryKey } from "@/lib/storage/keys";

async function store(userId: string, path: string, type: "image" | "video", contentType: string) {
  const id = newId();
  const ext = type === "image" ? "png" : "mp4";
  const key = libraryKey({ userId, id, ext });
  await storeFile(path, { id, userId, type, key, contentType, region: "GLOBAL", preview: false });
  await rm(path, { force: true });
  return id;
}

/** A picture of somebody, as if they had uploaded it; of nobody with `faces: 0`. */
export async function uploadedPerson(
  userId: string,
  { faces = 1, width = 600, height = 800 }: { faces?: number; width?: number; height?: number } = {},
): Promise<string> {
  const path = join(tmpdir(), `${newId()}.png`);
  const people = Array.from({ length: faces }, (_, index) => ({
    x: (width * (index + 1)) / (faces + 1),
    y: height * 0.38,
    size: height * 0.32,
  }));
  await writeFile(path, drawPeople({ width, height, faces: people }));
  return store(userId, path, "image", "image/png");
}

/** Somebody in light clothes who walks to the right. */
export async function uploadedWalk(userId: string, seconds = 2.5): Promise<string> {
  const path = join(tmpdir(), `${newId()}.mp4`);
  await runFfmpeg(
    [
      ...["-f", "lavfi", "-i", `color=c=0x203040:s=240x320:r=15:d=${seconds}`],
      ...["-f", "lavfi", "-i", `color=c=0xf0f0e0:s=60x200:r=15:d=${seconds}`],
      ...["-filter_complex", "[0][1]overlay=x='20+t*45':y=90", "-pix_fmt", "yuv420p", `file:${path}`],
    ],
    { timeoutMs: 60_000 },
  );
  return store(userId, path, "video", "video/mp4");
}
