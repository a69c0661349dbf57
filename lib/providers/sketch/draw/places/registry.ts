import type { Stage } from "../stage";
import { firstMatch } from "../words";
import { paintMansion, paintPalace } from "./grand";
import { paintRooftop } from "./heights";
import { paintBedroom, paintLivingRoom, paintPlainRoom } from "./home-rooms";
import { paintLane } from "./lane";
import { paintPool } from "./leisure";
import { paintCourtyard, paintField } from "./open-air";
import { paintCafe, paintPalaceHall, paintVehicle } from "./public-rooms";
import { paintShop } from "./shop";
import { paintModernStreet } from "./street";
import { paintWater } from "./water";
import { paintForest, paintMountain } from "./wild";
import { paintClassroom, paintHospital, paintOffice } from "./work-rooms";

type Painter = (stage: Stage) => unknown;

const OUTSIDE: Record<string, Painter> = {
  rooftop: paintRooftop,
  lane: paintLane,
  street: paintModernStreet,
  water: paintWater,
  forest: paintForest,
  mountain: paintMountain,
  palace: paintPalace,
  pool: paintPool,
  mansion: paintMansion,
  courtyard: paintCourtyard,
  field: paintField,
};
const INSIDE: Record<string, Painter> = {
  shop: paintShop,
  classroom: paintClassroom,
  living: paintLivingRoom,
  bedroom: paintBedroom,
  office: paintOffice,
  hospital: paintHospital,
  hall: paintPalaceHall,
  vehicle: paintVehicle,
  cafe: paintCafe,
  room: paintPlainRoom,
};
export type PlaceKind = keyof typeof OUTSIDE | keyof typeof INSIDE;

const OUTSIDE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/天台|楼顶|屋顶|rooftop|roof/i, "rooftop"],
  [/泳池|游泳|露台|patio|pool|terrace|deck/i, "pool"],
  [/别墅|豪宅|庄园|mansion|villa|estate|manor/i, "mansion"],
  [/海|沙滩|江|河|湖|渡口|船|码头|水|river|lake|sea|ocean|beach|harbou?r|dock|boat|ferry/i, "water"],
  [/森林|树林|竹林|林间|丛林|forest|woods|jungle|bamboo/i, "forest"],
  [/宫|殿|庙|寺|城门|祠|palace|temple|shrine|castle/i, "palace"],
  [/巷|胡同|老街|古镇|弄堂|门前|门口|夜市|alley|lane|old town/i, "lane"],
  [/山|崖|峰|谷|雪地|mountain|cliff|valley|desert|沙漠/i, "mountain"],
  [/街|马路|路口|都市|城市|车站|street|road|avenue|city|downtown|crossing|market/i, "street"],
  [/院|校门|校园|操场|学校|school|courtyard|yard|campus|playground/i, "courtyard"],
  [/公园|草|田|桥|花园|村|park|garden|field|meadow|farm|bridge|village/i, "field"],
];

const INSIDE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/教室|课堂|学校|classroom|school|lecture/i, "classroom"],
  [/医院|病房|诊所|hospital|clinic|ward/i, "hospital"],
  [/咖啡|餐厅|饭店|酒吧|食堂|cafe|café|restaurant|diner|\bbar\b|pub/i, "cafe"],
  [/店|铺|作坊|工坊|shop|store|workshop|studio/i, "shop"],
  [/卧室|床|宿舍|bedroom|dorm|hotel/i, "bedroom"],
  [/办公|公司|会议|总裁|office|meeting|boardroom|police station|派出所/i, "office"],
  [/宫|殿|庙|寺|祠|palace|temple|throne|hall/i, "hall"],
  [/公交|地铁|列车|火车|车厢|车内|车上|出租|\bbus\b|\bcar\b|train|subway|taxi|plane/i, "vehicle"],
  [/客厅|家里|起居|公寓|家中|living|lounge|apartment|home|house|kitchen|厨房/i, "living"],
];

/** Words that mean a roof overhead when nobody says inside or outside. */
const ROOFED =
  /内|室|屋|铺|店里|房|厅|车厢|车内|内景|\bint\b|inside|room|office|shop|interior|class|ward|cafe|kitchen|hall/i;

export function isInterior(location: string, said: boolean | null | undefined): boolean {
  if (said !== null && said !== undefined) return said;
  if (/外景|\bext\b|室外|门外|门前|outside/i.test(location)) return false;
  if (firstMatch(location, OUTSIDE_WORDS.slice(0, 3))) return false;
  return ROOFED.test(location) || firstMatch(location, INSIDE_WORDS) !== undefined;
}

/** What kind of place the words describe; the location speaks first, the description helps out. */
export function placeKind(location: string, description: string, interior: boolean): PlaceKind {
  const words = interior ? INSIDE_WORDS : OUTSIDE_WORDS;
  return firstMatch(location, words) ?? firstMatch(description, words) ?? (interior ? "room" : "field");
}

export function paintPlace(kind: PlaceKind, stage: Stage): void {
  const painter = OUTSIDE[kind] ?? INSIDE[kind];
  painter?.(stage);
}
