import { darken } from "../../color";
import { type Beast, beastEye } from "./beast";
import { paintedDrop } from "./sizes";

export function drawBird(beast: Beast): void {
  const { coat, pale, dark, round, sharp, hairs, view } = beast;
  const soles = paintedDrop("bird");
  const beak = view.paint.accent("#e2a03a");
  sharp(dark, [
    [-70, 110],
    [-190, 176],
    [-176, 204],
    [-150, 190],
    [-40, 150],
  ]);
  for (const x of [-6, 22])
    sharp(beak, [
      [x - 3, soles - 44],
      [x + 4, soles - 44],
      [x + 6, soles - 8],
      [x + 26, soles - 2],
      [x - 18, soles],
      [x - 2, soles - 10],
    ]);
  round(coat, [
    [-36, -42],
    [8, -58],
    [50, -34],
    [60, 20],
    [74, 80],
    [48, 140],
    [-10, 154],
    [-74, 126],
    [-84, 60],
    [-56, 0],
  ]);
  round(
    pale,
    [
      [54, 16],
      [70, 80],
      [46, 134],
      [4, 142],
      [16, 90],
      [30, 40],
    ],
    0,
  );
  round(dark, [
    [-58, 34],
    [-10, 40],
    [14, 84],
    [-30, 128],
    [-110, 168],
    [-104, 110],
    [-84, 60],
  ]);
  hairs(
    [
      [
        [-50, 60],
        [-20, 84],
        [-40, 116],
      ],
      [
        [-70, 76],
        [-50, 104],
        [-74, 134],
      ],
      [
        [-26, 56],
        [4, 80],
        [-16, 108],
      ],
    ],
    5,
  );
  if (view.pose.away) return;
  sharp(beak, [
    [48, -24],
    [98, -6],
    [50, 8],
  ]);
  if (view.face.mouth.open > 3)
    sharp(darken(beak, 0.2), [
      [50, 2],
      [88, 18],
      [46, 16],
    ]);
  beastEye(beast, 22, -18, 12, view.paint.of("#2a1c14"));
}
