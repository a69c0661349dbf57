import { alpha } from "../color";
import { type Ctx, curve, type Point, poly, radial } from "../pen";
import { createRng } from "../rng";
import type { Scene } from "../scene";

export function seal(ctx: Ctx, width: number, height: number): void {
  const size = Math.min(width, height) * 0.055;
  const [x, y] = [width - size * 1.8, height - size * 1.9];
  ctx.fillStyle = alpha("#b0302a", 0.9);
  ctx.beginPath();
  ctx.roundRect(x, y, size, size, size * 0.12);
  ctx.fill();
  ctx.strokeStyle = "#f3ead8";
  ctx.lineWidth = size * 0.075;
  ctx.strokeRect(x + size * 0.13, y + size * 0.13, size * 0.74, size * 0.74);
  // An abstract flame, so that no font is needed.
  curve(
    ctx,
    [
      [x + size * 0.5, y + size * 0.22],
      [x + size * 0.68, y + size * 0.5],
      [x + size * 0.6, y + size * 0.74],
      [x + size * 0.4, y + size * 0.74],
      [x + size * 0.32, y + size * 0.52],
    ],
    true,
  );
  ctx.fillStyle = "#f3ead8";
  ctx.fill();
}

export function paintedEdge(ctx: Ctx, scene: Scene, width: number, height: number): void {
  const rng = createRng(`${scene.placeKey}/edge`);
  const margin = Math.min(width, height) * 0.026;
  const inner: Point[] = [];
  const steps = 9;
  const wobble = () => margin * rng.between(0.5, 1.15);
  for (let index = 0; index < steps; index++) inner.push([(width * index) / steps, wobble()]);
  for (let index = 0; index < steps; index++) inner.push([width - wobble(), (height * index) / steps]);
  for (let index = 0; index < steps; index++)
    inner.push([width - (width * index) / steps, height - wobble()]);
  for (let index = 0; index < steps; index++) inner.push([wobble(), height - (height * index) / steps]);
  ctx.fillStyle = "#fbf6ea";
  ctx.fillRect(0, 0, width, height);
  ctx.globalCompositeOperation = "destination-out";
  ctx.filter = `blur(${(height / 900).toFixed(1)}px)`;
  curve(ctx, inner, true);
  ctx.fill();
  ctx.filter = "none";
  ctx.globalCompositeOperation = "source-over";
  ctx.strokeStyle = alpha("#8a7f8e", 0.22);
  ctx.lineWidth = height / 420;
  curve(ctx, inner, true);
  ctx.stroke();
}

/** Where water stood on the paper: pale, with a dark border. */
export function stains(ctx: Ctx, scene: Scene, width: number, height: number): void {
  const rng = createRng(`${scene.placeKey}/stains`);
  for (let index = 0; index < 5; index++) {
    const [x, y, r] = [rng() * width, rng() * height, height * rng.between(0.05, 0.16)];
    ctx.fillStyle = radial(ctx, [x, y], r, [
      [0, alpha("#ffffff", 0.1)],
      [0.8, alpha("#ffffff", 0.07)],
      [0.96, alpha("#a89ab0", 0.12)],
      [1, alpha("#ffffff", 0)],
    ]);
    ctx.fillRect(x - r, y - r, r * 2, r * 2);
  }
}

/** Pigment that fell from the brush. */
export function spatter(ctx: Ctx, scene: Scene, width: number, height: number): void {
  const rng = createRng(`${scene.placeKey}/spatter`);
  const color = scene.style.tone(scene.mood.sky[1]);
  for (let index = 0; index < 70; index++) {
    const edge = rng() ** 2 * 0.22;
    const [x, y] = rng.chance(0.5)
      ? [width * (rng.chance(0.5) ? edge : 1 - edge), height * rng()]
      : [width * rng(), height * (rng.chance(0.5) ? edge : 1 - edge)];
    ctx.fillStyle = alpha(color, rng.between(0.15, 0.5));
    ctx.beginPath();
    ctx.ellipse(
      x,
      y,
      height * rng() ** 3 * 0.009 + 0.6,
      height * rng() ** 3 * 0.007 + 0.6,
      rng() * 3,
      0,
      Math.PI * 2,
    );
    ctx.fill();
  }
}

