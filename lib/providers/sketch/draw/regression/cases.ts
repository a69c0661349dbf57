import type { ShotBrief } from "../../../types";
import { CAST, imageRequest, shotBrief } from "../../testing/requests";
import { renderStill } from "../draw-image";
import { type Canvas, sheet } from "../pen";

type Case = { name: string; style: string; width: number; height: number; brief: Partial<ShotBrief> };

const { man, chen, ye } = CAST;
const lane = { id: "s-lane", location: "灯火巷巷口", time: "夜", interior: false, weather: "细雨" };
const tall = { width: 270, height: 480 };
const wide = { width: 480, height: 270 };
const square = { width: 360, height: 360 };

const place = (location: string, time: string, interior: boolean): Partial<ShotBrief> => ({
  place: { location, time, interior },
  characters: [],
  description: location,
  shotType: "establishing",
});

/** One picture for every style and every way of drawing a place; people in a few of them. */
export const CASES: readonly Case[] = [
  {
    name: "lane-anime",
    style: "anime",
    ...tall,
    brief: { shotType: "establishing", place: lane, characters: [chen], description: "陈野停在巷口" },
  },
  { name: "shop-chinese", style: "chinese", ...tall, brief: { shotType: "medium", characters: [man] } },
  { name: "street-comic", style: "comic", ...wide, brief: place("现代都市街道", "傍晚", false) },
  {
    name: "classroom-chibi",
    style: "chibi",
    ...square,
    brief: { ...place("教室", "日", true), shotType: "long", characters: [man, chen] },
  },
  {
    name: "office-noir",
    style: "noir",
    ...wide,
    brief: { ...place("办公室", "夜", true), shotType: "closeup", characters: [ye] },
  },
  { name: "forest-watercolor", style: "watercolor", ...tall, brief: place("森林", "清晨", false) },
  { name: "market-realistic", style: "realistic", ...tall, brief: place("集市", "日", false) },
  { name: "mountain-chinese", style: "chinese", ...wide, brief: place("高山", "日", false) },
  { name: "spaceship-anime", style: "anime", ...wide, brief: place("飞船舰桥", "夜", true) },
  { name: "palace-watercolor", style: "watercolor", ...square, brief: place("皇宫大殿内", "夜", true) },
  { name: "subway-comic", style: "comic", ...tall, brief: place("地铁车厢", "日", true) },
  { name: "snow-noir", style: "noir", ...tall, brief: place("雪原", "夜", false) },
  { name: "kitchen-realistic", style: "realistic", ...square, brief: place("厨房", "日", true) },
  { name: "beach-chibi", style: "chibi", ...wide, brief: place("海边沙滩", "日", false) },
];

export const drawCase = ({ style, width, height, brief }: Case): Canvas =>
  renderStill(imageRequest({ style, width, height, brief: shotBrief(brief) }));

/** What is kept of a case: small enough for the repository, large enough to be looked at. */
export function reference(picture: Canvas): Canvas {
  const scale = 200 / Math.max(picture.width, picture.height);
  const { canvas, ctx } = sheet(Math.round(picture.width * scale), Math.round(picture.height * scale));
  ctx.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

export const referencePath = (name: string) => `lib/providers/sketch/draw/regression/references/${name}.jpg`;
