/** A face's play. Angles in degrees, lengths in face units (face 196 high). */
export type Expression = {
  /** 0 shut – 1 open – 1.25 wide. */
  lid: number;
  /** Lower lid pushed up by a smile, 0–1. */
  squint: number;
  /** Inner end down is positive: anger; inner end up is negative: grief. */
  brow: number;
  browLift: number;
  mouth: { curve: number; open: number; width: number; teeth: number };
  /** Eyes shut in an arch: 1 up (joy), -1 down (sleep), 0 not shut. */
  closed: number;
  blush: number;
  tears: number;
  sweat: number;
  tilt: number;
  gaze: [x: number, y: number];
  /** Anger vein, speed lines: how loud the picture may be. */
  force: number;
  /** The comic's cross of anger on the temple, and its lines of gloom on the brow, 0–1. */
  vein: number;
  gloom: number;
};

export const CALM: Expression = {
  lid: 0.94,
  squint: 0,
  brow: -3,
  browLift: 1.5,
  mouth: { curve: 2, open: 0, width: 1, teeth: 0 },
  closed: 0,
  blush: 0.25,
  tears: 0,
  sweat: 0,
  tilt: 0,
  gaze: [0, 0],
  force: 0,
  vein: 0,
  gloom: 0,
};

export const make = (
  changes: Omit<Partial<Expression>, "mouth"> & { mouth?: Partial<Expression["mouth"]> },
) => ({
  ...CALM,
  ...changes,
  mouth: { ...CALM.mouth, ...changes.mouth },
});
