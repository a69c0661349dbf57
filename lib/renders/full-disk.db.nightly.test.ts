import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, expect, test } from "vitest";
import { env } from "@/lib/env";
import { createLocalDriver } from "@/lib/storage/local";
import { makeFilm } from "./make-film";
import { filmOf, makeClip, shotOf } from "./testing/film";

const disk = mkdtempSync(join(tmpdir(), "inkreel-full-"));

/** A disk of 64 MB of its own; false where this account may not mount one. */
function mount(): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", disk], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
const mounted = mount();
afterAll(() => {
  if (mounted) execFileSync("umount", [disk]);
  rmSync(disk, { recursive: true, force: true });
});

/** Every file on the disk, folders apart. */
const files = () =>
  readdirSync(disk, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

test.runIf(mounted)(
  "a disk that is really full ends a render by its name, and what was half-made is gone",
  async () => {
    const clip = await makeClip("mandelbrot", 2);
    const home = env.DATA_DIR;
    Object.assign(env, { DATA_DIR: disk });
    try {
      const film = filmOf([shotOf({ clip, durationMs: 2_000, description: "noise" })]);
      const large = {
        ...film,
        picture: { ...film.picture, width: 2160, height: 3840, crf: 1, maxRate: 400_000 },
      };
      await expect(
        makeFilm(large, join(home, "full.mp4"), { lanes: 1, contentId: "x" }),
      ).rejects.toMatchObject({ reason: "disk_full" });
      expect(files().filter((name) => name.includes(".draft"))).toEqual([]);
      expect(readdirSync(join(disk, "tmp"))).toEqual([]);
    } finally {
      Object.assign(env, { DATA_DIR: home });
    }
  },
);

test.runIf(mounted)(
  "a store without room refuses an object by that name and keeps no part of it",
  async () => {
    const store = createLocalDriver(join(disk, "store"));
    const endless = Readable.from(
      (function* () {
        for (let at = 0; at < 96; at++) yield Buffer.alloc(1024 * 1024, at);
      })(),
    );
    await expect(store.put("tmp/big", endless, { contentType: "video/mp4" })).rejects.toMatchObject({
      reason: "disk_full",
    });
    expect(await store.head("tmp/big")).toBeNull();
    expect(readdirSync(join(disk, "store", "incoming"))).toEqual([]);
  },
);
