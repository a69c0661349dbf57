import { alpha } from "../color";
import { arcPoints, linear, taper } from "../pen";
import { drawLantern } from "../props/lantern";
import type { Stage } from "../stage";
import { passerBy } from "./folk";
import { GROUND, type Project } from "./ground";
import { kitOf } from "./kit";
import { hangingSign } from "./signs";

/** What people leave before their doors, and the people. */
export function laneLife(stage: Stage, near: number): void {
  // The lane's own space counts in wall widths; here one of them is 2.3 m, and the eye is 1.72 m up.
  const kit = kitOf(stage, { eye: 1.72, haze: 26, focal: 1 });
  const wall = 2.05 * near;
  const { rng } = kit;
  for (const z of [9, 6.4, 4.8, 3.6])
    for (const side of [-1, 1]) {
      const x = side * wall * 0.86;
      const lot = rng();
      if (lot < 0.3) {
        kit.drum(x, 0, z, 0.2, 0.34, "#7a5a44");
        kit.blob(
          x,
          0.34,
          z,
          [
            [-0.3, 0.05],
            [-0.22, 0.4],
            [0, 0.55],
            [0.24, 0.36],
            [0.3, 0.05],
          ],
          rng.pick(["#4f7a4a", "#5f8a50"]),
        );
      } else if (lot < 0.5) kit.box(x, 0, z, 0.42, 0.36, 0.4, "#7a5636");
      else if (lot < 0.62) kit.prop("bicycle", x, 0, z, stage.era === "ancient" ? 0 : 0.95);
      else if (lot < 0.78) kit.drum(x, 0, z, 0.26, 0.6, "#5c4a3c");
      if (rng.chance(0.3))
        hangingSign(
          kit,
          side * wall * 0.74,
          1.9,
          z + 0.5,
          rng.pick(["#7a2a24", "#2f4a3c", "#5a3a1c"]),
          false,
        );
    }
  for (let index = 0; index < 3; index++)
    passerBy(kit, (index % 2 ? 1 : -1) * wall * rng.between(0.25, 0.6), rng.between(8, 15));
}

export function paintLanternRow(stage: Stage, project: Project): void {
  for (const z of [15, 11, 8.2, 6.1, 4.6, 3.4, 2.5, 1.85]) {
    const ctx = z > 3 ? stage.layer.far : stage.layer.mid;
    for (const side of [-1, 1]) {
      const [x, y] = project(side * 0.68, -0.2, z);
      const size = (project(0.1, 0, z)[0] - project(0, 0, z)[0]) / 100;
      const [wireX, wireY] = project(side * 0.68, -0.46, z);
      ctx.strokeStyle = alpha(stage.style.line.place, 0.7);
      ctx.lineWidth = Math.max(1, size * 4);
      ctx.beginPath();
      ctx.moveTo(wireX, wireY);
      ctx.lineTo(x, y - size * 90);
      ctx.stroke();
      ctx.save();
      ctx.translate(x, y);
      ctx.scale(size, size);
      drawLantern(
        ctx,
        { ...stage.props, width: 3, glow: stage.style.glow * 0.6 },
        Math.max(stage.lit, z > 6 ? 0.35 : 0),
      );
      ctx.restore();
      if (stage.lit > 0.3) {
        stage.lamp([x, y], size * 340, 0.5 * stage.lit);
        const [gx, gy] = project(side * 0.68, GROUND, z);
        const glow = stage.glow;
        glow.fillStyle = linear(
          glow,
          [0, gy],
          [0, gy + size * 460],
          [
            [
              0,
              alpha(
                stage.style.id === "noir" ? "#dddddd" : stage.mood.lamp,
                0.34 * stage.lit * stage.style.glow,
              ),
            ],
            [1, alpha(stage.mood.lamp, 0)],
          ],
        );
        glow.fillRect(gx - size * 62, gy, size * 124, size * 460);
      }
    }
  }
  for (const z of [7, 4.4, 2.9]) {
    const ctx = stage.layer.mid;
    taper(
      ctx,
      arcPoints(project(-1, -0.62, z), project(0, -0.42, z), project(1, -0.66, z), 13),
      Math.max(1.2, stage.h / 900),
      alpha(stage.style.line.place, 0.6),
      1,
    );
  }
}
