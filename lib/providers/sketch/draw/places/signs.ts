import { type Color, darken, lighten } from "../color";
import type { Kit } from "./kit";

const SIGNS = {
  zh: [
    "茶馆",
    "面馆",
    "书店",
    "药房",
    "便利店",
    "花店",
    "理发",
    "照相",
    "米线",
    "小吃",
    "旅馆",
    "钟表",
    "火锅",
    "修鞋",
  ],
  en: [
    "CAFE",
    "BOOKS",
    "NOODLES",
    "HOTEL",
    "PHARMACY",
    "FLOWERS",
    "BAR",
    "PIZZA",
    "TAILOR",
    "MARKET",
    "DINER",
    "RECORDS",
  ],
} as const;

const OLD_SIGNS = [
  "绸缎庄",
  "当铺",
  "茶楼",
  "照相馆",
  "百货",
  "大药房",
  "戏院",
  "饭店",
  "钟表行",
  "洋行",
] as const;

const ANCIENT_SIGNS = ["酒", "茶", "药铺", "当铺", "布庄", "客栈", "米行", "书坊", "铁匠", "医馆"] as const;

export const NEON = ["#ff5f8a", "#58c8ff", "#ffb84a", "#9a7bff", "#5affc0"] as const;

export const signWords = (kit: Kit): string => {
  const { rng, stage } = kit;
  if (stage.latin) return rng.pick([SIGNS.en[0], ...SIGNS.en]);
  if (stage.era === "ancient") return rng.pick([ANCIENT_SIGNS[0], ...ANCIENT_SIGNS]);
  if (stage.era === "republican") return rng.pick([OLD_SIGNS[0], ...OLD_SIGNS]);
  return rng.pick([SIGNS.zh[0], ...SIGNS.zh]);
};

/** A sign that sticks out of a wall into the street and faces us. */
export function hangingSign(kit: Kit, x: number, y: number, z: number, color: Color, glow: boolean): void {
  const words = signWords(kit);
  const letters = [...words].slice(0, kit.stage.latin ? 8 : 4);
  const size = kit.stage.latin ? 0.26 : 0.42;
  const tall = letters.length * size * 1.1 + 0.2;
  kit.rod(
    [
      [x + Math.sign(x) * 0.5, y + tall * 0.8, z],
      [x, y + tall * 0.8, z],
    ],
    0.05,
    "#3a3a40",
  );
  kit.box(x, y, z, size + 0.22, tall, 0.1, glow ? darken(color, 0.55) : color, { accent: true });
  kit.text(letters.join(""), x, y + tall / 2, z - 0.01, size, glow ? lighten(color, 0.35) : "#fff4dc", {
    accent: true,
    upright: true,
    air: glow ? 0 : undefined,
  });
  if (glow) kit.lamp([x, y + tall / 2, z], tall * 0.9, 0.5, color);
}
