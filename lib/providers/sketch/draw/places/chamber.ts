import { alpha, type Color, darken, lighten } from "../color";
import { linear, poly, radial } from "../pen";
import type { Stage } from "../stage";
import { type Kit, kitOf } from "./kit";
import { breadth, type Spot } from "./space";

export type ChamberLook = {
  wall: Color;
  floor: Color;
  ceiling?: Color;
  /** Lower third of the walls. */
  wainscot?: Color;
  walls?: "plain" | "planks" | "brick" | "tiles" | "panels" | "paper" | "stone" | "metal";
  floors?: "planks" | "tiles" | "stone" | "carpet" | "mats" | "metal";
  ceilings?: "plain" | "beams" | "tiles" | "pipes";
  /** Metres. */
  height?: number;
  depth?: number;
  /** Share of the frame's half that the back wall takes. */
  width?: number;
};

/** An inside in metres: `X` half its width, `H` its height, `D` the distance of the back wall. */
export type Chamber = Kit & { X: number; H: number; D: number; t: number };

const NEAR = 0.45;

/** Floor, walls and ceiling, seen from between the side walls, with the dusk that gathers in corners. */
export function paintChamber(stage: Stage, look: ChamberLook): Chamber {
  stage.horizon = stage.h * 0.46;
  const t = breadth(stage);
  const kit = kitOf(stage, { haze: 60 });
  const D = (look.depth ?? 4.3) + t * 0.8;
  const X = (((0.42 - 0.07 * t) * (look.width ?? 1) * stage.w) / kit.px(1)) * D;
  const H = (look.height ?? 3.1) + (1 - t) * 0.35;
  const ctx = stage.layer.sky;
  const own = { ctx, air: 0 };
  const wall = look.wall;
  ctx.fillStyle = stage.at(darken(wall, 0.3));
  ctx.fillRect(stage.x0, stage.y0, stage.x1 - stage.x0, stage.y1 - stage.y0);
  kit.face(rectangle(-X, X, H, NEAR, D), darken(look.ceiling ?? lighten(wall, 0.2), 0.16), own);
  kit.face(rectangle(-X, X, 0, NEAR, D), look.floor, own);
  for (const side of [-1, 1])
    kit.side(side * X, 0, NEAR, H, D - NEAR, darken(wall, side < 0 ? 0.2 : 0.12), own);
  kit.card(0, 0, D, X * 2, H, wall, { ...own, light: 0.12 });
  paintSurfaces(kit, look, X, H, D);
  if (look.wainscot) {
    kit.card(0, 0, D, X * 2, 1, look.wainscot, own);
    for (const side of [-1, 1]) kit.side(side * X, 0, NEAR, 1, D - NEAR, darken(look.wainscot, 0.16), own);
  }
  const skirting = darken(look.wainscot ?? wall, 0.42);
  kit.card(0, 0, D, X * 2, 0.11, skirting, own);
  for (const side of [-1, 1]) kit.side(side * X, 0, NEAR, 0.11, D - NEAR, darken(skirting, 0.2), own);
  paintDusk(stage, kit, X, H, D);
  return { ...kit, X, H, D, t };
}

const rectangle = (x0: number, x1: number, y: number, z0: number, z1: number): Spot[] => [
  [x0, y, z1],
  [x1, y, z1],
  [x1, y, z0],
  [x0, y, z0],
];