/** Printer's dots, growing towards the corners. */
export function dots(ctx: Ctx, width: number, height: number): void {
  const pitch = Math.max(5, height / 150);
  ctx.fillStyle = alpha("#16102a", 0.85);
  for (let row = 0; row * pitch * 0.5 < height; row++)
    for (let column = 0; column * pitch < width + pitch; column++) {
      const x = column * pitch + (row % 2) * pitch * 0.5;
      const y = row * pitch * 0.5;
      const away = Math.hypot((x / width - 0.5) * 1.05, (y / height - 0.46) * 1.1) * 2;
      const r = pitch * 0.4 * Math.max(0, away - 0.62);
      if (r < 0.4) continue;
      ctx.beginPath();
      ctx.arc(x, y, r, 0, Math.PI * 2);
      ctx.fill();
    }
}

export function speedLines(ctx: Ctx, width: number, height: number, color = "#0b0810"): void {
  const rng = createRng("speed");
  const [cx, cy] = [width / 2, height * 0.45];
  const far = Math.hypot(width, height);
  for (let index = 0; index < 96; index++) {
    const angle = (index / 96) * Math.PI * 2 + rng.between(-0.03, 0.03);
    const inner = rng.between(0.52, 0.74);
    const half = rng.between(0.004, 0.014);
    const at = (a: number, r: number, stretch: boolean): Point => [
      cx + Math.cos(a) * r * (stretch ? width : far),
      cy + Math.sin(a) * r * (stretch ? height : far),
    ];
    poly(ctx, [at(angle, inner, true), at(angle - half, 1, false), at(angle + half, 1, false)]);
    ctx.fillStyle = alpha(color, rng.between(0.55, 0.95));
    ctx.fill();
  }
}

/** Light through a blind: the shadow bars of every night office. */
export function blinds(ctx: Ctx, width: number, height: number): void {
  ctx.fillStyle = "#ffffff";
  ctx.fillRect(0, 0, width, height);
  ctx.save();
  ctx.translate(width * 0.5, height * 0.4);
  ctx.rotate(-0.2);
  ctx.filter = `blur(${(height / 300).toFixed(1)}px)`;
  ctx.fillStyle = alpha("#000000", 0.55);
  // One path: a filter costs the same for one fill as for each of many.
  ctx.beginPath();
  for (let bar = -9; bar <= 12; bar++) ctx.rect(-width, bar * height * 0.055, width * 2, height * 0.026);
  ctx.fill();
  ctx.restore();
}

/** Stars and hearts cut from coloured paper, along the edges of the picture. */
export function confetti(ctx: Ctx, scene: Scene, width: number, height: number): void {
  const rng = createRng(`${scene.placeKey}/confetti`);
  const short = Math.min(width, height);
  for (let index = 0; index < 15; index++) {
    const side = rng.chance(0.5) ? rng.between(0.02, 0.2) : rng.between(0.8, 0.98);
    const [x, y] = [width * side, height * rng.between(0.03, 0.6)];
    const r = short * rng.between(0.012, 0.028);
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(rng.between(-0.5, 0.5));
    ctx.fillStyle = rng.pick(["#ffffff", "#ffd84a", "#ff8fb8", "#8fe0ff", "#b8f08a"]);
    if (index % 3 === 0)
      curve(
        ctx,
        [
          [0, r],
          [-r, -r * 0.2],
          [-r * 0.6, -r * 0.9],
          [0, -r * 0.45],
          [r * 0.6, -r * 0.9],
          [r, -r * 0.2],
        ],
        true,
      );
    else if (index % 3 === 1)
      poly(
        ctx,
        Array.from({ length: 10 }, (_, step): Point => {
          const reach = step % 2 ? r * 0.45 : r;
          const angle = (step / 10) * Math.PI * 2 - Math.PI / 2;
          return [Math.cos(angle) * reach, Math.sin(angle) * reach];
        }),
      );
    else {
      ctx.beginPath();
      ctx.arc(0, 0, r * 0.6, 0, Math.PI * 2);
    }
    ctx.fill();
    ctx.strokeStyle = alpha("#8a4a78", 0.75);
    ctx.lineWidth = Math.max(1, short / 420);
    ctx.stroke();
    ctx.restore();
  }
}
