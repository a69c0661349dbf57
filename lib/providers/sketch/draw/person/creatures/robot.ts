import type { Beast } from "./beast";

export function drawRobot(beast: Beast): void {
  const { coat, dark, round, oval, view, ctx, fill } = beast;
  const light = view.paint.accent(view.face.brow > 10 ? "#ff5a4a" : "#58d8f0");
  const joint = view.paint.of("#4a525e");
  const box = (color: string, x: number, y: number, w: number, h: number, r: number) => {
    ctx.beginPath();
    ctx.roundRect(x, y, w, h, r);
    fill(color);
  };
  const raised = ["wave", "raise", "cheer", "salute"].includes(view.pose.kind);
  for (const side of [-1, 1]) {
    const up = side > 0 && raised;
    box(joint, side * 126 - 16, up ? 30 : 190, 32, up ? 130 : 120, 14);
    box(coat, side * (up ? 150 : 134) - 26, up ? -120 : 300, 52, 150, 20);
    oval(joint, side * (up ? 150 : 134), up ? -136 : 470, 24, 26);
    oval(coat, side * 116, 164, 40, 40);
    box(joint, side * 52 - 18, 470, 36, 120, 12);
    box(coat, side * 56 - 36, 560, 72, 270, 24);
    oval(joint, side * 56, 566, 34, 28);
    round(dark, [
      [side * 56 - 46, 900],
      [side * 56 - 40, 836],
      [side * 56 + 40, 836],
      [side * 56 + 66, 900],
    ]);
  }
  box(joint, -22, 70, 44, 60, 8);
  round(coat, [
    [-106, 140],
    [-60, 112],
    [60, 112],
    [106, 140],
    [92, 330],
    [60, 372],
    [-60, 372],
    [-92, 330],
  ]);
  box(joint, -50, 366, 100, 70, 16);
  round(coat, [
    [-84, 430],
    [84, 430],
    [92, 490],
    [40, 520],
    [-40, 520],
    [-92, 490],
  ]);
  if (view.pose.away) box(dark, -50, 160, 100, 130, 12);
  else {
    box(dark, -50, 180, 100, 74, 12);
    for (const [x, tone] of [
      [-24, light],
      [6, view.paint.accent("#e2b04a")],
      [34, view.paint.accent("#6fd08a")],
    ] as const)
      oval(tone, x, 216, 10, 10, 0, 0.5);
  }
  box(joint, -5, -140, 10, 50, 4);
  oval(light, 0, -146, 13, 13);
  for (const side of [-1, 1]) box(joint, side * 80 - 13, -34, 26, 60, 10);
  box(coat, -78, -100, 156, 176, 46);
  if (view.pose.away) return;
  box("#141a24", -58, -58, 122, 88, 34);
  const lid = view.face.closed !== 0 ? 0.14 : Math.min(1.2, view.face.lid);
  for (const x of [-26, 32]) {
    ctx.beginPath();
    ctx.ellipse(x + view.face.gaze[0] * 6, -16, 14, Math.max(3, 17 * lid), 0, 0, Math.PI * 2);
    ctx.fillStyle = light;
    ctx.fill();
  }
  ctx.strokeStyle = light;
  ctx.lineWidth = 5;
  ctx.beginPath();
  const { curve: smile, open } = view.face.mouth;
  ctx.moveTo(-20, 52);
  ctx.quadraticCurveTo(4, 52 + smile * 1.6 + open * 0.5, 28, 52);
  ctx.stroke();
}
