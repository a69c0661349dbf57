import { mix } from "./color";
import { type Canvas, type Ctx, linear } from "./pen";
import type { Scene } from "./scene";
import { drawn, kept } from "./surface/kept";
import { caption, inscription, noise, panel } from "./surface/letters";
import { blinds, confetti, dots, paintedEdge, seal, spatter, speedLines, stains } from "./surface/marks";
import { grain, paper, vignette } from "./surface/paper";

/** Surface of a style: what lies over the whole picture and does not move with the camera. */
export type Overlay = {
  canvas: Canvas;
  blend: GlobalCompositeOperation;
  opacity: number;
  /** What the picture is painted or printed on. */
  paper: boolean;
};

/** `key` names what is the same in every picture of that size. */
type Add = (
  blend: GlobalCompositeOperation,
  opacity: number,
  draw: (ctx: Ctx) => void,
  key?: string,
  paper?: boolean,
) => void;
type Finish = (scene: Scene, add: Add, width: number, height: number, force: number) => void;

const FINISHES: Record<Scene["style"]["id"], Finish> = {
  anime(scene, add, width, height, force) {
    const { mood } = scene;
    // Light from above, as through a lens: the picture is brighter where the sky is.
    if (mood.dark < 0.6 && !scene.interior)
      add("screen", 0.34, (ctx) => {
        ctx.fillStyle = linear(
          ctx,
          [width, 0],
          [width * 0.35, height * 0.62],
          [
            [0, scene.mood.sky[3]],
            [1, "#000000"],
          ],
        );
        ctx.fillRect(0, 0, width, height);
      });
    if (mood.dark > 0.3 || scene.interior)
      add("source-over", 1, (ctx) =>
        vignette(ctx, width, height, mix("#0a0a18", "#24305a", 1 - mood.dark), 0.16 + 0.3 * mood.dark),
      );
    if (force > 0.8 && scene.brief.shotType === "closeup")
      add("screen", 0.3, (ctx) => speedLines(ctx, width, height, "#ffe9d0"));
  },
  chinese(scene, add, width, height) {
    add("multiply", 1, (ctx) => paper(ctx, width, height, "#ffffff", 0.5), "rice paper", true);
    if (scene.brief.purpose === "character_sheet") return;
    add("source-over", 1, (ctx) => {
      seal(ctx, width, height);
      if (scene.brief.purpose === "scene_card" || scene.brief.shotType === "establishing")
        inscription(ctx, scene, width, height);
    });
  },
  watercolor(scene, add, width, height) {
    add("multiply", 1, (ctx) => paper(ctx, width, height, "#fdf9ef", 0.75), "cold paper", true);
    add("source-over", 1, (ctx) => stains(ctx, scene, width, height));
    // By itself: it is little enough to stay where it is while the camera moves.
    add("source-over", 1, (ctx) => {
      paintedEdge(ctx, scene, width, height);
      spatter(ctx, scene, width, height);
    });
  },
  comic(scene, add, width, height, force) {
    add(
      "multiply",
      0.5,
      (ctx) => {
        ctx.fillStyle = "#ffffff";
        ctx.fillRect(0, 0, width, height);
        dots(ctx, width, height);
      },
      "dots",
      true,
    );
    if (force > 0.55) add("source-over", 1, (ctx) => speedLines(ctx, width, height));
    add("source-over", 1, (ctx) => {
      if (scene.brief.purpose === "frame") noise(ctx, scene, width, height);
      panel(ctx, width, height);
      if (scene.brief.purpose === "frame" && scene.brief.shotType === "establishing")
        caption(ctx, scene, width, height);
    });
  },
  noir(scene, add, width, height) {
    if (scene.interior) add("multiply", 0.72, (ctx) => blinds(ctx, width, height), "blinds");
    add("source-over", 1, (ctx) => vignette(ctx, width, height, "#000000", 0.7), "black corners");
    add("overlay", 0.32, (ctx) => grain(ctx, width, height, 60), "coarse grain");
  },
  chibi(scene, add, width, height) {
    add("source-over", 1, (ctx) => confetti(ctx, scene, width, height));
  },
  realistic(_scene, add, width, height) {
    add(
      "soft-light",
      0.55,
      (ctx) => {
        ctx.fillStyle = linear(
          ctx,
          [0, 0],
          [0, height],
          [
            [0, "#27506a"],
            [0.6, "#80776c"],
            [1, "#b06a34"],
          ],
        );
        ctx.fillRect(0, 0, width, height);
      },
      "film colour",
    );
    add("source-over", 1, (ctx) => vignette(ctx, width, height, "#050608", 0.55), "dark corners");
    add("overlay", 0.34, (ctx) => grain(ctx, width, height, 50), "fine grain");
  },
};

export function overlaysOf(scene: Scene, width: number, height: number, force: number): Overlay[] {
  const overlays: Overlay[] = [];
  FINISHES[scene.style.id](
    scene,
    (blend, opacity, draw, key, paper = false) => {
      const canvas = key ? kept(key, width, height, draw) : drawn(width, height, draw);
      overlays.push({ canvas, blend, opacity, paper });
    },
    width,
    height,
    force,
  );
  return overlays;
}
