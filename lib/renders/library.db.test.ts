import { expect, test } from "vitest";
import { db } from "@/db";
import { addSoundEffects } from "@/lib/audio/add-sound-effects";
import { registerLibrary } from "@/lib/audio/ensure-library";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { freezeFilm } from "./freeze-film";
import { renderFilmInput } from "./schemas";
import { localMedia } from "./sources";
import { seedEpisode } from "./testing/episode";

test("a sound that is not made yet is in the film all the same: the render makes it first", async () => {
  await registerLibrary();
  const { actor, projectId, shotIds } = await seedEpisode([{}]);
  const [shotId = ""] = shotIds;
  await addSoundEffects(actor, { shot_id: shotId, effect_ids: ["sfx-whoosh"], custom_effects: [] });
  const options = renderFilmInput.parse({ project_id: projectId, kind: "final" });
  const soundOf = async () => {
    const film = await freezeFilm(db, await resolveEpisode(actor, options), options);
    return film.shots[0]?.effects[0]?.sound;
  };

  const before = await soundOf();
  expect(before).toMatchObject({ ref: null, libraryId: "sfx-whoosh", durationMs: 900 });
  if (!before) throw new Error("the film has no sound");
  expect((await localMedia(before)).container).toBe("flac");
  expect((await soundOf())?.ref).toMatchObject({ driver: "local" });
});
