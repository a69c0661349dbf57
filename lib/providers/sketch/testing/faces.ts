import { createCanvas } from "@napi-rs/canvas";

export type Drawn = {
  width: number;
  height: number;
  faces: { x: number; y: number; size: number; eyes?: boolean }[];
};

/** A drawn person (or several, or nobody) on a plain ground, as PNG. `size`: height of the head in pixels. */
export function drawPeople({ width, height, faces }: Drawn): Buffer {
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = "#4a6a86";
  ctx.fillRect(0, 0, width, height);
  for (const { x, y, size, eyes = true } of faces) {
    const oval = (ox: number, oy: number, rx: number, ry: number, colour: string) => {
      ctx.fillStyle = colour;
      ctx.beginPath();
      ctx.ellipse(x + ox * size, y + oy * size, rx * size, ry * size, 0, 0, Math.PI * 2);
      ctx.fill();
    };
    oval(0, 1.15, 0.75, 0.6, "#2f7d5b");
    oval(0, -0.12, 0.43, 0.52, "#2a1d18");
    oval(0, 0.03, 0.36, 0.46, "#e8b996");
    if (!eyes) continue;
    for (const side of [-0.15, 0.15]) {
      oval(side, -0.06, 0.06, 0.045, "#241a16");
      oval(side, -0.16, 0.09, 0.02, "#3a2a20");
    }
    oval(0, 0.27, 0.13, 0.045, "#8d3b34");
  }
  return canvas.toBuffer("image/png");
}
