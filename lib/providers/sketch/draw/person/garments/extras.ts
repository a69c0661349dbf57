import { alpha, darken, lighten } from "../../color";
import type { Point } from "../../pen";
import type { Extra } from "../looks/garment-rows";
import { dot, mirrored, piece, seam, type Wear } from "./cloth";

type Layer = "back" | "cloth" | "neck" | "over" | "shoulder";

/** Things worn over the cloth, from the front. `back`: behind the whole figure; `neck`: under the collar; `over`: over hanging arms; `shoulder`: over every arm. */
const PAINTERS: Record<Extra, { layer: Layer; behind?: boolean; draw(wear: Wear): void }> = {
  bib: {
    layer: "over",
    behind: true,
    draw: (wear) => {
      const { main, s, w, dark, away, seated, n } = wear;
      const hip = wear.torso.front(480);
      if (away) {
        for (const side of [-1, 1])
          piece(wear, darken(main, 0.12), [
            [side * n * 1.7, 146],
            [side * n * 2.3, 150],
            [-side * 12, 366],
            [-side * 26, 366],
          ]);
        piece(wear, darken(main, 0.14), [
          [-w, 366],
          [w, 366],
          [w, 386],
          [-w, 386],
        ]);
        return;
      }
      mirrored(wear, darken(main, 0.12), [
        [n * 1.5, 143],
        [n * 2.1, 147],
        [s * 0.62, 268],
        [s * 0.42, 268],
      ]);
      if (wear.person.garment === "overalls") {
        piece(wear, main, [
          [-s * 0.56, 256],
          [s * 0.56, 256],
          [w * 0.96, 384],
          [w, 520],
          [-w, 520],
          [-w * 0.96, 384],
        ]);
        piece(wear, lighten(main, 0.1), [
          [-s * 0.3, 288],
          [s * 0.3, 288],
          [s * 0.28, 344],
          [-s * 0.28, 344],
        ]);
        for (const side of [-1, 1]) dot(wear, wear.color("gold"), side * s * 0.46, 270, 7);
        return;
      }
      const low = seated ? 590 : 700;
      piece(wear, main, [
        [-s * 0.54, 258],
        [s * 0.54, 258],
        [s * 0.6, 372],
        [hip * 1.02, 470],
        [hip * 1.16, low],
        [-hip * 1.16, low],
        [-hip * 1.02, 470],
        [-s * 0.6, 372],
      ]);
      seam(
        wear,
        dark,
        5,
        [
          [-s * 0.5, 270],
          [0, 273],
          [s * 0.5, 270],
        ],
        0.8,
      );
      seam(
        wear,
        dark,
        6,
        [
          [-s * 0.62, 384],
          [0, 392],
          [s * 0.62, 384],
        ],
        0.8,
      );
      piece(wear, darken(main, 0.1), [
        [-44, 430],
        [44, 430],
        [40, 516],
        [-40, 516],
      ]);
      const print = alpha(lighten(main, 0.72), 0.85);
      for (let row = 0; row < 6; row++)
        for (let column = -2; column <= 2; column++) {
          const [u, y] = [column * 34 + (row % 2) * 17, 300 + row * 66];
          if (y > low - 20 || (y > 410 && y < 540 && Math.abs(u) < 54)) continue;
          for (const [dx, dy] of [
            [0, -6],
            [0, 6],
            [-6, 0],
            [6, 0],
          ] as const)
            dot(wear, print, u + dx, y + dy, 3);
        }
    },
  },
  hivis: {
    layer: "cloth",
    behind: true,
    draw: (wear) => {
      const tape = wear.color("#e9ece6");
      for (const side of [-1, 1])
        seam(
          wear,
          tape,
          19,
          [
            [side * wear.s * 0.5, 150],
            [side * wear.s * 0.5, 300],
            [side * wear.w * 0.62, wear.bottom],
          ],
          1,
        );
      for (const y of [398, 452])
        seam(
          wear,
          tape,
          17,
          [
            [-wear.w * 1.3, y],
            [0, y + 5],
            [wear.w * 1.3, y],
          ],
          1,
        );
    },
  },
  badge: {
    layer: "cloth",
    draw: (wear) => {
      const gold = wear.paint.accent("#e2b04a");
      piece(wear, gold, [
        [wear.s * 0.42, 224],
        [wear.s * 0.56, 230],
        [wear.s * 0.54, 252],
        [wear.s * 0.42, 264],
        [wear.s * 0.3, 252],
        [wear.s * 0.28, 230],
      ]);
      piece(wear, wear.color("#c9d2da"), [
        [-wear.s * 0.62, 232],
        [-wear.s * 0.26, 232],
        [-wear.s * 0.26, 244],
        [-wear.s * 0.62, 244],
      ]);
    },
  },
  tie: {
    layer: "neck",
    draw: (wear) => {
      const tie = wear.paint.accent(wear.person.garment === "uniform" ? "#1d2436" : "#a62f3a");
      const low = Math.min(wear.row.depth + 4, 380);
      piece(wear, tie, [
        [-8, 168],
        [8, 168],
        [16, Math.max(286, low - 40)],
        [0, Math.max(312, low - 12)],
        [-16, Math.max(286, low - 40)],
      ]);
      piece(wear, darken(tie, 0.14), [
        [-13, 148],
        [13, 148],
        [8, 172],
        [-8, 172],
      ]);
    },
  },
  bow: {
    layer: "neck",
    draw: (wear) => {
      const { person } = wear;
      const formal = person.garment === "tuxedo";
      if (person.garment === "school" && person.gender === "male") {
        piece(wear, wear.paint.accent("#8f2f3d"), [
          [-8, 206],
          [8, 206],
          [14, 330],
          [0, 350],
          [-14, 330],
        ]);
        return;
      }
      const color = formal
        ? wear.color("#15151a")
        : wear.paint.accent(person.garment === "blouse" ? darken(person.cloth, 0.3) : "#c93d45");
      const y = formal ? 158 : wear.row.collar === "sailor" ? 240 : 168;
      const k = formal ? 0.6 : 1;
      mirrored(
        wear,
        color,
        [
          [4, y],
          [44 * k, y - 22 * k],
          [50 * k, y + 24 * k],
          [6, y + 8],
        ],
        true,
      );
      if (!formal)
        mirrored(wear, darken(color, 0.1), [
          [2, y + 6],
          [14, y + 8],
          [30, y + 66],
          [10, y + 62],
        ]);
      piece(
        wear,
        darken(color, 0.16),
        [
          [-9, y - 8],
          [9, y - 8],
          [9, y + 12],
          [-9, y + 12],
        ],
        { round: true },
      );
    },
  },
  stethoscope: {
    layer: "neck",
    draw: (wear) => {
      const tube = wear.color("#2c3340");
      for (const side of [-1, 1])
        seam(
          wear,
          tube,
          7,
          [
            [side * wear.n * 1.4, 142],
            [side * wear.n * 1.7, 230],
            [side * 20, 300],
          ],
          0.9,
        );
      seam(
        wear,
        tube,
        7,
        [
          [20, 300],
          [34, 330],
          [40, 352],
        ],
        0.9,
      );
      dot(wear, wear.color("#c9d2da"), 41, 362, 13);
    },
  },
  pauldrons: {
    layer: "shoulder",
    behind: true,
    draw: (wear) => {
      const { s, main } = wear;
      for (const [dy, grow] of [
        [64, 0.82],
        [32, 0.94],
        [0, 1.06],
      ] as const)
        mirrored(
          wear,
          lighten(main, 0.06 + dy * 0.002),
          [
            [s * 0.5, 152 + dy * 0.4],
            [s * 0.92 * grow, 160 + dy],
            [s * 1.26 * grow, 206 + dy],
            [s * 1.16 * grow, 240 + dy * 0.8],
            [s * 0.7, 218 + dy * 0.7],
          ],
          true,
        );
      for (const side of [-1, 1])
        seam(
          wear,
          wear.color("gold"),
          5,
          [
            [side * s * 0.6, 162],
            [side * s * 1.0, 172],
            [side * s * 1.24, 216],
          ],
          0.7,
        );
    },
  },
  kasaya: {
    layer: "over",
    behind: true,
    draw: (wear) => {
      const { s, w, away } = wear;
      const red = wear.paint.accent("#a8322a");
      const k = away ? -1 : 1;
      piece(wear, red, [
        [k * s * 0.2, 140],
        [k * s * 1.04, 176],
        [k * s * 1.05, 300],
        [k * w * 1.04, 470],
        [-k * w * 1.06, 500],
        [-k * w * 1.04, 400],
        [-k * s * 0.5, 300],
      ]);
      for (const t of [0.25, 0.5, 0.75])
        seam(
          wear,
          wear.color("gold"),
          4,
          [
            [k * s * (0.3 + 0.7 * t), 150 + 20 * t],
            [k * w * (0.1 + 0.6 * t), 320],
            [-k * w * (1.0 - 1.2 * t), 480],
          ],
          0.7,
        );
      seam(
        wear,
        wear.color("gold"),
        4,
        [
          [-k * w, 440],
          [0, 440],
          [k * w, 410],
        ],
        0.7,
      );
      if (!away) dot(wear, wear.color("gold"), s * 0.36, 236, 11);
    },
  },
  cape: {
    layer: "back",
    behind: true,
    draw: (wear) => {
      const cape = wear.paint.accent("#8f2a2c");
      const { s, ctx } = wear;
      const k = wear.away ? 1 : 1.08;
      ctx.beginPath();
      ctx.moveTo(-s * 0.8, 150);
      ctx.bezierCurveTo(-s * 1.3 * k, 300, -s * 1.5 * k, 640, -s * 1.75 * k, 940);
      for (let index = 0; index < 6; index++)
        ctx.quadraticCurveTo(
          -s * 1.75 * k + ((index + 0.5) * s * 3.5 * k) / 6,
          940 + (index % 2 ? -18 : 26),
          -s * 1.75 * k + ((index + 1) * s * 3.5 * k) / 6,
          940,
        );
      ctx.bezierCurveTo(s * 1.5 * k, 640, s * 1.3 * k, 300, s * 0.8, 150);
      ctx.closePath();
      ctx.fillStyle = wear.away ? cape : darken(cape, 0.28);
      ctx.fill();
      ctx.strokeStyle = wear.paint.lineCloth;
      ctx.lineWidth = wear.paint.wCloth;
      ctx.stroke();
      for (const u of [-1.1, -0.5, 0.1, 0.6, 1.2])
        seam(
          { ...wear, at: (x, y) => [x, y] },
          alpha(darken(cape, 0.5), 0.7),
          8,
          [
            [u * s * 0.6, 220],
            [u * s * 0.95, 560],
            [u * s * 1.35, 930],
          ],
          0.04,
        );
    },
  },
  medals: {
    layer: "cloth",
    draw: (wear) => {
      for (let k = 0; k < 3; k++) {
        const u = wear.s * (0.3 + k * 0.16);
        piece(wear, wear.paint.accent(["#c43a33", "#2f5596", "#d9a441"][k] ?? "#c43a33"), [
          [u - 8, 226],
          [u + 8, 226],
          [u + 8, 246],
          [u - 8, 246],
        ]);
        dot(wear, wear.color("gold"), u, 256, 8);
      }
    },
  },
  apronwaist: {
    layer: "over",
    draw: (wear) => {
      const white = wear.color("#fbfaf6");
      const hip = wear.torso.front(480);
      piece(wear, white, [
        [-wear.w, 396],
        [wear.w, 396],
        [hip * 1.2, wear.seated ? 600 : 720],
        [-hip * 1.2, wear.seated ? 600 : 720],
      ]);
      seam(
        wear,
        darken(white, 0.3),
        4,
        [
          [-wear.w, 406],
          [0, 412],
          [wear.w, 406],
        ],
        0.8,
      );
    },
  },
  sash: {
    layer: "over",
    draw: (wear) => {
      const silk = wear.color(wear.row.belt?.color ?? "second");
      const low = wear.seated ? 620 : 760;
      piece(wear, silk, [
        [14, 402],
        [40, 402],
        [58, low],
        [22, low + 12],
      ]);
      piece(wear, darken(silk, 0.1), [
        [-6, 402],
        [16, 402],
        [14, low - 90],
        [-18, low - 70],
      ]);
      piece(
        wear,
        darken(silk, 0.06),
        [
          [-8, 380],
          [36, 380],
          [34, 410],
          [-4, 412],
        ],
        { round: true },
      );
    },
  },
  epaulettes: {
    layer: "shoulder",
    behind: true,
    draw: (wear) => {
      const { s } = wear;
      mirrored(wear, wear.row.collar === "lapel" ? wear.color("gold") : darken(wear.main, 0.25), [
        [s * 0.44, 146],
        [s * 0.5, 162],
        [s * 1.0, 190],
        [s * 1.06, 172],
        [s * 0.8, 152],
      ]);
      for (const side of [-1, 1]) dot(wear, wear.paint.accent("#f0d080"), side * s * 0.88, 172, 5);
    },
  },
  pendant: {
    layer: "over",
    draw: (wear) => {
      const jade = wear.paint.accent("#8fbf9a");
      if (wear.person.garment === "cloak") {
        dot(wear, wear.color("gold"), 0, 176, 12);
        return;
      }
      const u = -wear.w * 0.56;
      seam(
        wear,
        wear.color("gold"),
        3.4,
        [
          [u, 408],
          [u, 440],
          [u, 470],
        ],
        0.8,
      );
      dot(wear, jade, u, 482, 13);
      dot(wear, wear.main, u, 482, 5);
      for (const dx of [-5, 0, 5])
        seam(
          wear,
          wear.paint.accent("#b8332e"),
          3,
          [
            [u + dx * 0.4, 494],
            [u + dx, 520],
            [u + dx * 1.2, 548],
          ],
          0.5,
        );
    },
  },
  backpack: {
    layer: "back",
    draw: (wear) =>
      piece(
        wear,
        wear.dark,
        [
          [-90, 170],
          [90, 170],
          [96, 400],
          [-96, 400],
        ],
        { round: true },
      ),
  },
  lifesupport: {
    layer: "over",
    draw: (wear) => {
      piece(wear, wear.color("#c6ccd6"), [
        [-46, 262],
        [46, 262],
        [46, 340],
        [-46, 340],
      ]);
      for (const [u, tone] of [
        [-24, "#d23c3c"],
        [0, "#e2b04a"],
        [24, "#4f8ad9"],
      ] as const)
        dot(wear, wear.paint.accent(tone), u, 286, 8);
      seam(
        wear,
        wear.color("#5a6472"),
        8,
        [
          [-46, 320],
          [-86, 340],
          [-92, 380],
        ],
        0.9,
      );
      const flag: Point[] = [
        [wear.s * 0.5, 216],
        [wear.s * 0.8, 216],
        [wear.s * 0.8, 240],
        [wear.s * 0.5, 240],
      ];
      piece(wear, wear.paint.accent("#c43a33"), flag);
    },
  },
  "hood-up": { layer: "over", draw: () => {} },
};

export function drawExtras(wear: Wear, layer: Layer): void {
  for (const extra of wear.row.extras ?? []) {
    const row = PAINTERS[extra];
    if (row.layer === layer && (!wear.away || row.behind)) row.draw(wear);
  }
}