function paintSurfaces(kit: Kit, look: ChamberLook, X: number, H: number, D: number): void {
  const own = { ctx: kit.stage.layer.sky, air: 0 };
  const back = (u: number, v: number): Spot => [-X + u * X * 2, v * H, D];
  const flank =
    (side: number) =>
    (u: number, v: number): Spot => [side * X, v * H, NEAR + u * (D - NEAR)];
  const dark = darken(look.wall, 0.5);
  const walls: Record<NonNullable<ChamberLook["walls"]>, () => void> = {
    plain: () => undefined,
    planks: () => {
      kit.grid(back, Math.round(X * 5), 1, dark, { ...own, strength: 0.55 });
      for (const side of [-1, 1]) kit.grid(flank(side), 14, 1, dark, { ...own, strength: 0.5 });
    },
    panels: () => {
      kit.grid(back, Math.round(X * 2), 3, dark, { ...own, strength: 0.4 });
      for (const side of [-1, 1]) kit.grid(flank(side), 5, 3, dark, { ...own, strength: 0.4 });
    },
    metal: () => {
      kit.grid(back, Math.round(X * 3), 5, dark, { ...own, strength: 0.7 });
      for (const side of [-1, 1]) kit.grid(flank(side), 7, 5, dark, { ...own, strength: 0.7 });
    },
    brick: () => {
      kit.grid(back, Math.round(X * 5), 22, dark, { ...own, brick: true, strength: 0.42 });
      for (const side of [-1, 1])
        kit.grid(flank(side), 12, 22, dark, { ...own, brick: true, strength: 0.36 });
    },
    stone: () => {
      kit.grid(back, Math.round(X * 2.4), 8, dark, { ...own, brick: true, strength: 0.55 });
      for (const side of [-1, 1]) kit.grid(flank(side), 6, 8, dark, { ...own, brick: true, strength: 0.5 });
    },
    tiles: () => {
      kit.grid(back, Math.round(X * 7), Math.round(H * 7), dark, { ...own, strength: 0.22 });
      for (const side of [-1, 1])
        kit.grid(flank(side), 22, Math.round(H * 7), dark, { ...own, strength: 0.2 });
    },
    paper: () => {
      for (let column = 0; column < X * 6; column++) {
        const x = -X + (column + 0.5) / 3;
        if (x > X) break;
        kit.card(x, 0, D, 0.09, H, lighten(look.wall, 0.1), { ...own, line: 0 });
      }
    },
  };
  walls[look.walls ?? "plain"]();
  const floor = (u: number, v: number): Spot => [-X + u * X * 2, 0, NEAR + v * (D - NEAR)];
  const seam = darken(look.floor, 0.5);
  const floors: Record<NonNullable<ChamberLook["floors"]>, () => void> = {
    planks: () => kit.grid(floor, Math.round(X * 5), 3, seam, { ...own, brick: false, strength: 0.45 }),
    tiles: () => kit.grid(floor, Math.round(X * 2.6), 6, seam, { ...own, strength: 0.4 }),
    stone: () => kit.grid(floor, Math.round(X * 2), 7, seam, { ...own, brick: true, strength: 0.5 }),
    metal: () => kit.grid(floor, Math.round(X * 2), 9, seam, { ...own, strength: 0.7 }),
    mats: () =>
      kit.grid(floor, Math.max(2, Math.round(X * 1.1)), 3, seam, { ...own, brick: true, strength: 0.8 }),
    carpet: () => undefined,
  };
  floors[look.floors ?? "planks"]();
  const beam = darken(look.ceiling ?? look.wall, 0.45);
  if (look.ceilings === "beams")
    for (let z = D - 0.35; z > NEAR; z -= 0.95)
      kit.box(0, H - 0.26, z, X * 2, 0.26, 0.2, beam, { ctx: own.ctx });
  if (look.ceilings === "tiles")
    kit.grid((u, v) => [-X + u * X * 2, H, NEAR + v * (D - NEAR)], Math.round(X * 2), 6, beam, {
      ...own,
      strength: 0.35,
    });
  if (look.ceilings === "pipes")
    for (const [x, width] of [
      [-0.5, 0.16],
      [-0.28, 0.08],
      [0.55, 0.22],
    ] as const)
      kit.rod(
        [
          [x * X, H - 0.2, NEAR],
          [x * X, H - 0.2, D],
        ],
        width,
        darken(beam, 0.1),
        own,
      );
}

