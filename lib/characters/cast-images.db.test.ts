import { beforeAll, expect, test } from "vitest";
import { Reply } from "@/lib/api/reply";
import {
  deliver,
  deliverBatch,
  parse,
  person,
  project,
  SHORT,
  script,
  task,
  useVendor,
} from "@/lib/projects/test-support/studio";
import { listScenes } from "@/lib/scenes/list-scenes";
import { deleteCharacter } from "./delete-character";
import { generateCastImages } from "./generate-cast-images";
import { generateCharacterImage } from "./generate-image";
import { listCharacters } from "./list-characters";
import { restoreCharacter } from "./restore-character";
import { castImagesInput } from "./schemas";

beforeAll(useVendor);

async function read() {
  const actor = await person();
  const project_id = await project(actor);
  await script(actor, project_id, SHORT);
  await parse(actor, project_id);
  const cast = (await listCharacters(actor, { project_id })).items;
  const places = (await listScenes(actor, { project_id })).items;
  const input = (more: object = {}) =>
    castImagesInput.parse({
      project_id,
      character_ids: cast.map(({ id }) => id),
      scene_ids: places.map(({ id }) => id),
      ...more,
    });
  return { actor, project_id, cast, places, input };
}

test("the missing portraits and places are priced together and start as one batch", async () => {
  const { actor, cast, places, input } = await read();
  const quote = await generateCastImages(actor, input({ dry_run: true }));
  if (!(quote instanceof Reply) || !("quote_id" in quote.data)) throw new Error("no quote");
  expect(quote.data).toMatchObject({ blocked: [] });

  const started = await generateCastImages(actor, input({ quote_id: quote.data.quote_id }));
  if (started instanceof Reply) throw new Error("nothing started");
  expect(started).toMatchObject({ total_shots: cast.length + places.length, credits: quote.data.credits });
  expect(await deliverBatch(started.batch_task_id)).toHaveLength(cast.length + places.length);
  expect((await task(started.batch_task_id ?? "")).status).toBe("succeeded");
  expect(
    (await listCharacters(actor, { project_id: input().project_id })).items[0]?.reference_images,
  ).toHaveLength(1);
});

test("who has a picture is not drawn again, and who is being drawn is not drawn twice", async () => {
  const { actor, project_id, cast, input } = await read();
  const [first, second] = cast;
  if (!first || !second) throw new Error("two people expected");
  const one = (id: string) =>
    generateCharacterImage(actor, { project_id, character_id: id, quality: "final" });
  const drawn = await one(first.id);
  if (drawn instanceof Reply) throw new Error("not started");
  await deliver(drawn.task_id);
  const running = await one(second.id);
  if (running instanceof Reply) throw new Error("not started");

  const started = await generateCastImages(actor, input({ scene_ids: [] }));
  const view = started instanceof Reply ? started.data : started;
  expect(view).toMatchObject({ credits: 0, batch_task_id: running.task_id });
});

test("a deleted person comes back with words and pictures, and only to their owner", async () => {
  const { actor, project_id, cast } = await read();
  const [first] = cast;
  const ids = { project_id, character_id: first?.id ?? "" };
  await deleteCharacter(actor, ids);
  await expect(restoreCharacter(await person(), ids)).rejects.toMatchObject({ status: 404 });
  const { character } = await restoreCharacter(actor, ids);
  expect(character).toMatchObject({ name: first?.name, description: first?.description });
  expect((await listCharacters(actor, { project_id })).items.map(({ id }) => id)).toEqual(
    cast.map(({ id }) => id),
  );
});
