import type { Stage } from "../stage";
import { paintChamber } from "./chamber";
import { lattice } from "./old-parts";
import { screen, wallPicture } from "./ornaments";
import { sideWindows, tubeLight } from "./windows";

export function paintGym(stage: Stage): void {
  const dojo = stage.era === "ancient" || /道场|武馆|练功|剑|dojo|kung ?fu|martial|karate/i.test(stage.text);
  const room = paintChamber(
    stage,
    dojo
      ? {
          wall: "#d9c8a4",
          floor: "#b08a58",
          floors: "mats",
          wainscot: "#6b4630",
          ceilings: "beams",
          ceiling: "#6a4c34",
          depth: 5.4,
        }
      : {
          wall: "#aeb6bc",
          floor: "#3f4650",
          floors: "tiles",
          ceiling: "#3a4048",
          ceilings: "pipes",
          depth: 5.4,
        },
  );
  const { X, D, H } = room;
  if (dojo) {
    for (const side of [-1, 1])
      lattice(
        room,
        side * X * 0.62,
        0.1,
        D - 0.04,
        X * 0.5,
        2.3,
        "#6b4630",
        stage.mood.dark < 0.5 ? 0.5 : 0.1,
      );
    wallPicture(room, 0, 1.2, X * 0.34, 1.4, "#3a3a3a", "scroll");
    room.text(stage.latin ? "WAY" : "武", 0, 1.95, D - 0.03, stage.latin ? 0.24 : 0.5, "#1d1a18", {
      ctx: stage.layer.sky,
      air: 0,
    });
    for (const side of [-1, 1] as const) {
      room.box(side * X * 0.84, 0.85, D - 1.6, 0.1, 0.08, 1.3, "#5a3826");
      for (let pole = 0; pole < 4; pole++)
        room.rod(
          [
            [side * X * 0.84, 0.1, D - 1.5 + pole * 0.34],
            [side * X * 0.86, 2.05, D - 1.5 + pole * 0.34],
          ],
          0.04,
          pole % 2 ? "#8a5a34" : "#b8c2ca",
        );
    }
    room.drum(-X * 0.42, 0, D - 0.9, 0.12, 1.5, "#8a5f3c");
    for (const y of [0.8, 1.1, 1.35])
      room.rod(
        [
          [-X * 0.42 - 0.34, y, D - 1],
          [-X * 0.42 + 0.34, y + 0.06, D - 1],
        ],
        0.06,
        "#7a5032",
      );
    sideWindows(room, 1, [[D - 3.2, 1.2]], 1, 1.2, "#6b4630");
  } else {
    room.card(-X * 0.2, 0.4, D - 0.02, X * 1.2, 1.9, "#c9d8de");
    for (let rack = 0; rack < 2; rack++) {
      room.box(-X * 0.3, 0.35 + rack * 0.42, D - 0.6, X * 0.9, 0.06, 0.3, "#4a515c");
      for (let bell = 0; bell < 6; bell++)
        for (const end of [-0.07, 0.07])
          room.drum(-X * 0.66 + bell * X * 0.15 + end, 0.41 + rack * 0.42, D - 0.55, 0.07, 0.13, "#26282e");
    }
    room.rod(
      [
        [X * 0.58, H, D - 1.4],
        [X * 0.58, 2, D - 1.4],
      ],
      0.03,
      "#2a2a30",
    );
    room.drum(X * 0.58, 0.75, D - 1.4, 0.24, 1.2, "#a83a34", { accent: true });
    room.box(-X * 0.74, 0.12, D - 2.3, 0.7, 0.16, 1.4, "#2f343c");
    room.box(-X * 0.74, 0.28, D - 1, 0.66, 1, 0.1, "#3f4650");
    screen(room, -X * 0.74, 1.2, D - 0.95, 0.4, 0.24);
    room.box(X * 0.3, 0.4, D - 2.6, 0.36, 0.1, 1.1, "#1f2126");
    for (const end of [-1, 1])
      room.rod(
        [
          [X * 0.3 + end * 0.3, 0, D - 1.6],
          [X * 0.3 + end * 0.3, 1.2, D - 1.6],
        ],
        0.05,
        "#8f989e",
      );
    room.rod(
      [
        [X * 0.3 - 0.8, 1.2, D - 1.62],
        [X * 0.3 + 0.8, 1.2, D - 1.62],
      ],
      0.04,
      "#d6dce0",
    );
    for (const end of [-0.7, 0.7]) room.disc(X * 0.3 + end, 1.2, D - 1.64, 0.24, "#26282e");
    for (const x of [-0.4, 0.4]) tubeLight(room, X * x, D - 2.6, 1.5);
  }
}
