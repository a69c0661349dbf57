import { rename, writeFile } from "node:fs/promises";
import type { MessagePort } from "node:worker_threads";
import type { MediaRequest } from "../../types";
import { drawImage } from "../draw/draw-image";
import { drawClip } from "../motion/draw-clip";
import { speak } from "../speech/speak";
import { workInBackground } from "./background";
import type { Drawn } from "./pool";

workInBackground();

/** One piece of work in a worker thread. The file appears under its name only when it is whole. */
export default async function work(task: {
  request: MediaRequest;
  outBase: string;
  port: MessagePort;
}): Promise<Drawn> {
  const { request, outBase, port } = task;
  const progress = (percent: number) => port.postMessage(Math.round(percent));
  if (request.kind === "image") {
    await writeFile(`${outBase}.part.jpg`, await drawImage(request));
    return finish(outBase, "jpg", "image/jpeg");
  }
  if (request.kind === "video") {
    await drawClip(request, `${outBase}.part.mp4`, progress);
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
