import type { Queryable } from "@/db";
import type { ShotRow } from "@/db/queries/shots";
import { requestsOfAssets } from "@/db/queries/takes";
import type { Reference } from "@/lib/providers/types";
import { primaryReference } from "./basis";
import { isUsable, type ShotContext } from "./shot-context";

export type MadeFrom = Map<string, Record<string, unknown>>;

const KEPT = ["kind", "prompt", "brief", "style", "aspectRatio", "width", "height", "seed", "quality"];

/** Of a frozen request, what is needed to draw the picture again; its own references are left out. */
export const drawnFrom = (request: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(KEPT.flatMap((name) => (request[name] === undefined ? [] : [[name, request[name]]])));

/** How the pictures of ours among these were made. */
export async function madeFrom(q: Queryable, context: ShotContext, extra: string[] = []): Promise<MadeFrom> {
  const known = await requestsOfAssets(q, [...new Set([...context.assets.keys(), ...extra])]);
  return new Map([...known].map(([id, request]) => [id, drawnFrom(request)]));
}

export function referenceTo(
  role: Reference["role"],
  assetId: string,
  made: MadeFrom,
  name?: string,
): Reference {
  const params = made.get(assetId);
  // Links are signed when the request is sent.
  return { role, ...(name && { name }), assetId, url: "", ...(params && { params }) };
}

/** Newest pictures of the people in a shot (in their looks) and of its place. */
export function shotReferences(context: ShotContext, shot: ShotRow, made: MadeFrom): Reference[] {
  const people = shot.characterIds.flatMap((id) => {
    const person = context.characters.get(id);
    if (!person) return [];
    const assetId =
      context.looks.get(shot.looks[id] ?? "")?.assetId ?? primaryReference(person.referenceAssetIds);
    return assetId && isUsable(context, assetId)
      ? [referenceTo("character", assetId, made, person.name)]
      : [];
  });
  const place = shot.sceneId ? context.scenes.get(shot.sceneId) : undefined;
  const card = place && primaryReference(place.referenceAssetIds);
  return card && place && isUsable(context, card)
    ? [...people, referenceTo("scene", card, made, place.location)]
    : people;
}
