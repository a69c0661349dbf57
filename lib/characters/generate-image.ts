import { db } from "@/db";
import { listLooks } from "@/db/queries/looks";
import type { Reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import type { QuoteView } from "@/lib/generations/quote-generations";
import type { StartedView } from "@/lib/generations/schemas";
import { ownProject } from "@/lib/projects/owned";
import { chooseModel } from "@/lib/shots/choose-model";
import { startOne } from "@/lib/shots/start-one";
import { ownCharacter } from "./owned";
import { planCharacterSheet } from "./picture-request";
import type { CharacterImageInput } from "./schemas";

/** A reference sheet of the character, or of one of its looks. */
export async function generateCharacterImage(
  actor: Actor,
  input: CharacterImageInput,
): Promise<StartedView | Reply<QuoteView>> {
  const project = await ownProject(actor, input.project_id);
  const person = await ownCharacter(actor, input);
  const look = input.look_id
    ? (await listLooks(db, [person.id])).find(({ id }) => id === input.look_id)
    : undefined;
  if (input.look_id && !look) throw new AppError("not_found", { field: "look_id" });
  const planned = planCharacterSheet(
    project,
    person,
    {
      model: await chooseModel(project, "image", input.model),
      quality: input.quality,
      promptOverride: input.prompt_override,
    },
    look,
  );
  return startOne(actor, [planned], {
    ...input,
    scope: `sheet:${person.id}:${look?.id ?? ""}`,
    projectId: project.id,
  });
}
