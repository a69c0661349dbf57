/** `npx tsx scripts/template-previews.ts`: draws the small moving previews of the built-in expressions into public/templates. */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { withTempDir } from "@/lib/media/temp";
import { drawPeople } from "@/lib/providers/sketch/testing/faces";
import { animateFace } from "@/lib/providers/sketch/tools/draw-emoji";
import { findFace } from "@/lib/providers/sketch/tools/find-face";
import { decode } from "@/lib/providers/sketch/tools/open-files";
import { DEFAULT_STYLES } from "@/lib/tools/default-documents";

const FOLDER = "public/templates";
const SIDE = 600;

const png = drawPeople({ width: SIDE, height: SIDE, faces: [{ x: SIDE / 2, y: 250, size: 270 }] });
const picture = await decode(png, { width: SIDE });
const face = findFace(picture);
if (!("faceBox" in face)) throw new Error(face.code);

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
await withTempDir("previews", async (folder) => {
  for (const category of DEFAULT_STYLES.categories) {
    if (category.tool !== "emoji") continue;
    for (const { template_id, driven_id } of category.templates) {
      const clip = join(folder, `${template_id}.mp4`);
      await animateFace(picture, { drivenId: driven_id, ...face }, clip, () => {});
      const coding = ["-c:v", "libwebp_anim", "-loop", "0", "-quality", "55", "-f", "webp"];
      const out = `file:${join(FOLDER, `${template_id}.webp`)}`;
      await runFfmpeg(["-i", `file:${clip}`, "-an", "-vf", "fps=10,scale=160:160", ...coding, out], {
        timeoutMs: 60_000,
      });
    }
  }
});
