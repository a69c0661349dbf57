import type { BriefCharacter } from "../../types";
import { alpha } from "./color";
import type { Cel } from "./compose";
import { identityOf } from "./identity";
import { type Ctx, linear, type Point, radial, sheet } from "./pen";
import { drawForearm } from "./person/forearm";
import { paintOf } from "./person/paint";
import { drawProp, type Prop } from "./props/draw-prop";
import { createRng } from "./rng";
import type { Scene } from "./scene";
import type { Stage } from "./stage";

/** Somebody has it in hand. */
const HELD =
  /取出|掏出|拿出|拿着|捡|拾|握|攥|捏|喝|饮|划|擦亮|举|递|接过|打开|手里|手中|手心|掌心|第.根|\b(?:holds?|holding|pulls?|takes?|picks?|strikes?|lights?|opens?|hands?|grips?|shows?|raises?|drinks?)\b/i;
const UNHANDY: ReadonlySet<Prop> = new Set([
  "sign",
  "bell",
  "chair",
  "drum",
  "suitcase",
  "box",
  "banner",
  "chess",
]);
/** Lies in the open hand; everything else is gripped. */
const PALM: ReadonlySet<Prop> = new Set([
  "wick",
  "jade",
  "ring",
  "key",
  "money",
  "medicine",
  "crown",
  "food",
  "bear",
]);
const FLAMES: ReadonlySet<Prop> = new Set(["match", "candle"]);
/** Where the fingers close, in the units of the drawing. */
const GRIP: Partial<Record<Prop, readonly [number, number]>> = {
  match: [10, 84],
  candle: [6, 70],
  lantern: [6, -104],
  flower: [0, 84],
  knife: [10, 80],
  gun: [-26, 50],
  cup: [58, 10],
  brush: [24, 60],
};

/** The forearm comes in from the lower corner, or from above where things hang from a hand. */
function holdingHand(scene: Scene, character: BriefCharacter, ctx: Ctx, prop: Prop): void {
  const person = identityOf(scene.brief.projectId, character);
  if (person.creature) return;
  const paint = paintOf(person, scene.style, scene.mood, scene.interior);
  const palm = PALM.has(prop);
  const [x, y] = GRIP[prop] ?? (palm ? [52, 92] : [84, 66]);
  const above = prop === "lantern";
  const size = palm ? 1.9 : 1.3;
  const reach = 520;
  const angle = above ? -0.62 : palm ? 0.3 : 0.82;
  const wrist: Point = [x + Math.cos(angle) * 40 * size, y + Math.sin(angle) * 40 * size];
  drawForearm(
    ctx,
    {
      person,
      paint,
      hand: palm ? "flat" : "grip",
      size,
      rim: scene.mood.dark > 0.3 ? scene.style.tone(scene.mood.lamp) : paint.lineCloth,
    },
    [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach],
    wrist,
    above ? 1 : -1,
  );
}

/** A thing shown large: on whatever surface there is, in its own light. */
export function insertCels(scene: Scene, stage: Stage, width: number, height: number, bleed: number): Cel[] {
  const prop = scene.prop ?? "box";
  const tall = ["umbrella", "sword", "ladder", "spear", "bow", "guitar", "bicycle"].includes(prop);
  const hangs =
    prop === "sign" || prop === "bell" || (prop === "lantern" && /挂|檐|门口|hang|door/i.test(scene.text));
  const size =
    Math.min(width / (prop === "sign" ? 430 : 330), height / (tall ? 520 : 380)) * (tall ? 1.1 : 1);
  const [cx, cy] = [width / 2, height * (hangs ? 0.44 : 0.54)];
  const back = sheet(width + bleed * 2, height + bleed * 2);
  const held = !hangs && !tall && HELD.test(scene.brief.description) && !UNHANDY.has(prop);
  if (!hangs && !held) {
    const top = cy + size * (tall ? 90 : 12) + bleed;
    back.ctx.fillStyle = linear(
      back.ctx,
      [0, top],
      [0, back.canvas.height],
      [
        [0, stage.at(scene.interior ? "#6b452c" : "#6a676c", 0, 0.35)],
        [1, stage.at(scene.interior ? "#4a2f1f" : "#4a484e")],
      ],
    );
    back.ctx.fillRect(0, top, back.canvas.width, back.canvas.height);
    back.ctx.fillStyle = alpha(scene.style.tone(scene.mood.lamp), 0.4);
    back.ctx.fillRect(0, top, back.canvas.width, Math.max(2, height / 500));
    back.ctx.save();
    back.ctx.translate(cx + bleed, cy + size * (tall ? 130 : prop === "lantern" ? 96 : 76) + bleed);
    back.ctx.scale(1, 0.26);
    back.ctx.fillStyle = radial(back.ctx, [0, 0], size * 170, [
      [0, alpha("#04030a", 0.7)],
      [1, alpha("#04030a", 0)],
    ]);
    back.ctx.fillRect(-size * 180, -size * 180, size * 360, size * 360);
    back.ctx.restore();
  }
  const front = sheet(width + bleed * 2, height + bleed * 2);
  front.ctx.translate(cx + bleed, cy + bleed);
  front.ctx.scale(size, size);
  if (prop !== "sign" && prop !== "bell" && prop !== "lantern")
    front.ctx.rotate(createRng(`${scene.input.seed}/prop`).between(-0.1, 0.1));
  const thing = { ...stage.props, width: 2.6 * Math.max(0.5, scene.style.line.width) };
  const lit =
    prop === "match" && /灭|goes out|went out/i.test(scene.text)
      ? 1 - scene.brief.moment
      : prop === "lantern" && /没亮|熄|蒙尘|unlit|dark lantern|滚|吹落/i.test(scene.text)
        ? scene.brief.moment * 0.4
        : 1;
  const arm = held ? (scene.people[0] ?? (FLAMES.has(prop) ? { id: "", name: "" } : undefined)) : undefined;
  if (FLAMES.has(prop) && scene.props.includes("lantern")) {
    // The lantern that is being lit hangs behind the flame.
    front.ctx.save();
    front.ctx.translate(-62, -120);
    front.ctx.scale(1.15, 1.15);
    drawProp(front.ctx, "lantern", thing, scene.lit);
    front.ctx.restore();
    front.ctx.translate(70, 110);
    front.ctx.scale(0.72, 0.72);
  }
  if (arm && PALM.has(prop)) holdingHand(scene, arm, front.ctx, prop);
  drawProp(front.ctx, prop, thing, lit);
  if (prop === "sign") writeSign(scene, front.ctx);
  if (arm && !PALM.has(prop)) holdingHand(scene, arm, front.ctx, prop);
  return [
    { id: "table", depth: 0.8, canvas: back.canvas, x: -bleed, y: -bleed, blend: "source-over", opacity: 1 },
    { id: "prop", depth: 1, canvas: front.canvas, x: -bleed, y: -bleed, blend: "source-over", opacity: 1 },
  ];
}

/** The name on a signboard: what the words quote, else the place's own. */
export function writeSign(scene: Scene, ctx: Stage["glow"]): void {
  const quoted = /[“「『"《：:]\s*([^”」』"》\n，。]{1,8})/.exec(scene.brief.description)?.[1];
  const words = quoted ?? scene.brief.place.location.replace(/[，。,.].*$/, "").slice(0, 6);
  ctx.fillStyle = scene.style.accent("#e0a94a");
  const count = Math.max(2, [...words].length);
  ctx.font = `bold ${Math.min(88, Math.floor(290 / count))}px "Noto Sans SC"`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(words, 0, 2);
}
