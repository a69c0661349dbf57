import { alpha } from "./color";
import { viewOf } from "./frame";
import { linear } from "./pen";
import { paintDeck } from "./places/deck";
import { paintForeground } from "./places/foreground";
import { isCool, paintPlace } from "./places/registry";
import { type Prop, propsIn } from "./props/draw-prop";
import { placeProps, stands } from "./props/place-props";
import { createRng, hash } from "./rng";
import type { Scene } from "./scene";
import { createStage, type Stage } from "./stage";

/** Shots in which the place itself is the subject. */
const WIDE: ReadonlySet<string> = new Set(["establishing", "long"]);

/** Things that are only ever seen in a hand, and what is too large to lie about. */
const IN_HAND: readonly Prop[] = [
  "match",
  "wick",
  "flashlight",
  "key",
  "phone",
  "megaphone",
  "cigarette",
  "ladder",
];

/** What somebody brings along: it stands there only where the picture speaks of it. */
const CARRIED: readonly Prop[] = [
  "suitcase",
  "bag",
  "umbrella",
  "basket",
  "guitar",
  "lantern",
  "box",
  "ball",
  "bear",
];

/** Named things that nobody has in hand and the place does not show anyway. */
function unheld(scene: Scene): Prop[] {
  const { purpose, description } = scene.brief;
  const there: readonly Prop[] = /(lane|market|shop|hall|teahouse)$/.test(scene.kind)
    ? ["lantern", "sign"]
    : ["sign"];
  const free = scene.props.filter((prop) => !there.includes(prop));
  if (purpose !== "frame") return free;
  const spoken = propsIn(description);
  const peopled = scene.people.length > 0;
  return free.filter((prop) => {
    if (IN_HAND.includes(prop)) return false;
    // Of what the words name, people have one thing or another in hand.
    if (spoken.includes(prop)) return !peopled || (stands(prop) && !CARRIED.includes(prop));
    // Out of doors nobody lays small things on crates.
    return !CARRIED.includes(prop) && (scene.interior || stands(prop));
  });
}

/** The place of a scene, painted in its layers. */
export function paintStage(scene: Scene, width: number, height: number, bleed: number): Stage {
  const stage = createStage({
    w: width,
    h: height,
    bleed,
    view: viewOf(scene, width, height),
    style: scene.style,
    mood: scene.mood,
    weather: scene.weather,
    interior: scene.interior,
    cool: isCool(scene.kind),
    lit: scene.lit,
    rng: createRng(scene.placeKey),
    text: scene.placeText,
    era: scene.era,
    latin: scene.latin,
    angle: scene.angle,
  });
  paintPlace(scene.kind, stage);
  const card = scene.brief.purpose === "scene_card";
  const wet = /out\/(water|pool)$/.test(scene.kind);
  if (wet && !card && scene.people.length > 0 && scene.brief.shotType !== "insert") paintDeck(stage, scene);
  if (!wet && (card || WIDE.has(scene.brief.shotType) || scene.brief.shotType === "medium"))
    placeProps(stage, unheld(scene), {
      side: hash(scene.placeKey) % 2 ? -1 : 1,
      // Between the platforms run the rails.
      out: scene.kind === "out/platform" ? 0.9 : 0.62,
    });
  if (card || WIDE.has(scene.brief.shotType))
    paintForeground(stage, scene.kind, hash(scene.placeKey) % 2 ? 1 : -1);
  if (scene.weather === "fog" && !scene.interior) veil(stage, scene);
  return stage;
}

function veil(stage: Stage, scene: Scene): void {
  const ctx = stage.layer.mid;
  const color = scene.style.paper ?? scene.style.tone(scene.mood.haze);
  ctx.fillStyle = linear(
    ctx,
    [0, stage.horizon - stage.h * 0.3],
    [0, stage.y1],
    [
      [0, alpha(color, 0)],
      [0.4, alpha(color, 0.62)],
      [1, alpha(color, 0.12)],
    ],
  );
  ctx.fillRect(stage.x0, stage.y0, stage.x1 - stage.x0, stage.y1 - stage.y0);
}
