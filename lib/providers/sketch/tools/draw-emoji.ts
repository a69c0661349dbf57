import { runFfmpeg } from "@/lib/media/ffmpeg";
import type { EmojiRequest } from "../../types";
import { LABEL } from "../draw/draw-image";
import { type Expression, expressionOf, type FaceState, faceAt } from "./expressions";
import { openPicture, UnreadableFileError } from "./open-files";
import { createLabel, type Raster, sampleInto } from "./raster";

/** As the vendor's: a square, silent, a few seconds. */
const SIDE = 512;
const FPS = 15;
const SECONDS = 3;

/** The face of a picture makes an expression. The file is MP4. */
export async function drawEmoji(
  request: EmojiRequest,
  out: string,
  onProgress: (percent: number) => void,
): Promise<void> {
  await animateFace(await openPicture(request.image.url), request, out, onProgress);
}

/** The same for a picture that is at hand. */
export async function animateFace(
  picture: Raster,
  request: Pick<EmojiRequest, "drivenId" | "faceBox" | "extBox">,
  out: string,
  onProgress: (percent: number) => void,
): Promise<void> {
  const [left, top, right, bottom] = request.extBox;
  if (right > picture.width || bottom > picture.height)
    throw new UnreadableFileError("boxes of another picture");
  const stage = {
    picture,
    face: request.faceBox,
    frame: { left, top, width: right - left, height: bottom - top },
  };
  await encode(frames(stage, expressionOf(request.drivenId), onProgress), out);
}

type Stage = {
  picture: Raster;
  face: EmojiRequest["faceBox"];
  frame: { left: number; top: number; width: number; height: number };
};

async function encode(stdin: Generator<Uint8Array>, out: string): Promise<void> {
  const raw = [
    "-f",
    "rawvideo",
    "-pix_fmt",
    "rgb24",
    "-s",
    `${SIDE}x${SIDE}`,
    "-framerate",
    String(FPS),
    "-i",
    "-",
  ];
  const coding = [
    "-c:v",
    "libx264",
    "-preset",
    "veryfast",
    "-crf",
    "18",
    "-pix_fmt",
    "yuv420p",
    "-threads",
    "1",
  ];
  const about = ["-metadata", `comment=${LABEL}`, "-metadata", "title=Inkreel sketch"];
  await runFfmpeg([...raw, "-an", ...coding, ...about, "-movflags", "+faststart", "-f", "mp4", out], {
    stdin,
    timeoutMs: 120_000,
    niceness: 5,
  });
}

function* frames(stage: Stage, look: Expression, onProgress: (percent: number) => void) {
  const total = SECONDS * FPS;
  const frame = new Uint8Array(SIDE * SIDE * 3);
  const label = createLabel(SIDE);
  for (let index = 0; index < total; index++) {
    paint(stage, faceAt(look, index / total), frame);
    label(frame, SIDE, SIDE);
    yield frame;
    if (index % 5 === 0) onProgress((index / total) * 100);
  }
}

/** Where every pixel comes from: the head moves as one and takes its surroundings along, the less the farther they are. */
function paint({ picture, face, frame }: Stage, state: FaceState, out: Uint8Array): void {
  const [cx, cy] = [(face[0] + face[2]) / 2, (face[1] + face[3]) / 2];
  const [rx, ry] = [(face[2] - face[0]) / 2, (face[3] - face[1]) / 2];
  const [sin, cos] = [Math.sin(-state.angle), Math.cos(-state.angle)];
  const neck = cy + ry;
  for (let row = 0; row < SIDE; row++)
    for (let column = 0; column < SIDE; column++) {
      const x = frame.left + (column / SIDE) * frame.width;
      const y = frame.top + (row / SIDE) * frame.height;
      const far = Math.hypot((x - cx) / (rx * 1.35), (y - cy) / (ry * 1.3));
      const weight = far < 0.9 ? 1 : far > 2 ? 0 : ease((2 - far) / 1.1);
      // Back to where the pixel was before the head moved.
      const [mx, my] = [
        (x - cx - state.dx * rx * 2) / state.scale,
        (y - neck - state.dy * ry * 2) / state.scale,
      ];
      const sx = x + weight * (cx + mx * cos - my * sin - x);
      const sy = y + weight * (neck + mx * sin + my * cos - y);
      const [u, v] = features((sx - cx) / rx, (sy - cy) / ry, state);
      sampleInto(picture, cx + u * rx, cy + v * ry, out, (row * SIDE + column) * 3);
    }
}

const ease = (t: number) => t * t * (3 - 2 * t);
const bump = (x: number, y: number) => Math.exp(-(x * x + y * y));

/** Eyes and mouth of a face of height and width 2 around 0. */
function features(u: number, v: number, { mouth, smile, eyes }: FaceState): [number, number] {
  if (Math.abs(u) > 1.3 || Math.abs(v) > 1.3) return [u, v];
  const below = v - 0.52;
  const lips = bump(u / 0.5, below / 0.34);
  let from = v;
  // Below the lips the chin goes down, above them nothing moves.
  if (mouth > 0) from -= mouth * 0.2 * lips * (below > 0 ? 1 : 0.25);
  from += smile * 0.2 * lips * Math.min(1, u * u * 5) - smile * 0.03 * lips;
  for (const side of [-0.42, 0.42]) {
    const up = v + 0.18;
    const eye = bump((u - side) / 0.3, up / 0.2);
    from += eyes * eye * up * (eyes > 0 ? 3.2 : 0.7);
  }
  return [u, from];
}
