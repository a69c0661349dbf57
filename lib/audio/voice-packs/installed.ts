import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { MANIFEST_NAME, type PackEntry, type VoicePackManifest, voicePackManifest } from "./manifest";

export type InstalledPack = { manifest: VoicePackManifest; folder: string };
export type PackVoice = InstalledPack & { entry: PackEntry };

export const voicesFolder = (): string => path.join(env.DATA_DIR, "voices");

/** The id a project casts a pack's voice by. */
export const packVoiceId = (manifest: VoicePackManifest, entry: PackEntry): string =>
  `${manifest.id}.${entry.id}`;

/** The voice packs of this machine. One that cannot be read is as good as absent, but its owner is told. */
export async function listPacks(): Promise<InstalledPack[]> {
  const folders = await readdir(voicesFolder(), { withFileTypes: true }).catch(() => []);
  const packs = await Promise.all(
    folders
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map(({ name }) => readPack(path.join(voicesFolder(), name))),
  );
  return packs.filter((pack) => pack !== null).sort((a, b) => a.manifest.id.localeCompare(b.manifest.id));
}

/** What is wrong with each pack that was passed over, as far as it was logged. */
const passedOver = new Map<string, string>();

async function readPack(folder: string): Promise<InstalledPack | null> {
  const found = await readManifest(folder).catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  if (typeof found !== "string") {
    passedOver.delete(folder);
    return { manifest: found, folder };
  }
  // Packs are read for every list of voices: one line per pack and fault is enough.
  if (passedOver.get(folder) !== found) log.warn({ folder, problem: found }, "voice pack passed over");
  passedOver.set(folder, found);
  return null;
}

/** The manifest, or what is wrong with it. */
async function readManifest(folder: string): Promise<VoicePackManifest | string> {
  const parsed = voicePackManifest.safeParse(
    JSON.parse(await readFile(path.join(folder, MANIFEST_NAME), "utf8")),
  );
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `${MANIFEST_NAME}: ${issue?.path.join(".") || "the file"}: ${issue?.message ?? "invalid"}`;
  }
  const { id } = parsed.data;
  return id === path.basename(folder) ? parsed.data : `the folder of ${id} must be called ${id}`;
}

export async function listPackVoices(): Promise<PackVoice[]> {
  return (await listPacks()).flatMap((pack) => pack.manifest.voices.map((entry) => ({ ...pack, entry })));
}

export async function findPackVoice(id: string): Promise<PackVoice | null> {
  if (!id.includes(".")) return null;
  return (await listPackVoices()).find(({ manifest, entry }) => packVoiceId(manifest, entry) === id) ?? null;
}
