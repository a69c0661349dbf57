import { describe, expect, test } from "vitest";
import { sheet } from "../../draw/pen";
import { createBoard } from "./board";

const size = 64;

function drawing(color: string, paint: (fill: (x: number, y: number, w: number, h: number) => void) => void) {
  const { canvas, ctx } = sheet(size, size);
  ctx.fillStyle = color;
  paint((...box) => ctx.fillRect(...box));
  return canvas;
}
const white = drawing("#ffffff", (fill) => fill(0, 0, size, size));

function boardOnWhite() {
  const board = createBoard(size, size);
  const paper = board.load(white, { opaque: true });
  const clear = () => board.paint(paper, { x: 0, y: 0, scaleX: 1, scaleY: 1 });
  clear();
  const luma = (x: number, y: number) => board.frame()[y * board.stride + x] ?? -1;
  const colour = (x: number, y: number) => {
    const plane = board.stride * size;
    const at = plane + (y / 2) * (board.stride / 2) + x / 2;
    return [board.frame()[at], board.frame()[at + plane / 4]];
  };
  return { board, clear, luma, colour };
}

describe("the board", () => {
  test("keeps the encoder's own values: white, black and pure colours of BT.709", () => {
    const { board, luma, colour } = boardOnWhite();
    expect([luma(5, 5), ...colour(4, 4)]).toEqual([235, 128, 128]);
    const parts = [
      ["#000000", [16, 128, 128]],
      ["#ff0000", [63, 102, 240]],
      ["#0000ff", [32, 240, 118]],
    ] as const;
    for (const [color, values] of parts) {
      board.paint(board.load(drawing(color, (fill) => fill(0, 0, size, size))), {
        x: 0,
        y: 0,
        scaleX: 1,
        scaleY: 1,
      });
      for (const [index, value] of [luma(31, 31), ...colour(30, 30)].entries())
        expect(Math.abs((value ?? 0) - (values[index] ?? 0))).toBeLessThanOrEqual(1);
    }
  });

  test("moves by parts of a pixel: an edge at x.25 covers three quarters of its pixel", () => {
    const { board, luma } = boardOnWhite();
    const half = board.load(drawing("#000000", (fill) => fill(16, 0, 32, size)));
    board.paint(half, { x: 0.25, y: 0, scaleX: 1, scaleY: 1 });
    expect(luma(15, 20)).toBe(235);
    expect(Math.abs(luma(16, 20) - (16 + 219 * 0.25))).toBeLessThanOrEqual(2);
    expect(luma(20, 20)).toBe(16);
    expect(Math.abs(luma(48, 20) - (235 - 219 * 0.25))).toBeLessThanOrEqual(2);
  });

  test("mixes by opacity, and leaves alone what is transparent", () => {
    const { board, luma } = boardOnWhite();
    const spot = board.load(drawing("#000000", (fill) => fill(24, 24, 16, 16)));
    board.paint(spot, { x: 0, y: 0, scaleX: 1, scaleY: 1, opacity: 0.5 });
    expect(Math.abs(luma(32, 32) - 126)).toBeLessThanOrEqual(2);
    expect(luma(10, 10)).toBe(235);
  });

  test("adds light to what is dark and none to what is white", () => {
    const { board, luma } = boardOnWhite();
    board.paint(board.load(drawing("#000000", (fill) => fill(0, 0, 32, size))), {
      x: 0,
      y: 0,
      scaleX: 1,
      scaleY: 1,
    });
    const glow = board.load(
      drawing("#808080", (fill) => fill(0, 0, size, size)),
      { screen: true },
    );
    board.paint(glow, { x: 0, y: 0, scaleX: 1, scaleY: 1 });
    expect(Math.abs(luma(10, 30) - (16 + 219 * 0.5))).toBeLessThanOrEqual(3);
    expect(luma(56, 30)).toBeGreaterThan(232);
  });

  test("paper takes its share of what is bright, nothing of what is black, and tints what is white", () => {
    const { board, luma, colour } = boardOnWhite();
    const at = { x: 0, y: 0, scaleX: 1, scaleY: 1 };
    board.paint(board.load(drawing("#000000", (fill) => fill(0, 0, 32, size))), at);
    const paper = board.load(
      drawing("#c0b080", (fill) => fill(0, 0, size, size)),
      { opaque: true },
    );
    if (paper) board.shade(paper);
    expect(luma(10, 20)).toBe(16);
    const { board: bare, luma: shown } = boardOnWhite();
    bare.paint(bare.load(drawing("#c0b080", (fill) => fill(0, 0, size, size))), at);
    expect(Math.abs(luma(50, 20) - shown(50, 20))).toBeLessThanOrEqual(2);
    const [u = 0, v = 0] = colour(50, 20);
    expect(u).toBeLessThan(118);
    expect(v).toBeGreaterThan(128);
  });

  test("bends rows by themselves, and outer columns more than still ones", () => {
    const { board, luma, clear } = boardOnWhite();
    const bar = board.load(drawing("#000000", (fill) => fill(8, 0, 4, size)));
    const pose = { x: 0, y: 0, scaleX: 1, scaleY: 1 };
    board.paint(bar, { ...pose, bend: (row) => [row >= 32 ? 10 : 0, 0] });
    expect([luma(10, 10), luma(20, 10), luma(10, 50), luma(20, 50)]).toEqual([16, 235, 235, 16]);
    clear();
    const still = { left: 32, right: 40, reach: 8 };
    board.paint(bar, { ...pose, bend: () => [0, 0, 6], still });
    expect([luma(10, 10), luma(16, 10)]).toEqual([235, 16]);
  });

  test("an empty drawing costs and changes nothing; an opaque one goes on beyond its edges", () => {
    const { board, luma } = boardOnWhite();
    const nothing = board.load(sheet(size, size).canvas);
    expect(nothing).toBeNull();
    board.paint(nothing, { x: 0, y: 0, scaleX: 1, scaleY: 1 });
    expect(luma(3, 3)).toBe(235);
    const ground = board.load(
      drawing("#000000", (fill) => fill(0, 0, size, size)),
      { opaque: true },
    );
    board.paint(ground, { x: 3, y: 2, scaleX: 1, scaleY: 1 });
    expect([luma(0, 10), luma(63, 10)]).toEqual([16, 16]);
  });

  test("averages four moments, as an open shutter does", () => {
    const { board } = boardOnWhite();
    const paper = board.load(white, { opaque: true });
    const black = board.load(
      drawing("#000000", (fill) => fill(0, 0, size, size)),
      { opaque: true },
    );
    const still = { x: 0, y: 0, scaleX: 1, scaleY: 1 };
    const seen = board.exposed((moment) => board.paint(moment === 2 ? black : paper, still));
    // Three parts of 235 and one of 16, a quarter each.
    expect(Math.abs((seen[5 * board.stride + 5] ?? 0) - 180)).toBeLessThanOrEqual(1);
    expect(seen[board.stride * size]).toBe(128);
  });
});
