import type { Canvas } from "@napi-rs/canvas";
import type { VideoRequest } from "../../types";
import type { Cel, Composition } from "../draw/compose";
import { type Ctx, clamp, lerp, sheet, smooth } from "../draw/pen";
import { type CameraState, cameraAt, share } from "./camera";
import { mergeStill } from "./merge";
import { type Performance, perform } from "./performance";

/** Draws the frame at `seconds`. */
export type Stager = {
  draw(ctx: Ctx, seconds: number): void /** Frames per second that differ. */;
  rate: 15 | 30;
};

type Actor = { cel: Cel; acting: Performance };

/** A clip of layers we drew ourselves: parallax, acting, weather; towards the end picture where there is one. */
export function stageLayers(request: VideoRequest, start: Composition, end: Composition | null): Stager {
  const { width, height, falling, overlays } = start;
  const { camera } = request.brief;
  const set = mergeStill(start);
  const endSet = end ? mergeStill(end) : null;
  const actors = (composition: Composition): Actor[] =>
    composition.cels.flatMap((cel) =>
      cel.rig ? [{ cel, acting: perform(cel.rig, request, composition.scene.people.length === 1) }] : [],
    );
  const cast = actors(start);
  const endCast = end ? actors(end) : [];
  const overlay = mergeOverlays(overlays, width, height);

  function drawActors(ctx: Ctx, state: CameraState, seconds: number, t: number, near: boolean): void {
    const later = t > 0.5 && endCast.length > 0;
    for (const actor of later ? endCast : cast) {
      if (near !== actor.cel.depth > 1.1) continue;
      const other = (later ? cast : endCast).find(({ cel }) => cel.id === actor.cel.id);
      // Both drawings travel the same way, so that the change of drawing in the middle does not jump.
      const way = other ? smooth(t) : 0;
      const dx = other ? (headX(other) - headX(actor)) * (later ? 1 - way : way) : 0;
      const dy = other ? (headY(other) - headY(actor)) * (later ? 1 - way : way) : 0;
      const breath = 1 + 0.0035 * Math.sin(seconds * 1.9 + actor.cel.x);
      put(ctx, state, actor.cel, actor.acting.at(seconds), 1, dx, dy, breath);
    }
  }

  function put(
    ctx: Ctx,
    state: CameraState,
    cel: Cel,
    canvas: Canvas,
    opacity: number,
    dx = 0,
    dy = 0,
    breath = 1,
  ): void {
    const k = share(cel.depth);
    const zoom = 1 + (state.zoom - 1) * k;
    ctx.globalCompositeOperation = cel.blend;
    ctx.globalAlpha = cel.opacity * opacity;
    const x = width / 2 + state.x * width * k;
    const y = height / 2 + state.y * height * k;
    const bottom = cel.y + canvas.height;
    ctx.setTransform(
      zoom,
      0,
      0,
      zoom * breath,
      x - (width / 2) * zoom + dx,
      y - (height / 2) * zoom + dy + bottom * zoom * (1 - breath),
    );
    ctx.drawImage(canvas, cel.x, cel.y);
  }

  return {
    rate: camera === "static" && falling.length === 0 ? 15 : 30,
    draw(ctx, seconds) {
      const t = clamp(seconds / request.duration, 0, 1);
      const state = cameraAt(camera, t, seconds);
      const flame = 1 + 0.06 * Math.sin(seconds * 2.1) + 0.03 * Math.sin(seconds * 7.7);
      const mixAt = endSet ? smooth(t) : 0;
      for (const cel of set.behind)
        put(ctx, state, cel, cel.canvas, cel.flicker ? clamp(flame * 0.93, 0, 1) * (1 - mixAt) : 1);
      if (endSet && mixAt > 0.004)
        for (const cel of endSet.behind)
          put(ctx, state, cel, cel.canvas, (cel.flicker ? clamp(flame * 0.93, 0, 1) : 1) * mixAt);
      drawActors(ctx, state, seconds, t, false);
      for (const cel of set.before)
        put(
          ctx,
          state,
          cel,
          cel.canvas,
          (cel.flicker ? clamp(flame * 0.93, 0, 1) : 1) * (endSet && cel.id !== "near" ? 1 - mixAt : 1),
        );
      if (endSet && mixAt > 0.004)
        for (const cel of endSet.before) if (cel.id !== "near") put(ctx, state, cel, cel.canvas, mixAt);
      drawActors(ctx, state, seconds, t, true);
      ctx.resetTransform();
      ctx.globalCompositeOperation = "source-over";
      ctx.globalAlpha = 1;
      for (const fall of falling) fall(ctx, seconds);
      if (overlay.veil) {
        ctx.globalAlpha = 1;
        ctx.drawImage(overlay.veil, 0, 0);
      }
      for (const { canvas, blend, opacity } of overlay.rest) {
        ctx.globalCompositeOperation = blend;
        ctx.globalAlpha = opacity;
        ctx.drawImage(canvas, 0, 0);
      }
      ctx.globalCompositeOperation = "source-over";
      ctx.globalAlpha = 1;
    },
  };
}

const headX = ({ cel }: Actor) => cel.rig?.placed.x ?? 0;
const headY = ({ cel }: Actor) => cel.rig?.placed.y ?? 0;

/** Plain overlays are laid together once; only the mixing ones are left for every frame. */
function mergeOverlays(overlays: Composition["overlays"], width: number, height: number) {
  const plain = overlays.filter(({ blend }) => blend === "source-over");
  const rest = overlays.filter(({ blend }) => blend !== "source-over");
  if (plain.length === 0) return { veil: null, rest };
  const { canvas, ctx } = sheet(width, height);
  for (const overlay of plain) {
    ctx.globalAlpha = overlay.opacity;
    ctx.drawImage(overlay.canvas, 0, 0);
  }
  return { veil: canvas, rest };
}

type Picture = { width: number; height: number; image: Parameters<Ctx["drawImage"]>[0] };

/** A clip of pictures we did not draw: the picture itself is moved, and melts into the end picture where there is one. */
export function stagePictures(request: VideoRequest, start: Picture, end: Picture | null): Stager {
  const { width, height } = request;
  const cover = (ctx: Ctx, picture: Picture, state: CameraState, opacity: number) => {
    const scale = Math.max(width / picture.width, height / picture.height) * state.zoom * 1.09;
    const x = width / 2 - (picture.width * scale) / 2 + state.x * width * 0.62;
    const y = height / 2 - (picture.height * scale) / 2 + state.y * height * 0.62;
    ctx.globalAlpha = opacity;
    ctx.setTransform(scale, 0, 0, scale, x, y);
    ctx.drawImage(picture.image, 0, 0);
  };
  return {
    rate: request.brief.camera === "static" && !end ? 15 : 30,
    draw(ctx, seconds) {
      const t = clamp(seconds / request.duration, 0, 1);
      const state = cameraAt(request.brief.camera, t, seconds);
      const calm = request.brief.camera === "static" ? { ...state, zoom: lerp(1, 1.05, t) } : state;
      cover(ctx, start, calm, 1);
      if (end) cover(ctx, end, calm, smooth(clamp((t - 0.15) / 0.7, 0, 1)));
      ctx.resetTransform();
      ctx.globalAlpha = 1;
    },
  };
}
