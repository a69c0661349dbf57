import type { Overlay } from "../draw/finish";
import { type Canvas, type Ctx, sheet } from "../draw/pen";

/** An overlay that shows in more of the frame than this is worked into the drawings; others are laid over every frame. */
const LARGE = 0.35;

export type Grade = {
  /**
   * The drawing whose corner lies at (x, y) of the frame, under the overlays that cover the frame. `opaque`: it has no
   * hole and nobody needs it as it was, so no copy is made.
   */
  apply(canvas: Canvas, x: number, y: number, opaque?: boolean): Canvas;
  /** The paper everything is on: the frame is multiplied by it. */
  paper: Canvas | null;
  /** What stays where it is on the screen. */
  fixed: Canvas[];
};

/**
 * Surface of the style. Blending a whole frame costs more than everything else that happens to it, so vignettes and
 * film grain are drawn into the layers once, continued beyond the frame for cameras that move. Paper is what the frame is
 * on, and stays where it is.
 */
export function gradeOf(overlays: Overlay[], width: number, height: number): Grade {
  const papers = overlays.filter(({ paper }) => paper);
  const others = overlays.filter(({ paper }) => !paper);
  const large = others.filter(
    (overlay) => overlay.blend !== "source-over" || coverage(overlay.canvas) > LARGE,
  );
  const small = others.filter((overlay) => !large.includes(overlay));
  return {
    paper: papers.length > 0 ? pressedTogether(papers, width, height) : null,
    apply(canvas, x, y, opaque = false) {
      if (large.length === 0) return canvas;
      const graded = opaque ? cleared(canvas) : copied(canvas);
      for (const { canvas: surface, blend, opacity } of large) {
        graded.ctx.globalCompositeOperation = blend === "source-over" ? "source-atop" : blend;
        graded.ctx.globalAlpha = opacity;
        graded.ctx.save();
        graded.ctx.translate(-x, -y);
        continued(graded.ctx, surface, width, height, { canvas, x, y });
        graded.ctx.restore();
      }
      if (opaque || large.every(({ blend }) => blend === "source-over")) return graded.canvas;
      graded.ctx.globalAlpha = 1;
      // Mixing paints where nothing was.
      graded.ctx.globalCompositeOperation = "destination-in";
      graded.ctx.drawImage(canvas, 0, 0);
      return graded.canvas;
    },
    fixed: small.map(({ canvas, opacity }) => (opacity === 1 ? canvas : faded(canvas, opacity))),
  };
}

/** The drawing itself, whatever its painter left in its context. */
function cleared(canvas: Canvas) {
  const ctx = canvas.getContext("2d");
  ctx.resetTransform();
  return { canvas, ctx };
}

function copied(canvas: Canvas) {
  const copy = sheet(canvas.width, canvas.height);
  copy.ctx.drawImage(canvas, 0, 0);
  return copy;
}

function pressedTogether(papers: Overlay[], width: number, height: number): Canvas {
  const { canvas, ctx } = sheet(width, height);
  ctx.fillStyle = "#ffffff";
  ctx.fillRect(0, 0, width, height);
  ctx.globalCompositeOperation = "multiply";
  for (const { canvas: paper, opacity } of papers) {
    ctx.globalAlpha = opacity;
    ctx.drawImage(paper, 0, 0);
  }
  return canvas;
}

/** The overlay, and its mirror images around it as far as the drawing reaches. */
function continued(
  ctx: Ctx,
  surface: Canvas,
  width: number,
  height: number,
  target: { canvas: Canvas; x: number; y: number },
): void {
  for (let column = -1; column <= 1; column++)
    for (let row = -1; row <= 1; row++) {
      const [left, top] = [column * width, row * height];
      const beside = left >= target.x + target.canvas.width || left + width <= target.x;
      if (beside || top >= target.y + target.canvas.height || top + height <= target.y) continue;
      ctx.save();
      ctx.translate(column === 0 ? 0 : column < 0 ? 0 : width * 2, row === 0 ? 0 : row < 0 ? 0 : height * 2);
      ctx.scale(column === 0 ? 1 : -1, row === 0 ? 1 : -1);
      ctx.drawImage(surface, 0, 0);
      ctx.restore();
    }
}

function faded(canvas: Canvas, opacity: number): Canvas {
  const { canvas: out, ctx } = sheet(canvas.width, canvas.height);
  ctx.globalAlpha = opacity;
  ctx.drawImage(canvas, 0, 0);
  return out;
}

function coverage(canvas: Canvas): number {
  const { width, height } = sheet(48, 48).canvas;
  const { ctx } = sheet(width, height);
  ctx.drawImage(canvas, 0, 0, width, height);
  const pixels = ctx.canvas.data();
  let seen = 0;
  for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) > 4) seen++;
  return seen / (width * height);
}
