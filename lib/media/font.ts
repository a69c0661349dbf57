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
  const [regular = "", bold = ""] = FILES.map((file) => join(home, file));
  return [regular, bold];
}

/** A folder holding nothing but our two font files: what libass may choose from. Made again when a cache was cleared. */
export async function fontsFolder(): Promise<string> {
  const folder = resolve(env.DATA_DIR, "cache", "fonts");
  await mkdir(folder, { recursive: true });
  for (const [index, file] of fontFiles().entries()) {
    const target = join(folder, `${index === 0 ? "regular" : "bold"}.ttf`);
    const [wanted, found] = await Promise.all([stat(file), stat(target).catch(() => null)]);
    if (found?.size === wanted.size) continue;
    const draft = `${target}.${randomUUID()}`;
    await symlink(file, draft).catch(() => copyFile(file, draft));
    await rename(draft, target);
  }
  return folder;
}
