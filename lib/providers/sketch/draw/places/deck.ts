import type { Scene } from "../scene";
import type { Stage } from "../stage";
import { kitOf } from "./kit";
import type { Spot } from "./space";

const ABOARD =
  /江心|河心|湖心|船上|船头|船尾|船行|甲板|舟中|竹筏|\b(?:aboard|on deck|in the boat|raft|midstream|adrift)\b/i;
const HALF = 1.25;

/** What people stand on where the place is all water: a jetty, or the bow of the boat that carries them. */
export function paintDeck(stage: Stage, scene: Scene): void {
  if (scene.kind === "out/pool" || /海滩|沙滩|海边|beach|shore/i.test(stage.text)) return;
  const kit = kitOf(stage);
  const aboard = ABOARD.test(`${scene.brief.place.location}，${scene.brief.description}`);
  const end = aboard ? 4.2 : 5.2;
  /** Half of the deck's width so far ahead. */
  const half = (z: number) => (aboard ? HALF * Math.sqrt(Math.max(0, 1 - (z / end) ** 3)) : HALF);
  const steps = Array.from({ length: 15 }, (_, index) => 0.6 + ((end - 0.6) * index) / 14);
  const edge = (side: -1 | 1, y: number): Spot[] => steps.map((z): Spot => [side * half(z), y, z]);
  const ctx = stage.layer.mid;
  kit.face([...edge(-1, -0.3), ...edge(1, -0.3).reverse()], "#2c1e16", { ctx, line: 0.6 });
  kit.face([...edge(-1, 0), ...edge(1, 0).reverse()], aboard ? "#7a583a" : "#80654a", { ctx });
  for (const [index, z] of steps.entries()) {
    if (index === 0 || half(z) < 0.1) continue;
    kit.rod(
      [
        [-half(z), 0.005, z],
        [half(z), 0.005, z],
      ],
      0.018,
      "#4a3524",
      { ctx },
    );
  }
  if (aboard) {
    for (const side of [-1, 1] as const) kit.rod(edge(side, 0.06), 0.09, "#5a3d28", { ctx });
    return;
  }
  for (const z of [4.9, 3.2, 2.1])
    for (const side of [-1, 1] as const)
      kit.rod(
        [
          [side * HALF, -0.35, z],
          [side * HALF, 0.55, z],
        ],
        0.13,
        "#4f3a2a",
        { ctx },
      );
}
