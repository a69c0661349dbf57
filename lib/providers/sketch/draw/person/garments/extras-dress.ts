import { darken } from "../../color";
import type { Extra } from "../looks/garment-type";
import { dot, mirrored, piece, seam } from "./cloth";
import type { Worn } from "./extras";

/** What makes a dress a costume. */
export const DRESS_EXTRAS = {
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
} satisfies Partial<Record<Extra, Worn>>;
