import { creatureDrop, creatureWidth } from "./creatures/sizes";
import { bodyScale, type FigureView, liftOf, NECK } from "./figure-view";
import { garmentRow } from "./looks/garment-rows";
import { poseRow } from "./poses/table";
import { skeletonOf } from "./skeleton";

type Extent = { left: number; right: number; up: number; down: number };

/** How far a figure reaches from its head's centre on the picture, in face units: the smaller, the cheaper to light. */
export function reachOf(view: FigureView): Extent {
  const { person, pose, facing } = view;
  if (person.creature) {
    const wide = creatureWidth(person.creature);
    return { left: wide, right: wide, up: 380, down: creatureDrop(person.creature) + 60 };
  }
  const roll = poseRow(pose.kind).roll ?? 0;
  if (Math.abs(roll) > 60) return { left: 1300, right: 1300, up: 420, down: 420 };
  if (roll !== 0) return { left: 760, right: 760, up: 420, down: 1420 };
  const scale = bodyScale(person, view.paint);
  const { arms, legs, torso } = skeletonOf(view);
  const row = garmentRow(person.garment);
  // Hats, long hair and shoulders; skirts, capes, wings; hands with their fingers, and what they hold.
  const broad = row.hem > 700 || row.extras?.includes("cape") === true;
  const base = Math.max(
    230,
    torso.s * scale + 90,
    broad ? Math.max(290, torso.hip * row.flare * scale + 130) : 0,
    person.wings ? 460 : 0,
  );
  const extent = { left: base, right: base, up: 270, down: 1420 };
  const grow = ([x, y]: readonly [number, number], room: number) => {
    extent.left = Math.max(extent.left, room - x * scale);
    extent.right = Math.max(extent.right, room + x * scale);
    extent.up = Math.max(extent.up, room - (NECK - liftOf(scale) + (y - NECK) * scale));
  };
  for (const arm of arms) {
    grow(arm.elbow.at, 90);
    grow(arm.wrist.at, arm.reach.prop && pose.prop ? 400 : 130);
  }
  for (const leg of legs) {
    grow(leg.knee.at, 100);
    grow(leg.ankle.at, 150);
  }
  return facing > 0 ? extent : { ...extent, left: extent.right, right: extent.left };
}
