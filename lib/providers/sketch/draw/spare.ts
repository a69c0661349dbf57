import type { Canvas } from "@napi-rs/canvas";

/** Bytes of canvases that wait to be used again. */
const ROOM = 80 * 1024 * 1024;

let spare: Canvas[] = [];
const bytesOf = ({ width, height }: Canvas) => width * height * 4;

/** A canvas of that size that nobody needs any more, empty. Fresh memory costs more than most of what is drawn on it. */
export function spareOf(width: number, height: number): Canvas | undefined {
  const at = spare.findLastIndex((canvas) => canvas.width === width && canvas.height === height);
  const [canvas] = at < 0 ? [] : spare.splice(at, 1);
  canvas?.getContext("2d").reset();
  return canvas;
}

/** For canvases that nobody will look at again. What was drawn from them must have arrived where it was drawn. */
export function giveBack(canvases: Iterable<Canvas>): void {
  spare = [...new Set([...spare, ...canvases])];
  let bytes = spare.reduce((sum, canvas) => sum + bytesOf(canvas), 0);
  while (bytes > ROOM) {
    const [oldest] = spare.splice(0, 1);
    bytes -= oldest ? bytesOf(oldest) : bytes;
  }
}
