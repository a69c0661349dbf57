import type { VideoRequest } from "../../types";
import { type Ctx, clamp, sheet, smooth } from "../draw/pen";
import { BLEED, cameraAt } from "./camera";
import { createBoard } from "./pixels/board";
import { placed, type Stager } from "./stager";

export type Picture = { width: number; height: number; image: Parameters<Ctx["drawImage"]>[0] };

/** A clip of pictures we did not draw: the picture itself is moved, and melts into the end picture where there is one. */
export function stagePictures(request: VideoRequest, start: Picture, end: Picture | null): Stager {
  const { width, height, duration, brief } = request;
  const board = createBoard(width, height);
  const bleed = Math.ceil(Math.max(width, height) * BLEED);
  const load = (picture: Picture) => {
    const { canvas, ctx } = sheet(width + bleed * 2, height + bleed * 2);
    const scale = Math.max(canvas.width / picture.width, canvas.height / picture.height);
    ctx.imageSmoothingQuality = "high";
    const [w, h] = [picture.width * scale, picture.height * scale];
    ctx.drawImage(picture.image, (canvas.width - w) / 2, (canvas.height - h) / 2, w, h);
    return board.load(canvas, { opaque: true });
  };
  const [from, to] = [load(start), end ? load(end) : null];
  const corner = { x: -bleed, y: -bleed, depth: 0.9 };
  return {
    stride: board.stride,
    frame(seconds) {
      const t = clamp(seconds / duration, 0, 1);
      const state = cameraAt(brief.camera, t, seconds, brief.shotType);
      const pose = placed(corner, state, request);
      board.paint(from, pose);
      if (to) board.paint(to, { ...pose, opacity: smooth(clamp((t - 0.15) / 0.7, 0, 1)) });
      return board.frame();
    },
  };
}
