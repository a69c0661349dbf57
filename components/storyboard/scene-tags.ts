import type { Place, Shot } from "@/components/views";

/** The first shot of a scene says which one it is. */
export function sceneTags(shots: Shot[], places: Place[]): Map<string, string> {
  const names = new Map(places.map(({ id, location }) => [id, location]));
  const tags = new Map<string, string>();
  let last: string | null = null;
  for (const { shot_id, scene_id, scene_number } of shots) {
    const scene = `${scene_number ?? ""}:${scene_id ?? ""}`;
    const name = scene_id ? names.get(scene_id) : undefined;
    if (scene !== last && name) tags.set(shot_id, scene_number ? `${scene_number} ${name}` : name);
    last = scene;
  }
  return tags;
}
