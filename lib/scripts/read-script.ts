import type { Queryable } from "@/db";
import { listEpisodes } from "@/db/queries/episodes";
import type { ProjectRow } from "@/db/queries/projects";
import { latestScript, listParsedScenes, type ScriptRow } from "@/db/queries/scripts";
import { parseScreenplay } from "@/lib/screenplay/parse-screenplay";
import { frontMatter } from "@/lib/screenplay/split-episodes";
import type { Screenplay } from "@/lib/screenplay/types";

/** A text as a screenplay. Pure but for the first episode's front matter, whose people are everybody's. */
export async function readScript(q: Queryable, project: ProjectRow, script: ScriptRow): Promise<Screenplay> {
  const [first] = await listEpisodes(q, project.id);
  const opening = first && first.id !== script.episodeId ? await latestScript(q, first.id) : null;
  return parseScreenplay(script.content, {
    format: script.format,
    ...(opening && { context: frontMatter(opening.content) }),
  });
}

/**
 * The same with what is known of it since it was read: who speaks, how and where. A beat is known by its id and its words.
 */
export async function readKnown(q: Queryable, project: ProjectRow, script: ScriptRow): Promise<Screenplay> {
  const [screenplay, stored] = [
    await readScript(q, project, script),
    await listParsedScenes(q, script.episodeId),
  ];
  if (stored[0]?.scriptVersion !== script.number) return screenplay;
  const byNumber = new Map(stored.map((row) => [row.number, row]));
  const scenes = screenplay.scenes.map((scene) => {
    const row = byNumber.get(scene.number);
    if (!row) return scene;
    const byId = new Map(row.beats.map((beat) => [beat.id, beat]));
    const { location, time, interior, atmosphere, characters } = row;
    return {
      ...scene,
      ...{ location, time, interior, atmosphere, characters },
      beats: scene.beats.map((beat) => {
        const known = byId.get(beat.id);
        if (known?.text !== beat.text || known.type !== beat.type) return beat;
        const { character, emotion } = known;
        return { ...beat, ...(character && { character }), ...(emotion && { emotion }) };
      }),
    };
  });
  const names = new Set(screenplay.characters.flatMap(({ name, aliases }) => [name, ...aliases]));
  const more = new Set(scenes.flatMap((scene) => scene.beats).flatMap(({ character }) => character ?? []));
  const characters = [...more]
    .filter((name) => !names.has(name))
    .map((name) => ({ name, aliases: [], attributes: {}, description: "", lines: 1 }));
  return { ...screenplay, scenes, characters: [...screenplay.characters, ...characters] };
}
