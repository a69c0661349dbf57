/**
 * Contact sheets of the offline sketch, to be judged by eye: `npx tsx scripts/sketch-gallery.ts [style…]`.
 * One sheet per style lands in `.data/gallery`.
 */
import { mkdir, writeFile } from "node:fs/promises";
import type { Style } from "../db/schema/values";
import { STYLES } from "../db/schema/values";
import { renderStill } from "../lib/providers/sketch/draw/draw-image";
import { sheet } from "../lib/providers/sketch/draw/pen";
import { CAST, shotBrief } from "../lib/providers/sketch/testing/requests";
import type { ShotBrief } from "../lib/providers/types";

const { man, chen, ye, boss } = CAST;
const lane = {
  id: "s-lane",
  location: "灯火巷巷口",
  time: "夜",
  interior: false,
  weather: "细雨",
  atmosphere: "两侧的店铺贴满了“拆”字",
};
const shop = { id: "s-shop", location: "修灯铺", time: "夜", interior: true, atmosphere: "昏黄的灯泡" };
const lit = { ...lane, weather: "", atmosphere: "灯笼" };

const LANTERN_LANE: Partial<ShotBrief>[] = [
  {
    shotType: "establishing",
    place: lane,
    characters: [chen],
    description: "细雨。石板路反着光，陈野拖着行李箱停在巷口",
  },
  { shotType: "insert", place: lane, characters: [], description: "斑驳的木牌：灯火巷" },
  { shotType: "insert", place: lane, characters: [], description: "一盏纸灯笼被风吹落，滚到脚边" },
  {
    shotType: "medium",
    place: shop,
    characters: [{ ...man, emotion: "专注" }],
    description: "林小满正给一盏旧灯笼描金",
  },
  {
    shotType: "closeup",
    place: shop,
    characters: [{ ...ye, emotion: "忽然睁眼", speaking: true }],
    description: "林爷爷忽然睁眼",
  },
  {
    shotType: "closeup",
    place: shop,
    characters: [{ ...man, emotion: "冷淡" }],
    description: "林小满头也不抬",
  },
  {
    shotType: "medium",
    place: shop,
    characters: [{ ...chen, emotion: "低声" }],
    description: "陈野站在门口，手里提着那盏捡来的灯笼",
  },
  {
    shotType: "over-shoulder",
    place: shop,
    characters: [{ ...man, emotion: "生气", speaking: true }, chen],
    description: "林小满：以前你也没有一走五年！",
  },
  { shotType: "closeup", place: shop, characters: [{ ...chen, emotion: "笑" }], description: "陈野笑" },
  { shotType: "insert", place: shop, characters: [], description: "一个油纸包，里面是一截铜灯芯" },
  {
    shotType: "medium",
    place: lane,
    characters: [{ ...boss, emotion: "大喊", speaking: true }],
    description: "拆迁队长举着喇叭走来",
  },
  {
    shotType: "medium",
    place: lane,
    characters: [
      { ...man, emotion: "坚定" },
      { ...chen, emotion: "平静" },
    ],
    description: "林小满和陈野",
  },
  { shotType: "long", place: lit, characters: [man, chen], description: "林小满装灯，陈野在下面" },
  {
    shotType: "extreme_closeup",
    place: lit,
    characters: [{ ...man, emotion: "紧张" }],
    description: "她划亮火柴",
  },
  {
    shotType: "establishing",
    place: lit,
    characters: [man, chen, ye],
    description: "暖黄的光顺着巷子铺开，一扇一扇的窗跟着亮了",
    moment: 1,
  },
  {
    shotType: "closeup",
    place: lit,
    characters: [{ ...ye, emotion: "含泪微笑" }],
    description: "林爷爷：亮了",
  },
];

const PLACES = [
  "现代都市街道,傍晚",
  "学校天台,夜晚",
  "教室，上午",
  "客厅，夜",
  "卧室，清晨",
  "办公室，夜",
  "医院病房",
  "雾中江面，渡口，黄昏",
  "森林，清晨",
  "雪山",
  "皇宫大殿内",
  "寺庙门前，日",
  "公交车内",
  "泳池露台 PATIO",
  "别墅外景，夜",
  "咖啡馆",
  "校园操场",
  "公园，雨",
];
const EXTRA: Partial<ShotBrief>[] = PLACES.map((location) => ({
  shotType: "long",
  place: { location },
  characters: [],
  description: location,
}));

async function contactSheet(
  name: string,
  style: string,
  shots: Partial<ShotBrief>[],
  columns: number,
  landscape = false,
) {
  const [width, height] = landscape ? [640, 360] : [360, 640];
  const { canvas, ctx } = sheet(columns * (width + 6), Math.ceil(shots.length / columns) * (height + 6));
  const started = performance.now();
  shots.forEach((shot, index) => {
    const still = renderStill({
      brief: shotBrief(shot),
      prompt: "",
      style,
      seed: 7 + index,
      width: width * 2,
      height: height * 2,
    });
    ctx.drawImage(
      still,
      (index % columns) * (width + 6),
      Math.floor(index / columns) * (height + 6),
      width,
      height,
    );
  });
  const file = `.data/gallery/${name}.png`;
  await writeFile(file, canvas.toBuffer("image/png"));
  console.info(`${file}  ${Math.round((performance.now() - started) / shots.length)} ms a picture`);
}

await mkdir(".data/gallery", { recursive: true });
const asked = process.argv.slice(2);
for (const style of STYLES.filter((id: Style) => asked.length === 0 || asked.includes(id))) {
  await contactSheet(`lane-${style}`, style, LANTERN_LANE, 6);
  if (asked.includes("places")) await contactSheet(`places-${style}`, style, EXTRA, 6);
  if (asked.includes("wide"))
    await contactSheet(`wide-${style}`, style, [...LANTERN_LANE, ...EXTRA], 5, true);
  if (asked.includes("sheets"))
    await contactSheet(
      `sheets-${style}`,
      style,
      Object.values(CAST).map((character) => ({ purpose: "character_sheet", characters: [character] })),
      2,
      true,
    );
}
