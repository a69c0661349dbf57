/**
 * Draws the reference pictures of the offline sketch anew and keeps them: `npx tsx scripts/accept-sketch.ts [name…]`.
 * To be run, and its pictures looked at, after the drawing was changed on purpose.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { loadImage } from "@napi-rs/canvas";
import { CASES, drawCase, reference, referencePath } from "../lib/providers/sketch/draw/regression/cases";
import { distanceOf, impressionOf } from "../lib/providers/sketch/draw/regression/measure";

const asked = process.argv.slice(2);
for (const one of CASES.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const file = referencePath(one.name);
  const picture = reference(drawCase(one));
  const before = await readFile(file).catch(() => null);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, picture.encodeSync("jpeg", 88));
  const { forms, color } = before
    ? distanceOf(impressionOf(picture), impressionOf(await loadImage(before)))
    : { forms: 0, color: 0 };
  console.info(`${one.name.padEnd(22)} ${before ? `forms ${forms}, colour ${color.toFixed(1)}` : "new"}`);
}
