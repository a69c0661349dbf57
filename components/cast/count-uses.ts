import type { Shot } from "@/components/views";
import type { ParsedView } from "@/lib/scripts/schemas";

const tally = (ids: string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
};

/** In how many shots each person and place is. */
export const countUses = (shots: Shot[]): Record<string, number> =>
  tally(shots.flatMap(({ characters, scene_id }) => [...characters, ...(scene_id ? [scene_id] : [])]));

/** How many lines each person speaks, as the script has them. */
export const countLines = ({ scenes }: ParsedView): Record<string, number> =>
  tally(
    scenes.flatMap(({ beats }) =>
      beats.flatMap(({ type, character_id }) => (type === "dialogue" && character_id ? [character_id] : [])),
    ),
  );