/** Corners are darker than walls, the floor shines a little where the room is lit. */
function paintDusk(stage: Stage, kit: Kit, X: number, H: number, D: number): void {
  const ctx = stage.layer.sky;
  const strength = stage.style.paper ? 0.22 : 0.34 + 0.2 * stage.mood.dark;
  const [left, top] = kit.at(-X, H, D);
  const [right, floor] = kit.at(X, 0, D);
  const shade = (
    x: number,
    y: number,
    w: number,
    h: number,
    from: [number, number],
    to: [number, number],
  ) => {
    ctx.fillStyle = linear(ctx, from, to, [
      [0, alpha("#06040c", strength)],
      [1, alpha("#06040c", 0)],
    ]);
    ctx.fillRect(x, y, w, h);
  };
  const reach = (right - left) * 0.24;
  shade(left, top, right - left, reach, [0, top], [0, top + reach]);
  shade(left, top, reach, floor - top, [left, 0], [left + reach, 0]);
  shade(right - reach, top, reach, floor - top, [right, 0], [right - reach, 0]);
  shade(
    stage.x0,
    floor,
    stage.x1 - stage.x0,
    (stage.y1 - floor) * 0.22,
    [0, floor],
    [0, floor + (stage.y1 - floor) * 0.22],
  );
  shade(
    stage.x0,
    stage.y0,
    stage.x1 - stage.x0,
    (stage.y1 - stage.y0) * 0.24,
    [0, stage.y0],
    [0, stage.y0 + (stage.y1 - stage.y0) * 0.24],
  );
  shade(
    stage.x0,
    stage.y1 - stage.h * 0.3,
    stage.x1 - stage.x0,
    stage.h * 0.3,
    [0, stage.y1],
    [0, stage.y1 - stage.h * 0.3],
  );
}

/** Daylight through an opening: a beam in the air and its patch on the floor. */
export function sunbeam(kit: Chamber, x0: number, x1: number, top: number, z: number, toward: number): void {
  const { stage } = kit;
  if (stage.mood.dark > 0.5 || stage.weather === "rain") return;
  const color = stage.style.tone(stage.mood.time === "day" ? "#fff4d4" : stage.mood.sky[3]);
  const air = stage.glow;
  const depth = Math.max(1.1, z - 1.5);
  poly(air, [
    kit.at(x0, top, z),
    kit.at(x1, top, z),
    kit.at(x1 + toward, 0, depth),
    kit.at(x0 + toward, 0, depth),
  ]);
  air.fillStyle = linear(air, kit.at((x0 + x1) / 2, top, z), kit.at((x0 + x1) / 2 + toward, 0, depth), [
    [0, alpha(color, 0.2 * stage.style.glow)],
    [1, alpha(color, 0.02)],
  ]);
  air.fill();
  poly(air, [
    kit.at(x0 + toward * 0.75, 0, depth + 0.7),
    kit.at(x1 + toward * 0.75, 0, depth + 0.7),
    kit.at(x1 + toward, 0, depth),
    kit.at(x0 + toward, 0, depth),
  ]);
  air.fillStyle = alpha(color, 0.24 * stage.style.glow);
  air.fill();
}

/** A warm pool of lamp light on the floor. */
export function floorLight(kit: Kit, x: number, z: number, r: number, strength = 0.35): void {
  const { stage } = kit;
  const ctx = stage.glow;
  const [cx, cy] = kit.at(x, 0, z);
  ctx.save();
  ctx.translate(cx, cy);
  ctx.scale(1, Math.min(0.6, kit.eye / z));
  const radius = r * kit.px(z);
  ctx.fillStyle = radial(ctx, [0, 0], radius, [
    [0, alpha(stage.style.tone(stage.mood.lamp), strength * stage.style.glow)],
    [1, alpha(stage.style.tone(stage.mood.lamp), 0)],
  ]);
  ctx.fillRect(-radius, -radius, radius * 2, radius * 2);
  ctx.restore();
}
