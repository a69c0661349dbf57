import type { Canvas } from "../../draw/pen";
import { createTables, PHASES } from "./columns";
import { outerShare } from "./outer";
import { LANES, type Routines, routinesOver } from "./routines";
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
  bend?: (row: number) => Bend;
  /** Columns of the drawing that take no part in `outer`, and over how many pixels beyond them it grows. */
  still?: { left: number; right: number; reach: number };
};

/** Shifts of a row in drawing pixels; `outer` is added sideways outside the still columns. */
export type Bend = readonly [right: number, down: number, outer?: number];

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
  /** Multiplies the frame by paper that was loaded opaque and is as large as the frame. */
  shade(paper: Sprite): void;
  /** The finished frame: Y, then U, then V. A view that the next `paint` or `load` changes. */
  frame(): Uint8Array;
  /** The average of four frames, each painted by `paints`, as a shutter that stays open sees them. */
  exposed(paints: (moment: 0 | 1 | 2 | 3) => void): Uint8Array;
};

export function createBoard(width: number, height: number): Board {
  const stride = Math.ceil(width / (LANES * 2)) * LANES * 2;
  const arena = createArena();
  const frame = arena.take((stride * height * 3) / 2);
  const parts = [
    { factor: 1, planes: [{ at: frame, key: "y" }] },
    {
      factor: 2,
      planes: [
        { at: frame + stride * height, key: "u" },
        { at: frame + (stride * height * 5) / 4, key: "v" },
      ],
    },
  ] as const;
  const tables = createTables(arena, stride);

  function paint(sprite: Sprite | null, drawing: Pose): void {
    const opacity = Math.round(Math.min(1, drawing.opacity ?? 1) * 32767);
    if (!sprite || opacity <= 0) return;
    const pose = partOf(sprite, drawing);
    for (const { factor, planes } of parts) {
      const targets = planes.map(({ at, key }) => ({ at, from: sprite[key] }));
      paintPart(sprite, pose, factor, opacity, targets);
    }
  }

  /** One size of planes: brightness, or both of colour. */
  function paintPart(
    sprite: Sprite,
    pose: Pose,
    factor: 1 | 2,
    opacity: number,
    planes: { at: number; from: number }[],
  ): void {
    const { cover, blend } = arena.routines;
    // Imported names are looked up each time they are read.
    const [lanes, phases, shareOf] = [LANES, PHASES, outerShare];
    const pitch = stride / factor;
    const side = sprite.side[factor];
    const solid = sprite.opaque && opacity === 32767;
    const edge = pose.x / factor;
    const columns = tables.fill(pose, factor, side.widest);
    const last = Math.min(height / factor, Math.ceil((pose.y + sprite.height * pose.scaleY) / factor) + 1);
    for (let row = Math.max(0, Math.floor(pose.y / factor) - 1); row < last; row++) {
      const place = ((row + 0.5) * factor - pose.y) / pose.scaleY;
      const [right, down, outer = 0] = pose.bend?.(place) ?? [0, 0];
      const source = Math.max(side.first, Math.min((place - down) / factor - 0.5, side.last - 0.01));
      const top = Math.floor(source);
      const share = Math.round((source - top) * 128);
      const from = side.from[top - side.first] ?? 0;
      const to = side.to[top - side.first] ?? 0;
      if (from >= to) continue;
      const slack = 2 + (Math.abs(right) + Math.abs(outer)) / factor;
      const first = Math.max(columns.first, Math.floor(((from - slack) * pose.scaleX + edge) / lanes));
      const end = Math.min(columns.end, Math.ceil(((to + slack) * pose.scaleX + edge) / lanes));
      if (end <= first) continue;
      const values = top * side.pitch;
      const alphas = side.alpha + top * side.alphaPitch;
      // Runs of eight-pixel entries that are shifted alike; one unless the outer columns move by themselves.
      for (let begin = first; begin < end; ) {
        const part = outer === 0 ? 0 : shareOf(pose, factor, outer, begin);
        let stop = outer === 0 ? end : begin + 1;
        while (stop < end && shareOf(pose, factor, outer, stop) === part) stop++;
        const steps = -Math.floor(((right + outer * part) / factor) * phases);
        const whole = Math.floor(steps / phases);
        const table = columns.at(steps - whole * phases, begin);
        const alpha = alphas + whole;
        for (const plane of planes) {
          const to8 = plane.at + row * pitch + begin * lanes;
          const value = plane.from + values + whole;
          const below = value + side.pitch;
          if (solid) cover(to8, stop - begin, table, value, below, share);
          else blend(to8, stop - begin, table, value, below, share, alpha, alpha + side.alphaPitch, opacity);
        }
        begin = stop;
      }
    }
  }

  function shade(paper: Sprite): void {
    const [fine, half] = [paper.side[1].pitch, paper.side[2].pitch];
    const [, { planes: colours }] = parts;
    for (let row = 0; row < height; row++)
      arena.routines.shade(frame + row * stride, stride / LANES, paper.y + row * fine);
    for (const { at, key } of colours)
      for (let row = 0; row < height / 2; row++) {
        const from = at + (row * stride) / 2;
        arena.routines.tint(from, stride / 2 / LANES, paper.y + row * 2 * fine, paper[key] + row * half);
      }
  }

  const bytes = (stride * height * 3) / 2;
  let spare: readonly [number, number] | undefined;
  function exposed(paints: (moment: 0 | 1 | 2 | 3) => void): Uint8Array {
    spare ??= [arena.take(bytes), arena.take(bytes)];
    for (const [half, at] of spare.entries()) {
      paints(half === 0 ? 0 : 2);
      new Uint8Array(arena.memory.buffer).copyWithin(at, frame, frame + bytes);
      paints(half === 0 ? 1 : 3);
      arena.routines.mean(at, frame, bytes / 16);
    }
    arena.routines.mean(spare[0], spare[1], bytes / 16);
    return new Uint8Array(arena.memory.buffer, spare[0], bytes);
  }

  return {
    stride,
    height,
    exposed,
    load: (canvas, options) => loadSprite(arena, canvas, options),
    paint,
    shade,
    frame: () => new Uint8Array(arena.memory.buffer, frame, bytes),
  };
}

/** The pose of the kept part of a drawing, in that part's own pixels. */
function partOf({ left, top, unit }: Sprite, pose: Pose): Pose {
  const { x, y, scaleX, scaleY, bend, still } = pose;
  return {
    x: x + left * scaleX,
    y: y + top * scaleY,
    scaleX: scaleX * unit,
    scaleY: scaleY * unit,
    bend:
      bend &&
      ((row) => {
        const [right, down, outer = 0] = bend(row * unit + top);
        return [right / unit, down / unit, outer / unit];
      }),
    still: still && {
      left: (still.left - left) / unit,
      right: (still.right - left) / unit,
      reach: still.reach / unit,
    },
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
