import { darken } from "../../color";
import { piece, seam } from "./cloth";
import type { Wear } from "./wear";

export function drawPockets(wear: Wear): void {
  const { row, w, s, main, bottom } = wear;
  const flap = (u: number, y: number, width: number, height: number) => {
    piece(wear, shadeOf(main), [
      [u, y],
      [u + width, y],
      [u + width, y + height],
      [u, y + height],
    ]);
    piece(wear, main, [
      [u - 2, y - 4],
      [u + width + 2, y - 4],
      [u + width, y + 14],
      [u + width / 2, y + 22],
      [u, y + 14],
    ]);
  };
  if (row.pockets === "chest" || row.pockets === "both")
    for (const u of [-s * 0.7, s * 0.22]) flap(u, 250, s * 0.48, 58);
  if ((row.pockets === "hip" || row.pockets === "both") && bottom > 480) {
    if (row.collar === "hood")
      piece(wear, shadeOf(main), [
        [-w * 0.5, 384],
        [w * 0.5, 384],
        [w * 0.78, 470],
        [w * 0.72, 488],
        [-w * 0.72, 488],
        [-w * 0.78, 470],
      ]);
    else if (row.pockets === "both") for (const u of [-w * 0.92, w * 0.3]) flap(u, 420, w * 0.62, 78);
    else
      for (const side of [-1, 1])
        seam(
          wear,
          darken(main, 0.45),
          4.6,
          [
            [side * w * 0.5, 424],
            [side * w * 0.68, 446],
            [side * w * 0.84, 470],
          ],
          0.7,
        );
  }
}

const shadeOf = (color: string) => darken(color, 0.08);
