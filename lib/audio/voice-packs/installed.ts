import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import { MANIFEST_NAME, type PackEntry, type VoicePackManifest, voicePackManifest } from "./manifest";

export type InstalledPack = { manifest: VoicePackManifest; folder: string };
export type PackVoice = InstalledPack & { entry: PackEntry };

export const voicesFolder = (): string => path.join(env.DATA_DIR, "voices");

/** The id a project casts a pack's voice by. */
export const packVoiceId = (manifest: VoicePackManifest, entry: PackEntry): string =>
  `${manifest.id}.${entry.id}`;

/** The voice packs of this machine. One that cannot be read is as good as absent. */
export async function listPacks(): Promise<InstalledPack[]> {
  const folders = await readdir(voicesFolder(), { withFileTypes: true }).catch(() => []);
  const packs = await Promise.all(
    folders
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map(({ name }) => readPack(path.join(voicesFolder(), name))),
  );
  return packs.filter((pack) => pack !== null).sort((a, b) => a.manifest.id.localeCompare(b.manifest.id));
}

async function readPack(folder: string): Promise<InstalledPack | null> {
  try {
    const parsed = voicePackManifest.safeParse(
      JSON.parse(await readFile(path.join(folder, MANIFEST_NAME), "utf8")),
    );
    return parsed.success && parsed.data.id === path.basename(folder)
      ? { manifest: parsed.data, folder }
      : null;
  } catch {
    return null;
  }
}

export async function listPackVoices(): Promise<PackVoice[]> {
  return (await listPacks()).flatMap((pack) => pack.manifest.voices.map((entry) => ({ ...pack, entry })));
}

export async function findPackVoice(id: string): Promise<PackVoice | null> {
  if (!id.includes(".")) return null;
  return (await listPackVoices()).find(({ manifest, entry }) => packVoiceId(manifest, entry) === id) ?? null;
}
