import { db } from "@/db";
import { listCharacters } from "@/db/queries/characters";
import { latestParseResult, latestScript, listParsedScenes } from "@/db/queries/scripts";
import { listShots } from "@/db/queries/shots";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import type { EpisodeInput, ParsedView } from "./schemas";

/** What the last successful parse read; empty before the first one. */
export async function getParsed(actor: Actor, input: EpisodeInput): Promise<ParsedView> {
  const { project, episode } = await resolveEpisode(actor, input);
  const [scenes, cast, shots, script, result] = await Promise.all([
    listParsedScenes(db, episode.id),
    listCharacters(db, project.id),
    listShots(db, episode.id),
    latestScript(db, episode.id),
    latestParseResult(db, episode.id),
  ]);
  const speaking = new Set(scenes.flatMap((scene) => scene.characters));
  const version = scenes[0]?.scriptVersion ?? null;
  const warnings = Array.isArray(result?.warnings)
    ? result.warnings.filter((item) => typeof item === "string")
    : [];
  return {
    scenes: scenes.map(({ id, number, heading, location, time, interior, atmosphere, ...scene }) => ({
      id,
      number,
      heading,
      location,
      time,
      interior,
      atmosphere,
      scene_id: scene.sceneId,
      characters: scene.characters,
      beats: scene.beats.map(({ characterId, shot: _hint, ...beat }) => ({
        ...beat,
        ...(characterId && { character_id: characterId }),
      })),
    })),
    characters: cast
      .filter((row) => [row.name, ...row.aliases].some((name) => speaking.has(name)))
      .map((row) => ({
        id: row.id,
        name: row.name,
        attributes: { ...row.appearance, ...(row.role && { role: row.role }) },
        description: row.description,
      })),
    props: [...new Set(scenes.flatMap(({ props }) => props))],
    metadata: {
      total_scenes: scenes.length,
      total_shots: shots.length,
      estimated_duration: Math.round(
        scenes.flatMap(({ beats }) => beats).reduce((sum, beat) => sum + beat.duration, 0),
      ),
      script_version: version,
      outdated: version !== null && script !== null && script.number !== version,
      warnings,
    },
  };
}
