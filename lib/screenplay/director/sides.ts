/** Left and right of the frame, fixed for a scene: two people never change sides between two shots. */
export type Side = "left" | "right";
export type Sides = Map<string, Side>;

export const opposite = (side: Side): Side => (side === "left" ? "right" : "left");

/** Gives two people who face each other their sides; whoever is new stands opposite the other. */
export function pair(sides: Sides, first: string, second: string): void {
  const [a, b] = [sides.get(first), sides.get(second)];
  if (a === undefined) sides.set(first, b === undefined ? "left" : opposite(b));
  if (b === undefined) sides.set(second, opposite(sides.get(first) as Side));
}

/** Whether the line between two people runs across the frame: over a shoulder is only seen then. */
export const faceEachOther = (sides: Sides, first: string, second: string): boolean =>
  sides.get(first) !== sides.get(second) || !sides.has(first);
