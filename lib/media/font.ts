import { randomUUID } from "node:crypto";
import { copyFile, mkdir, rename, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { env } from "@/lib/env";

/** The packaged font's family name, as libass, canvas and CSS know it. It covers Chinese and Latin. */
export const FONT_FAMILY = "Noto Sans SC";

const FILES = ["400Regular/NotoSansSC_400Regular.ttf", "700Bold/NotoSansSC_700Bold.ttf"];

/** Absolute paths of the packaged font, regular then bold. */
export function fontFiles(): [regular: string, bold: string] {
  const home = dirname(
    createRequire(join(process.cwd(), "package.json")).resolve(
      "@expo-google-fonts/noto-sans-sc/package.json",
    ),
  );
  const [regular = "", bold = ""] = FILES.map((file) => join(/* turbopackIgnore: true */ home, file));
  return [regular, bold];
}

/** A weight of the packaged font, in the order of `fontFiles`. */
const WEIGHTS = ["regular", "bold"] as const;
export type FontWeight = (typeof WEIGHTS)[number];

/**
 * A folder holding nothing but our font in these weights: what libass may choose from. It reads every file of the folder
 * (10 MB each) at each start, so only what is used should be there. Made again when a cache was cleared.
 */
export async function fontsFolder(weights: ReadonlySet<FontWeight>): Promise<string> {
  const folder = resolve(env.DATA_DIR, "cache", "fonts", WEIGHTS.filter((w) => weights.has(w)).join("-"));
  await mkdir(folder, { recursive: true });
  for (const [index, file] of fontFiles().entries()) {
    const weight = WEIGHTS[index];
    if (!weight || !weights.has(weight)) continue;
    const target = join(folder, `${weight}.ttf`);
    const [wanted, found] = await Promise.all([stat(file), stat(target).catch(() => null)]);
    if (found?.size === wanted.size) continue;
    const draft = `${target}.${randomUUID()}`;
    await symlink(file, draft).catch(() => copyFile(file, draft));
    await rename(draft, target);
  }
  return folder;
}
