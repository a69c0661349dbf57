import { createHash } from "node:crypto";
import type { Cel, Composition } from "../draw/compose";
import { sheet } from "../draw/pen";
import type { Rig } from "../draw/rig";
import type { Grade } from "./grade";
import type { Board } from "./pixels/board";
import type { Sprite } from "./pixels/sprite";

/** A cel in the board's memory. `rig` is what may act. */
export type Layer = {
  id: string;
  sprite: Sprite | null;
  x: number;
  y: number;
  depth: number;
  opacity: number;
  flicker: boolean;
  rig?: Rig;
  /** Equal drawings have equal prints. */
  print: string;
};

/** A picture's layers from back to front: before the people, the people, and what stands before them. */
export type LayerSet = { behind: Layer[]; people: Layer[]; front: Layer[] };

/** `compares`: whether another picture follows, whose equal layers need not be loaded; `known` is the one before. */
export function layersOf(
  composition: Composition,
  board: Board,
  grade: Grade,
  compares: boolean,
  known: LayerSet | null = null,
): LayerSet {
  const cels = joined(composition.cels);
  const firstPerson = cels.findIndex((cel) => cel.rig);
  const lastPerson = cels.findLastIndex((cel) => cel.rig);
  const there = known ? [...known.behind, ...known.people, ...known.front] : [];
  const part = (from: number, to: number): Layer[] =>
    cels.slice(from, to).map((cel, index) => {
      const { id, depth, opacity, flicker = false, rig } = cel;
      // At whole pixels, as in the still picture, which a clip begins with.
      const [x, y] = [Math.round(cel.x), Math.round(cel.y)];
      const print = compares ? printOf(cel) : id;
      const same = compares && there.find((layer) => layer.print === print);
      const sprite = same ? same.sprite : load(cel, from + index === 0);
      return { id, sprite, x, y, depth, opacity, flicker, rig, print };
    });
  const load = (cel: Cel, opaque: boolean) => {
    const screen = cel.blend === "screen";
    return board.load(grade.apply(cel.canvas, Math.round(cel.x), Math.round(cel.y), opaque), {
      opaque,
      screen,
    });
  };
  if (firstPerson < 0) return { behind: part(0, cels.length), people: [], front: [] };
  return {
    behind: part(0, firstPerson),
    people: part(firstPerson, lastPerson + 1),
    front: part(lastPerson + 1, cels.length),
  };
}

/** Lights that follow one another as one: a frame's worth of light costs as much as everything else in it. */
function joined(cels: Cel[]): Cel[] {
  const out: Cel[] = [];
  for (const cel of cels) {
    const before = out.at(-1);
    const same = before?.blend === "screen" && cel.blend === "screen" && !before.rig && !cel.rig;
    if (!before || !same || before.x !== cel.x || before.y !== cel.y || before.flicker !== cel.flicker) {
      out.push(cel);
      continue;
    }
    const { canvas, ctx } = sheet(cel.canvas.width, cel.canvas.height);
    ctx.globalCompositeOperation = "screen";
    for (const light of [before, cel]) {
      ctx.globalAlpha = light.opacity;
      ctx.drawImage(light.canvas, 0, 0);
    }
    out[out.length - 1] = { ...before, canvas, opacity: 1 };
  }
  return out;
}

function printOf({ id, x, y, depth, opacity, canvas }: Cel): string {
  const facts = JSON.stringify([id, x, y, depth, opacity, canvas.width, canvas.height]);
  return createHash("sha1").update(facts).update(canvas.data()).digest("base64");
}
