import { curve } from "../pen";
import { drawProp } from "../props/draw-prop";
import { drawLantern } from "../props/lantern";
import { rect, type Stage } from "../stage";
import { nearTable } from "./furniture";
import { paintRoom } from "./room";
import { paintHangingLamp, paintWindow, shelf } from "./room-parts";

export function paintShop(stage: Stage): void {
  const { w, h } = stage;
  const room = paintRoom(stage, { wall: "#8a5c38", floor: "#4a2f20", planks: true });
  const ctx = stage.layer.far;
  const lamps = /灯|lantern/i.test(stage.text);
  const books = /书|book/i.test(stage.text);
  const flowers = /花|flower|florist/i.test(stage.text);
  const tea = /茶|tea|药|酒|bar|pharm|apothecary/i.test(stage.text);
  const width = (room.right - room.left) * 0.62;
  for (let row = 0; row < 4; row++) {
    const y = h * (0.22 + row * 0.125);
    const x = room.left + w * 0.03;
    shelf(
      stage,
      ctx,
      x,
      y,
      row === 0 ? width * 1.5 : width,
      (sx, sy) => {
        const kind = stage.rng();
        const size = (h / 1280) * stage.rng.between(0.28, 0.42) * 1.25;
        ctx.save();
        if (lamps && kind < 0.62) {
          ctx.translate(sx, sy - size * 118);
          ctx.scale(size, size);
          const on = kind < 0.17;
          drawLantern(ctx, { ...stage.props, width: 4 }, on ? 0.85 : 0);
          ctx.restore();
          if (on) stage.lamp([sx, sy - size * 100], size * 420, 0.5);
          return;
        }
        if (books || kind > 0.84) {
          for (let spine = -2; spine <= 2; spine++) {
            const tall = h * 0.05 * stage.rng.between(0.7, 1);
            rect(
              stage,
              ctx,
              sx + spine * w * 0.014,
              sy - tall,
              w * 0.013,
              tall,
              stage.at(stage.rng.pick(["#7a3b36", "#3c5a6e", "#8a7a4a", "#4a5a44", "#5a4668"])),
              0.5,
            );
          }
        } else if (flowers && kind < 0.8) {
          ctx.translate(sx, sy - size * 110);
          ctx.scale(size * 0.9, size * 0.9);
          drawProp(ctx, "flower", stage.props, 0);
        } else {
          const tall = h * stage.rng.between(0.025, 0.052) * (tea ? 1.2 : 1);
          const wide = w * stage.rng.between(0.014, 0.03);
          curve(
            ctx,
            [
              [sx - wide * 0.5, sy - tall],
              [sx - wide, sy - tall * 0.55],
              [sx - wide * 0.7, sy],
              [sx + wide * 0.7, sy],
              [sx + wide, sy - tall * 0.55],
              [sx + wide * 0.5, sy - tall],
            ],
            true,
          );
          ctx.fillStyle = stage.at(stage.rng.pick(["#8c7a62", "#6d7f86", "#a08a68", "#7a5a48"]));
          ctx.fill();
          ctx.strokeStyle = stage.props.line;
          ctx.lineWidth = h / 1000;
          ctx.stroke();
        }
        ctx.restore();
      },
      5 + (row % 2),
    );
  }
  const winW = w > h ? w * 0.17 : w * 0.27;
  paintWindow(stage, room.right - winW * 1.16, h * 0.24, winW, h * 0.33, {
    columns: 4,
    rows: 5,
    lattice: true,
  });
  paintHangingLamp(stage, w * (w > h ? 0.42 : 0.34), h * 0.1, "bulb");
  nearTable(stage, "#3a2418", 0.07);
}
