import type { Ctx, Point } from "../pen";
import { poly } from "../pen";
import { createRng } from "../rng";
import type { Scene } from "../scene";

/** Sounds as comics spell them, in the language of the script. */
const NOISES: readonly (readonly [RegExp, string, string])[] = [
  [/爆炸|轰|炸开|explo|boom|blast/i, "轰！", "BOOM!"],
  [/砰|摔门|撞|开枪|枪声|slam|bang|crash|gunshot|shoots/i, "砰！", "BANG!"],
  [/啪|耳光|打了一|slap|smack/i, "啪！", "SMACK!"],
  [/哗|倾盆|泼|splash|pours/i, "哗——", "SPLASH!"],
  [/咔|锁|快门|click|snap/i, "咔！", "CLICK!"],
  [/咚|敲门|knock|thud/i, "咚咚", "KNOCK!"],
  [/嗖|飞奔|冲|疾|whoosh|dash|sprint|rush/i, "嗖——", "WHOOSH!"],
  [/铃|响起|ring(?:s|ing)?\b/i, "叮铃", "RING!"],
];

/** The white gutter of a printed panel with its black rule. */
export function panel(ctx: Ctx, width: number, height: number): void {
  const short = Math.min(width, height);
  const gutter = short * 0.018;
  const rule = short * 0.0075;
  ctx.fillStyle = "#fbf8f0";
  ctx.beginPath();
  ctx.rect(0, 0, width, height);
  ctx.rect(gutter, gutter, width - gutter * 2, height - gutter * 2);
  ctx.fill("evenodd");
  ctx.strokeStyle = "#0b0810";
  ctx.lineWidth = rule;
  ctx.strokeRect(gutter, gutter, width - gutter * 2, height - gutter * 2);
}

/** Where and when, in the yellow box of the first panel. */
export function caption(ctx: Ctx, scene: Scene, width: number, height: number): void {
  const { location, time } = scene.brief.place;
  const place = [...location.replace(/[\n\r\t，,。.].*$/s, "").trim()].slice(0, 14).join("");
  const words = [place, time?.trim().slice(0, 10)].filter(Boolean).join(" · ");
  if (words === "") return;
  const short = Math.min(width, height);
  const size = short * 0.034;
  ctx.font = `bold ${size.toFixed(1)}px "Noto Sans SC"`;
  const wide = Math.min(width * 0.8, ctx.measureText(words).width + size * 1.3);
  const at = short * 0.04;
  ctx.fillStyle = "#0b0810";
  ctx.fillRect(at + size * 0.16, at + size * 0.16, wide, size * 1.75);
  ctx.fillStyle = "#ffe27a";
  ctx.fillRect(at, at, wide, size * 1.75);
  ctx.strokeStyle = "#0b0810";
  ctx.lineWidth = short * 0.005;
  ctx.strokeRect(at, at, wide, size * 1.75);
  ctx.fillStyle = "#120c18";
  ctx.textBaseline = "middle";
  ctx.fillText(words, at + size * 0.65, at + size * 0.9, wide - size);
}

/** The noise of what happens, drawn as large as it sounds. */
export function noise(ctx: Ctx, scene: Scene, width: number, height: number): void {
  const row = NOISES.find(([test]) => test.test(scene.brief.description));
  if (!row) return;
  const words = scene.latin ? row[2] : row[1];
  const short = Math.min(width, height);
  const rng = createRng(`${scene.input.seed}/noise`);
  const size = (short * 0.62) / Math.max(2.4, [...words].length * (scene.latin ? 0.62 : 1));
  const left = rng.chance(0.5);
  ctx.save();
  ctx.translate(width * (left ? 0.3 : 0.7), height * 0.17);
  ctx.rotate(left ? -0.16 : 0.13);
  const burst: Point[] = Array.from({ length: 26 }, (_, step) => {
    const angle = (step / 26) * Math.PI * 2;
    const reach = size * (step % 2 ? 1.06 : rng.between(1.35, 1.7));
    return [Math.cos(angle) * reach * 1.3, Math.sin(angle) * reach * 0.66];
  });
  poly(ctx, burst);
  ctx.fillStyle = "#ffe04a";
  ctx.fill();
  ctx.lineJoin = "round";
  ctx.strokeStyle = "#0b0810";
  ctx.lineWidth = short * 0.008;
  ctx.stroke();
  ctx.font = `bold ${size.toFixed(1)}px "Noto Sans SC"`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineWidth = size * 0.2;
  ctx.strokeText(words, 0, 0, size * 3);
  ctx.fillStyle = "#e8342c";
  ctx.fillText(words, 0, 0, size * 3);
  ctx.restore();
}

/** The name of the place, written down the side of an ink painting above its seal. */
export function inscription(ctx: Ctx, scene: Scene, width: number, height: number): void {
  const name = [...scene.brief.place.location.replace(/[\n\r\t，,。.·\s].*$/s, "")].slice(0, 7);
  if (scene.latin || name.length === 0) return;
  const size = Math.min(width, height) * 0.042;
  ctx.fillStyle = "#23242a";
  ctx.globalAlpha = 0.86;
  ctx.font = `${size.toFixed(1)}px "Noto Sans SC"`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  const x = width - size * 1.7;
  for (const [index, letter] of name.entries()) ctx.fillText(letter, x, height * 0.09 + index * size * 1.22);
  ctx.globalAlpha = 1;
}
