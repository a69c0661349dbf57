import { clamp, lerp } from "./pen";
import { CALM, EXPRESSIONS, type Expression } from "./person/looks/expression-table";
import { EXPRESSION_WORDS, INTENSITY } from "./person/looks/expression-words";
import { firstMatch } from "./words";

export { EXPRESSIONS, type Expression, type ExpressionName } from "./person/looks/expression-table";

/** The expression words ask for, as strongly as they ask; the first text that names a feeling wins. */
export function expressionOf(...texts: (string | undefined)[]): Expression {
  for (const text of texts) {
    const name = text ? firstMatch(text, EXPRESSION_WORDS) : undefined;
    if (!name || !text) continue;
    const force = firstMatch(text, INTENSITY);
    return force === undefined ? EXPRESSIONS[name] : blend(CALM, EXPRESSIONS[name], force);
  }
  return CALM;
}

/** On the way from one face to another, 0–1. */
export const between = (a: Expression, b: Expression, t: number): Expression => blend(a, b, clamp(t, 0, 1));

/** As `between`, and beyond: above 1 a face is more than itself, within what a face can do. */
function blend(a: Expression, b: Expression, t: number): Expression {
  const at = (x: number, y: number, low: number, high: number) => clamp(lerp(x, y, t), low, high);
  return {
    lid: at(a.lid, b.lid, 0, 1.3),
    squint: at(a.squint, b.squint, 0, 1),
    brow: at(a.brow, b.brow, -34, 36),
    browLift: at(a.browLift, b.browLift, -9, 14),
    mouth: {
      curve: at(a.mouth.curve, b.mouth.curve, -10, 11),
      open: at(a.mouth.open, b.mouth.open, 0, 32),
      width: at(a.mouth.width, b.mouth.width, 0.4, 1.45),
      teeth: at(a.mouth.teeth, b.mouth.teeth, 0, 3),
    },
    closed: t < 0.5 ? a.closed : b.closed,
    blush: at(a.blush, b.blush, 0, 1.4),
    tears: at(a.tears, b.tears, 0, 1),
    sweat: at(a.sweat, b.sweat, 0, 1),
    tilt: at(a.tilt, b.tilt, -12, 12),
    gaze: [at(a.gaze[0], b.gaze[0], -1, 1), at(a.gaze[1], b.gaze[1], -1, 1)],
    force: at(a.force, b.force, 0, 1),
    vein: at(a.vein, b.vein, 0, 1),
    gloom: at(a.gloom, b.gloom, 0, 1),
  };
}
