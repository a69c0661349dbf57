import { db } from "@/db";
import { listCharacters, projectOfCharacter } from "@/db/queries/characters";
import type { Reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import type { QuoteView } from "@/lib/generations/quote-generations";
import type { StartedView } from "@/lib/generations/schemas";
import { ownProject } from "@/lib/projects/owned";
import type { SpeechRequest } from "@/lib/providers/types";
import { checkRequest } from "@/lib/shots/check-request";
import { chooseModel } from "@/lib/shots/choose-model";
import { digestOf } from "@/lib/shots/digest";
import { startOne } from "@/lib/shots/start-one";
import type { TtsInput } from "./schemas";
import { findPackVoice } from "./voice-packs/installed";
import { findVoice, narratorVoice } from "./voices";

/** Speaks a text outside of any shot: to try a voice, or to download. */
export async function generateSpeech(actor: Actor, input: TtsInput): Promise<StartedView | Reply<QuoteView>> {
  const projectId =
    input.project_id ??
    (input.character_id && (await projectOfCharacter(db, actor.userId, input.character_id)));
  const project = projectId ? await ownProject(actor, projectId) : null;
  const speaker =
    project && input.character_id
      ? (await listCharacters(db, project.id)).find(({ id }) => id === input.character_id)
      : undefined;
  if (input.character_id && !speaker) throw new AppError("not_found", { field: "character_id" });
  const model = await chooseModel(project ?? actor, "speech", input.model);
  if (input.voice_id && !findVoice(input.voice_id) && !(await findPackVoice(input.voice_id)))
    throw new AppError("invalid_parameter", { field: "voice_id" });
  const language = input.language ?? project?.language ?? (/\p{Script=Han}/u.test(input.text) ? "zh" : "en");
  const request: SpeechRequest = {
    kind: "speech",
    text: input.text,
    language,
    voiceId: input.voice_id ?? speaker?.voiceId ?? narratorVoice(language),
    ...(input.emotion && { emotion: input.emotion }),
    speed: input.speed ?? 1,
    ...(speaker && { speaker: { id: speaker.id, ...speaker.appearance, description: speaker.description } }),
  };
  const refusal = checkRequest(model, request);
  const key = digestOf(request);
  const planned = refusal
    ? { blocked: refusal }
    : {
        item: {
          type: "tts" as const,
          provider: model.provider,
          model: model.id,
          price: model.credits,
          input: { text: input.text, voice_id: request.voiceId },
          request,
          projectId: project?.id ?? null,
          dedupeKey: `speech:${key}`,
        },
      };
  return startOne(actor, [planned], { ...input, scope: `speech:${key}`, projectId: project?.id ?? null });
}
