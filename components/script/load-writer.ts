import "server-only";
import { loadPerson } from "@/components/shell/load-person";
import type { Actor } from "@/lib/auth/actor";
import type { ProjectView } from "@/lib/projects/schemas";
import { textModels } from "@/lib/text/choose-text-model";
import type { Writer } from "./writer";

/** Who can write for this project, the project's own model first. */
export async function loadWriter(actor: Actor, project: ProjectView): Promise<Writer> {
  const [models, person] = await Promise.all([
    textModels({ userId: actor.userId, region: project.region }),
    loadPerson(actor),
  ]);
  const own = (id: string) => Number(id !== project.models.text);
  return {
    models: models
      .map(({ id, name, credits, usualSeconds }) => ({
        id,
        name: name[actor.locale],
        credits,
        seconds: usualSeconds,
      }))
      .sort((a, b) => own(a.id) - own(b.id)),
    language: project.language,
    target: project.target_duration,
    purse: { balance: person.balance, cap: project.budget_cap, used: project.budget_used },
  };
}
