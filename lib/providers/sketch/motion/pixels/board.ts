import type { Canvas } from "../../draw/pen";
import { columnsFor, PHASES } from "./columns";
import { COLUMN, LANES, type Routines, routinesOver } from "./routines";
import { type LoadOptions, loadSprite, type Sprite } from "./sprite";

const PAGE = 65536;

/**
 * Where a sprite lies: its corner in the frame, px; its size as factors; its opacity 0–1. `bend` shifts a row of the
 * drawing (sprite px from its top) by so many of its pixels, sideways and downwards.
 */
export type Pose = {
  x: number;
  y: number;
  scaleX: number;
  scaleY: number;
  opacity?: number;
  bend?: (row: number) => readonly [right: number, down: number];
};

/** Memory that sprites and the frame share with the vector routines. */
export type Arena = { memory: WebAssembly.Memory; routines: Routines; take(bytes: number): number };

/**
 * A frame in planar YUV 4:2:0 (BT.709, limited range), painted with sprites at sub-pixel places. Composing in the
 * encoder's own format is several times cheaper than drawing RGBA and converting it: half the bytes, no conversion.
 */
export type Board = {
  /** Width rounded up to what the routines write at once; the rest is cut off by the encoder. */
  stride: number;
  height: number;
  load(canvas: Canvas, options?: LoadOptions): Sprite | null;
  /** Nothing is painted for null: an empty drawing. */
  paint(sprite: Sprite | null, pose: Pose): void;
  /** The finished frame: Y, then U, then V. A view that the next `paint` or `load` changes. */
  frame(): Uint8Array;
};

export function createBoard(width: number, height: number): Board {
  const stride = Math.ceil(width / (LANES * 2)) * LANES * 2;
  const arena = createArena();
  const frame = arena.take((stride * height * 3) / 2);
  const planes = [
    { at: frame, factor: 1, key: "y" },
    { at: frame + stride * height, factor: 2, key: "u" },
    { at: frame + (stride * height * 5) / 4, factor: 2, key: "v" },
  ] as const;
  const table = arena.take((stride / LANES + 1) * COLUMN * PHASES);

  function paint(sprite: Sprite | null, drawing: Pose): void {
    const opacity = Math.round(Math.min(1, drawing.opacity ?? 1) * 32767);
    if (!sprite || opacity <= 0) return;
    const pose = partOf(sprite, drawing);
    for (const { at, factor, key } of planes) {
      // Both colour planes are read through the same table.
      if (key !== "v")
        columnsFor(arena, table, stride / factor / LANES, pose, factor, pose.bend ? PHASES : 1);
      paintPlane(sprite, pose, { at, factor, plane: sprite[key], opacity });
    }
  }

  function paintPlane(
    sprite: Sprite,
    pose: Pose,
    target: { at: number; factor: 1 | 2; plane: number; opacity: number },
  ): void {
    const { at, factor, plane, opacity } = target;
    const { cover, blend } = arena.routines;
    const pitch = stride / factor;
    const side = sprite.side[factor];
    const last = Math.min(height / factor, Math.ceil((pose.y + sprite.height * pose.scaleY) / factor) + 1);
    for (let row = Math.max(0, Math.floor(pose.y / factor) - 1); row < last; row++) {
      const place = ((row + 0.5) * factor - pose.y) / pose.scaleY;
      const [right, down] = pose.bend?.(place) ?? [0, 0];
      const source = Math.max(side.first, Math.min((place - down) / factor - 0.5, side.last - 0.01));
      const top = Math.floor(source);
      const shift = Math.floor((right / factor) * PHASES);
      const whole = Math.floor(-shift / PHASES);
      const phase = -shift - whole * PHASES;
      const from = side.from[top - side.first] ?? 0;
      const to = side.to[top - side.first] ?? 0;
      if (from >= to) continue;
      const begin = ((from - whole - 2) * pose.scaleX + pose.x / factor) / LANES;
      const end = ((to - whole + 2) * pose.scaleX + pose.x / factor) / LANES;
      const first = Math.max(0, Math.floor(begin));
      const count = Math.min(pitch / LANES, Math.ceil(end)) - first;
      if (count <= 0) continue;
      const line = top * side.pitch + whole;
      const columns = table + (phase * (stride / LANES + 1) + first) * COLUMN;
      const to8 = at + row * pitch + first * LANES;
      const share = Math.round((source - top) * 128);
      if (sprite.opaque && opacity === 32767)
        cover(to8, count, columns, plane + line, plane + line + side.pitch, share);
      else {
        const alpha = side.alpha + whole + top * side.alphaPitch;
        const value = plane + line;
        blend(to8, count, columns, value, value + side.pitch, share, alpha, alpha + side.alphaPitch, opacity);
      }
    }
  }

  return {
    stride,
    height,
    load: (canvas, options) => loadSprite(arena, canvas, options),
    paint,
    frame: () => new Uint8Array(arena.memory.buffer, frame, (stride * height * 3) / 2),
  };
}

/** The pose of the kept part of a drawing, in that part's own pixels. */
function partOf({ left, top, unit }: Sprite, pose: Pose): Pose {
  const { x, y, scaleX, scaleY, bend } = pose;
  return {
    x: x + left * scaleX,
    y: y + top * scaleY,
    scaleX: scaleX * unit,
    scaleY: scaleY * unit,
    bend:
      bend &&
      ((row) => {
        const [right, down] = bend(row * unit + top);
        return [right / unit, down / unit];
      }),
  };
}

function createArena(): Arena {
  const memory = new WebAssembly.Memory({ initial: 64 });
  let used = 1024;
  return {
    memory,
    routines: routinesOver(memory),
    take(bytes) {
      const at = used;
      used = Math.ceil((used + bytes + 64) / 64) * 64;
      const missing = used + PAGE - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
      return at;
    },
  };
}
