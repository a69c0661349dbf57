import { rename, writeFile } from "node:fs/promises";
import type { MessagePort } from "node:worker_threads";
import { drawImage } from "../draw/draw-image";
import { drawClip } from "../motion/draw-clip";
import type { SketchRequest } from "../schemas";
import { speak } from "../speech/speak";
import { drawAnimate } from "../tools/draw-animate";
import { drawEmoji } from "../tools/draw-emoji";
import { drawPortrait } from "../tools/draw-portrait";
import { workInBackground } from "./background";
import type { Drawn } from "./pool";

workInBackground();

/** One piece of work in a worker thread. The file appears under its name only when it is whole. */
export default async function work(task: {
  request: SketchRequest;
  outBase: string;
  port: MessagePort;
}): Promise<Drawn> {
  const { request, outBase, port } = task;
  const progress = (percent: number) => port.postMessage(Math.round(percent));
  if (request.kind === "image") {
    const drawn = request.portrait === undefined ? drawImage(request) : drawPortrait(request);
    await writeFile(`${outBase}.part.jpg`, await drawn);
    return finish(outBase, "jpg", "image/jpeg");
  }
  if (request.kind === "video") {
    await drawClip(request, `${outBase}.part.mp4`, progress);
    return finish(outBase, "mp4", "video/mp4");
  }
  if (request.kind === "animate" || request.kind === "emoji") {
    const out = `${outBase}.part.mp4`;
    await (request.kind === "animate"
      ? drawAnimate(request, out, progress)
      : drawEmoji(request, out, progress));
    return finish(outBase, "mp4", "video/mp4");
  }
  await speak(request, `${outBase}.part.wav`);
  return finish(outBase, "wav", "audio/wav");
}

async function finish(outBase: string, extension: string, contentType: string): Promise<Drawn> {
  const file = `${outBase}.${extension}`;
  await rename(`${outBase}.part.${extension}`, file);
  return { file, contentType };
}
