type Placed = { id: string; position: number };

/**
 * Shots that come back, among those that stayed: each where its position says, in front of what has taken its place
 * meanwhile. Positions may have gaps, which is how a deleted shot's place is remembered; only what is in the way moves.
 */
export function placeBack(stayed: readonly Placed[], back: readonly Placed[]): Placed[] {
  const placed = [...stayed].sort((a, b) => a.position - b.position);
  for (const shot of [...back].sort((a, b) => a.position - b.position)) {
    const found = placed.findIndex(({ position }) => position >= shot.position);
    const index = found < 0 ? placed.length : found;
    placed.splice(index, 0, shot);
    for (let at = index + 1; at < placed.length; at++) {
      const [before, here] = [placed[at - 1], placed[at]];
      if (!before || !here || here.position > before.position) break;
      placed[at] = { ...here, position: before.position + 1 };
    }
  }
  return placed;
}
