import { outsideInput, runFfmpeg } from "@/lib/media/ffmpeg";

/** What somebody in a clip does, frame by frame, roughly: where they are, how tall, which way they lean. */
export type Motion = {
  /** Shares of the frame. */
  box: { left: number; top: number; right: number; bottom: number };
  /** Of the middle of the body, from where it is on average. */
  dx: number;
  dy: number;
  /** How far the head is to the side of the feet. */
  lean: number;
  /** Movement in the left and the right half of the body, 0–1. */
  arms: [left: number, right: number];
};

const WIDE = 64;

/** Watches a clip at so many frames a second; `height` for a picture of its ratio at 64 columns. */
export async function watchMotion(
  file: string,
  container: string,
  { fps, ratio }: { fps: number; ratio: number },
): Promise<Motion[]> {
  const tall = Math.max(8, Math.round(WIDE / ratio / 2) * 2);
  const { stdout } = await runFfmpeg(
    [
      ...outsideInput(file, container),
      ...["-map", "0:v:0", "-an", "-vf", `fps=${fps},scale=${WIDE}:${tall}`],
      ...["-pix_fmt", "gray", "-f", "rawvideo", "pipe:1"],
    ],
    { timeoutMs: 180_000, niceness: 5 },
  );
  const size = WIDE * tall;
  const count = Math.floor(stdout.length / size);
  const frames = Array.from({ length: count }, (_, index) =>
    stdout.subarray(index * size, (index + 1) * size),
  );
  return steady(measure(frames, tall));
}

/** What is usually there is the room; what differs from it is the person. */
function measure(frames: Uint8Array[], tall: number): Motion[] {
  const size = WIDE * tall;
  const some = frames.filter((_, index) => index % Math.ceil(frames.length / 24) === 0);
  const room = new Uint8Array(size);
  for (let at = 0; at < size; at++) {
    const values = some.map((frame) => frame[at] ?? 0).sort((a, b) => a - b);
    room[at] = values[values.length >> 1] ?? 0;
  }
  return frames.map((frame, index) => look(frame, frames[index - 1] ?? frame, room, tall));
}

const EMPTY = { left: 0.3, top: 0.15, right: 0.7, bottom: 0.95 };

function look(frame: Uint8Array, before: Uint8Array, room: Uint8Array, tall: number): Motion {
  let [sum, sx, sy, sxy, syy] = [0, 0, 0, 0, 0];
  const columns = new Float64Array(WIDE);
  const rows = new Float64Array(tall);
  const arms: [number, number] = [0, 0];
  for (let y = 0; y < tall; y++)
    for (let x = 0; x < WIDE; x++) {
      const at = y * WIDE + x;
      const value = frame[at] ?? 0;
      const other = Math.abs(value - (room[at] ?? 0));
      arms[x < WIDE / 2 ? 0 : 1] += Math.abs(value - (before[at] ?? 0)) / 255;
      if (other < 18) continue;
      const [px, py] = [x / WIDE, y / tall];
      sum += other;
      sx += other * px;
      sy += other * py;
      sxy += other * px * py;
      syy += other * py * py;
      columns[x] = (columns[x] ?? 0) + other;
      rows[y] = (rows[y] ?? 0) + other;
    }
  const energy: [number, number] = [Math.min(1, arms[0] / (tall * 2)), Math.min(1, arms[1] / (tall * 2))];
  if (sum < WIDE * tall * 0.4) return { box: EMPTY, dx: 0, dy: 0, lean: 0, arms: energy };
  const [mx, my] = [sx / sum, sy / sum];
  const spread = syy / sum - my * my;
  return {
    box: { ...extent(columns, sum, "left", "right"), ...extent(rows, sum, "top", "bottom") },
    dx: mx,
    dy: my,
    lean: spread > 1e-4 ? (sxy / sum - mx * my) / spread : 0,
    arms: energy,
  };
}

/** Where most of it is: from the first to the last twentieth. */
function extent<A extends string, B extends string>(sums: Float64Array, total: number, from: A, to: B) {
  let seen = 0;
  let [first, last] = [0, sums.length - 1];
  for (const [index, value] of sums.entries()) {
    if (seen < total * 0.05) first = index;
    if (seen < total * 0.95) last = index;
    seen += value;
  }
  return { [from]: first / sums.length, [to]: (last + 1) / sums.length } as Record<A | B, number>;
}

/** Without trembling, and measured from the average. */
function steady(motions: Motion[]): Motion[] {
  const present = motions.filter(({ dx, dy }) => dx !== 0 || dy !== 0);
  const mean = (pick: (motion: Motion) => number) =>
    present.reduce((sum, motion) => sum + pick(motion), 0) / Math.max(1, present.length);
  const [x, y, slant] = [mean(({ dx }) => dx), mean(({ dy }) => dy), mean(({ lean }) => lean)];
  let last: Motion | null = null;
  return motions.map((motion) => {
    const away = motion.dx === 0 && motion.dy === 0;
    const now: Motion = {
      ...motion,
      dx: away ? 0 : motion.dx - x,
      dy: away ? 0 : motion.dy - y,
      lean: away ? 0 : motion.lean - slant,
    };
    last = last ? blend(last, now, 0.45) : now;
    return last;
  });
}

function blend(a: Motion, b: Motion, t: number): Motion {
  const mix = (from: number, to: number) => from + (to - from) * t;
  return {
    box: {
      left: mix(a.box.left, b.box.left),
      top: mix(a.box.top, b.box.top),
      right: mix(a.box.right, b.box.right),
      bottom: mix(a.box.bottom, b.box.bottom),
    },
    dx: mix(a.dx, b.dx),
    dy: mix(a.dy, b.dy),
    lean: mix(a.lean, b.lean),
    arms: [mix(a.arms[0], b.arms[0]), mix(a.arms[1], b.arms[1])],
  };
}
