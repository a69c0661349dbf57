import { darken } from "../../color";
import { type Beast, beastEye } from "./beast";
import { paintedDrop } from "./sizes";

/** A horse to the viewer's right, its head before its body. */
export function drawHorse(beast: Beast): void {
  const { coat, dark, round, sharp, oval, hairs, view } = beast;
  const soles = paintedDrop("horse");
  const mane = darken(coat, 0.62);
  const hoof = view.paint.of("#2a2224");
  const leg = (x: number, tone: string, knee: number) => {
    round(tone, [
      [x - 34, soles - 270],
      [x - 24, soles - 190],
      [x - 17 + knee, soles - 132],
      [x - 13, soles - 70],
      [x - 16, soles - 24],
      [x + 14, soles - 24],
      [x + 12, soles - 70],
      [x + 15 + knee, soles - 132],
      [x + 24, soles - 190],
      [x + 36, soles - 270],
    ]);
    sharp(hoof, [
      [x - 17, soles - 26],
      [x + 15, soles - 26],
      [x + 24, soles],
      [x - 21, soles],
    ]);
  };
  round(mane, [
    [-420, 150],
    [-470, 180],
    [-500, 300],
    [-486, 430],
    [-456, 440],
    [-450, 320],
    [-416, 220],
  ]);
  leg(-330, dark, -12);
  leg(-96, dark, 8);
  round(coat, [
    [-66, 90],
    [-150, 142],
    [-260, 152],
    [-360, 132],
    [-428, 176],
    [-432, 262],
    [-384, 332],
    [-270, 352],
    [-150, 360],
    [-70, 330],
    [-36, 240],
    [-30, 150],
  ]);
  leg(-376, coat, -12);
  leg(-56, coat, 8);
  round(coat, [
    [-30, -64],
    [-84, 0],
    [-120, 90],
    [-150, 170],
    [-60, 300],
    [-26, 200],
    [0, 120],
    [30, 60],
    [24, 0],
  ]);
  round(mane, [
    [6, -88],
    [-44, -66],
    [-96, 0],
    [-134, 90],
    [-164, 160],
    [-130, 164],
    [-92, 100],
    [-56, 40],
    [-14, -24],
  ]);
  round(coat, [
    [-30, -60],
    [8, -82],
    [44, -62],
    [72, 4],
    [104, 70],
    [112, 104],
    [92, 124],
    [62, 118],
    [40, 86],
    [4, 62],
    [-26, 34],
    [-40, -14],
  ]);
  sharp(coat, [
    [-20, -68],
    [-16, -122],
    [8, -76],
  ]);
  sharp(coat, [
    [8, -76],
    [22, -124],
    [34, -68],
  ]);
  round(mane, [
    [2, -94],
    [26, -88],
    [46, -40],
    [36, -20],
    [20, -56],
  ]);
  hairs(
    [
      [
        [44, 30],
        [70, 50],
        [88, 96],
      ],
      [
        [-14, 36],
        [6, 52],
        [34, 66],
      ],
    ],
    4,
  );
  if (view.pose.away) return;
  beastEye(beast, 26, -28, 11, view.paint.of("#4a2a1c"));
  oval(darken(coat, 0.5), 98, 92, 5, 8, 0.5, 0);
  hairs(
    [
      [
        [70, 116],
        [88, 110],
        [106, 112],
      ],
      [
        [-60, 300],
        [-100, 322],
        [-150, 326],
      ],
      [
        [-380, 200],
        [-350, 250],
        [-366, 300],
      ],
    ],
    4,
  );
}
