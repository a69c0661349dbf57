import type { CharacterRow } from "@/db/queries/characters";
import type { LookRow } from "@/db/queries/looks";
import type { ProjectRow } from "@/db/queries/projects";
import type { SceneRow } from "@/db/queries/scenes";
import type { PlannedGeneration } from "@/lib/generations/admit-generations";
import { buildBrief } from "@/lib/prompts/build-brief";
import { shotPrompt } from "@/lib/prompts/shot-prompt";
import type { ImageRequest, ModelEntry, ShotBrief } from "@/lib/providers/types";
import { checkRequest } from "@/lib/shots/check-request";
import { frameSize, type Quality, seedOf } from "@/lib/shots/frame-size";
import type { Planned } from "@/lib/shots/plan-work";

export type PictureOptions = { model: ModelEntry; quality: Quality; promptOverride?: string };

/** A sheet that shows a person from head to foot, for every later picture to agree with. */
export function planCharacterSheet(
  project: ProjectRow,
  person: CharacterRow,
  options: PictureOptions,
  look?: LookRow,
): Planned {
  const brief = buildBrief({
    projectId: project.id,
    language: project.language,
    shot: { type: "long", camera: "static", description: person.description, mood: "" },
    place: { location: "", interior: null },
    characters: [{ ...person, look: look?.prompt }],
    lines: [],
    purpose: "character_sheet",
    moment: 0,
  });
  return plan(project, brief, options, seedOf(look?.id ?? person.id), {
    characterId: person.id,
    input: { character_id: person.id, ...(look && { look_id: look.id }) },
    dedupeKey: `sheet:${person.id}:${look?.id ?? ""}`,
    lookId: look?.id,
  });
}

/** A picture of a place without people. */
export function planSceneCard(project: ProjectRow, scene: SceneRow, options: PictureOptions): Planned {
  const brief = buildBrief({
    projectId: project.id,
    language: project.language,
    shot: { type: "establishing", camera: "static", description: scene.prompt || scene.atmosphere, mood: "" },
    place: {
      id: scene.id,
      location: scene.location,
      time: scene.time,
      interior: scene.interior,
      atmosphere: [scene.atmosphere, scene.prompt].filter(Boolean).join(" "),
    },
    characters: [],
    lines: [],
    purpose: "scene_card",
    moment: 0,
  });
  return plan(project, brief, options, seedOf(scene.id), {
    sceneId: scene.id,
    input: { scene_id: scene.id },
    dedupeKey: `card:${scene.id}`,
  });
}

type Subject = Pick<PlannedGeneration, "characterId" | "sceneId" | "input" | "dedupeKey"> & {
  lookId?: string;
};

function plan(
  project: ProjectRow,
  brief: ShotBrief,
  { model, quality, promptOverride }: PictureOptions,
  seed: number,
  { lookId, ...subject }: Subject,
): Planned {
  const request: ImageRequest = {
    kind: "image",
    prompt: promptOverride?.trim() || shotPrompt(brief, project.style, project.language),
    brief,
    style: project.style,
    aspectRatio: project.aspectRatio,
    ...frameSize(project.aspectRatio, quality),
    seed,
    references: [],
    quality,
  };
  const refusal = checkRequest(model, request);
  if (refusal) return { blocked: refusal };
  return {
    item: {
      ...subject,
      type: "image_generate",
      provider: model.provider,
      model: model.id,
      price: model.credits,
      projectId: project.id,
      input: { ...subject.input, quality, model: model.id },
      request: { ...request, ...(lookId && { lookId }) },
    },
  };
}
