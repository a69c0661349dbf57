import type { Stage } from "../stage";
import { firstMatch } from "../words";
import { paintBamboo } from "./bamboo";
import { paintBar } from "./bar";
import { paintBridge } from "./bridge";
import { paintCafe, paintRestaurant } from "./cafe";
import { paintCampus } from "./campus";
import { paintCar } from "./car-inside";
import { paintCarriage, paintElevator } from "./carriage";
import { paintCave } from "./cave";
import { paintChurch } from "./church";
import { paintCloudPalace } from "./cloud-palace";
import { paintConstruction } from "./construction";
import { paintCourtyard } from "./courtyard";
import { paintDesert, paintSnowfield } from "./dunes";
import { paintForest } from "./forest";
import { paintMansion, paintPalace } from "./grand";
import { paintGym } from "./gym";
import { paintRooftop } from "./heights";
import { paintCorridor, paintHospital } from "./hospital";
import { paintBathroom, paintKitchen } from "./kitchen";
import { paintLane } from "./lane";
import { paintPool } from "./leisure";
import { paintBedroom, paintLivingRoom, paintPlainRoom } from "./living-rooms";
import { paintMarket } from "./market";
import { paintOffice, paintPrison } from "./office";
import { paintPalaceHall, paintTempleHall } from "./old-halls";
import { paintStudy, paintTeahouse } from "./old-rooms";
import { paintPark } from "./park";
import { paintPlanet } from "./planet";
import { paintPlatform } from "./platform";
import { paintRuins } from "./ruins";
import { paintClassroom, paintLibrary } from "./school-rooms";
import { paintMarketHall, paintShop } from "./shop";
import { paintSpaceship } from "./spaceship";
import { paintStationHall } from "./station";
import { paintStreet } from "./street";
import { paintStage } from "./theatre";
import { paintVillage } from "./village";
import { paintWarehouse } from "./warehouse";
import { paintWater } from "./water";
import { paintMountain } from "./wild";

type Painter = (stage: Stage) => unknown;
type Row = readonly [kind: string, words: RegExp, paint: Painter];

/** Places under the sky, from the particular to the general. */
const OUTSIDE: readonly Row[] = [
  ["rooftop", /天台|楼顶|屋顶|rooftop|roof/i, paintRooftop],
  ["pool", /泳池|游泳|露台|patio|\bpool|terrace|deck/i, paintPool],
  ["mansion", /别墅|豪宅|庄园|洋房|mansion|\bvillas?\b|estate|manor/i, paintMansion],
  ["planet", /星球|火星|月球|外星|planet|\bmars\b|lunar|alien world/i, paintPlanet],
  ["construction", /工地|建筑工|construction|building site|scaffold/i, paintConstruction],
  ["platform", /站台|月台|铁轨|铁路|火车站|platform|railway|rail track|train station/i, paintPlatform],
  ["market", /集市|市集|夜市|庙会|菜市|赶集|市场|\bmarket|bazaar|\bfair\b|stalls/i, paintMarket],
  ["bamboo", /竹林|竹海|bamboo/i, paintBamboo],
  ["cloud", /仙境|仙山|仙宫|天宫|云海|天界|瑶池|celestial|heaven|cloud palace|fairyland/i, paintCloudPalace],
  ["snowfield", /雪原|雪地|冰原|雪野|snowfield|tundra|snowy|\bice field/i, paintSnowfield],
  ["desert", /沙漠|大漠|戈壁|沙丘|desert|dunes|wasteland/i, paintDesert],
  ["ruins", /废墟|遗迹|战场|沙场|墓|坟|陵园|荒城|ruins|battlefield|grave|cemetery|tomb/i, paintRuins],
  [
    "water",
    /海|沙滩|江|河边|河岸|河面|大河|湖|渡口|船|码头|水边|溪|river|lake|\bsea|ocean|beach|shore|harbou?r|dock|boat|ferry|pier/i,
    paintWater,
  ],
  ["bridge", /桥|bridge|viaduct|overpass/i, paintBridge],
  ["forest", /森林|树林|林间|林中|丛林|forest|woods|jungle|grove/i, paintForest],
  [
    "palace",
    /宫|大殿|庙|寺|观前|城门|城墙|祠|塔|palace|temple|shrine|castle|pagoda|city gate|monastery|citadel/i,
    paintPalace,
  ],
  [
    "village",
    /村|农家|田|乡间|麦|稻|庄稼|茅屋|木屋|草屋|village|farm|countryside|rural|hamlet|shack|cottage|\bhut\b|\bbarn\b/i,
    paintVillage,
  ],
  [
    "courtyard",
    /院子|庭院|四合院|后院|前院|宅院|小院|府$|府[门内中邸]|侯府|王府|宅邸|演武场|courtyard|backyard|\byard/i,
    paintCourtyard,
  ],
  ["lane", /巷|胡同|老街|古镇|弄堂|alley|\blane|old town/i, paintLane],
  [
    "campus",
    /校门|校园|操场|学校|大学|球场|体育|跑道|campus|playground|school|stadium|schoolyard/i,
    paintCampus,
  ],
  ["mountain", /山|崖|峰|谷|岭|mountain|cliff|valley|canyon|summit/i, paintMountain],
  [
    "street",
    /街|马路|路口|路边|街头|小区|居民楼|停车场|都市|城市|车站|公路|大道|租界|street|road|avenue|city|downtown|crossing|highway|bus stop|parking lot|sidewalk|storefront/i,
    paintStreet,
  ],
  ["park", /公园|草|花园|广场|游乐|park|garden|meadow|lawn|field|square|plaza/i, paintPark],
  ["lane", /(?:铺|坊|旧|老|古|府|栈|庄|茶馆|酒馆).{0,3}(?:门前|门口|门外)|檐下/i, paintLane],
  ["street", /门前|门口|门外|店外|楼下|outside|doorway|entrance|doorstep/i, paintStreet],
];

/** Places under a roof, from the particular to the general. */
const INSIDE: readonly Row[] = [
  [
    "spaceship",
    /飞船|太空舱|空间站|舰桥|舱内|驾驶舱|控制室|气闸|实验室|spaceship|space station|starship|cockpit|airlock|control room|\blab(?:oratory)?\b|bridge of the ship/i,
    paintSpaceship,
  ],
  ["elevator", /电梯|elevator|\blift\b/i, paintElevator],
  ["station", /候车|车站|机场|航站|大厅候|station|airport|terminal|waiting hall/i, paintStationHall],
  [
    "carriage",
    /公交|地铁|列车|火车|高铁|车厢|机舱|飞机|客舱|\bbus\b|train|subway|metro|plane|cabin|tram|马车|轿子|摩天轮|缆车|船舱|stagecoach|\bcoach\b|passenger deck|gondola/i,
    paintCarriage,
  ],
  [
    "car",
    /轿车|出租车|的士|汽车内|货车|卡车|面包车|车里|车内|车上|后座|驾驶座|\bcar\b|taxi|\bcab\b|backseat|limousine|\bvan\b|truck|\bjeep\b/i,
    paintCar,
  ],
  ["corridor", /走廊|过道|长廊|楼道|corridor|hallway|passage/i, paintCorridor],
  ["classroom", /教室|课堂|学校|培训|classroom|school|lecture/i, paintClassroom],
  [
    "hospital",
    /医院|病房|诊所|手术|急诊|hospital|clinic|\bward\b|surgery|\bICU\b|解剖|法医|太平间|morgue|autopsy/i,
    paintHospital,
  ],
  [
    "prison",
    /监狱|牢|囚|看守所|审讯|地牢|prison|jail|cell\b|dungeon|interrogation|interview room/i,
    paintPrison,
  ],
  ["library", /图书馆|书房里的书|藏书|library|archive/i, paintLibrary],
  [
    "stage",
    /舞台|剧院|戏台|后台|戏院|演播|舞厅|百乐门|\bstage\b|theat(?:re|er)|opera|concert|ballroom|studio set/i,
    paintStage,
  ],
  ["gym", /健身|拳击|体育馆|道场|武馆|练功|gym|dojo|boxing|martial arts hall/i, paintGym],
  ["church", /教堂|礼拜|法庭|法院|church|chapel|cathedral|court(?:room)?\b/i, paintChurch],
  ["bar", /酒吧|夜店|会所|ktv|歌厅|saloon|\bbar\b|\bpub\b|club|tavern lounge/i, paintBar],
  ["cafe", /咖啡|甜品|奶茶|cafe|café|coffee|bakery/i, paintCafe],
  ["teahouse", /茶馆|茶楼|茶肆|客栈|酒楼|酒肆|酒馆|驿站|teahouse|\binn\b|tavern/i, paintTeahouse],
  [
    "restaurant",
    /餐厅|饭店|食堂|火锅|宴会|婚宴|banquet|面馆|小馆|restaurant|diner|canteen|dining|noodle/i,
    paintRestaurant,
  ],
  ["supermarket", /超市|便利店|商场|supermarket|grocery|convenience|mall\b/i, paintMarketHall],
  ["kitchen", /厨房|灶|后厨|kitchen/i, paintKitchen],
  ["bathroom", /浴室|卫生间|洗手间|厕所|bathroom|toilet|restroom|shower/i, paintBathroom],
  [
    "warehouse",
    /仓库|车库|停车场|工厂|车间|厂房|地下室|warehouse|garage|factory|basement|parking|hangar/i,
    paintWarehouse,
  ],
  ["cave", /洞|窟|cave|cavern|grotto|mine\b/i, paintCave],
  ["temple", /庙|寺|道观|佛堂|祠堂|禅房|灵堂|temple|shrine|monastery|altar/i, paintTempleHall],
  ["study", /书房|御书房|闺房|寝殿|厢房|内室|寝宫|洞房|卧榻|study\b|chamber|boudoir/i, paintStudy],
  ["hall", /宫|大殿|殿内|金銮|朝堂|正厅|大帐|王府|palace|throne|great hall|royal/i, paintPalaceHall],
  ["shop", /店|铺|作坊|工坊|药房|当铺|shop|store|workshop|studio|boutique|pharmacy/i, paintShop],
  ["bedroom", /卧室|床|宿舍|酒店|宾馆|bedroom|dorm|hotel|motel/i, paintBedroom],
  [
    "office",
    /办公|公司|会议|总裁|派出所|警局|警察局|银行|office|meeting|boardroom|police station|bank\b|newsroom/i,
    paintOffice,
  ],
  [
    "living",
    /客厅|家里|起居|公寓|家中|出租屋|\b家\b|living|lounge|apartment|\bflat\b|home|house/i,
    paintLivingRoom,
  ],
];

const PAINTERS: ReadonlyMap<string, Painter> = new Map([
  ...OUTSIDE.map(([kind, , paint]) => [`out/${kind}`, paint] as const),
  ...INSIDE.map(([kind, , paint]) => [`in/${kind}`, paint] as const),
  ["in/room", paintPlainRoom],
]);

/** `in/…` or `out/…` and the kind of the place. */
export type PlaceKind = string;
export const PLACE_KINDS: readonly PlaceKind[] = [...PAINTERS.keys()];

/** In an old story a bedroom has a canopy bed and a house has lattice windows. */
const OLD: Record<string, string> = {
  "in/bedroom": "in/study",
  "in/living": "in/study",
  "in/room": "in/study",
  "in/office": "in/study",
  "in/restaurant": "in/teahouse",
  "in/bar": "in/teahouse",
  "in/cafe": "in/teahouse",
  "out/street": "out/lane",
  "out/campus": "out/courtyard",
};

const kindIn = (text: string, rows: readonly Row[]): string | undefined =>
  firstMatch(
    text,
    rows.map(([kind, words]) => [words, kind] as const),
  );

const TRADITIONAL =
  "廳書門車飯館醫學樓宮廟鋪臥廚場園橋雲後教辦會議電機場監獄圖舞臺臺餐廠倉庫礦壇戲劇體館農莊鄉樹沙漠灘碼頭灣島馬橋鐵軌陽內裡";
const SIMPLIFIED =
  "厅书门车饭馆医学楼宫庙铺卧厨场园桥云后教办会议电机场监狱图舞台台餐厂仓库矿坛戏剧体馆农庄乡树沙漠滩码头湾岛马桥铁轨阳内里";

/** Place words of either script in one of them. */
const simplified = (text: string): string =>
  [...text].map((letter) => [...SIMPLIFIED][[...TRADITIONAL].indexOf(letter)] ?? letter).join("");

/** Words that mean a roof overhead when nobody says inside or outside. */
const ROOFED =
  /内|室|屋|铺|店里|房|厅|车厢|车内|内景|\bint\b|inside|room|office|shop|interior|class|ward|cafe|kitchen|hall/i;

export function isInterior(words: string, said: boolean | null | undefined): boolean {
  const location = simplified(words);
  if (said !== null && said !== undefined) return said;
  if (/外景|\bext\b|室外|门外|门前|outside/i.test(location)) return false;
  if (/内景|\bint\b|室内|里面|殿内|车内|屋内|inside/i.test(location)) return true;
  const outside = OUTSIDE.findIndex(([, words]) => words.test(location));
  const inside = INSIDE.findIndex(([, words]) => words.test(location));
  if (inside >= 0 && outside >= 0) return ROOFED.test(location);
  return inside >= 0 || (outside < 0 && ROOFED.test(location));
}

/** What kind of place the words describe; the location speaks first, the description helps out. */
export function placeKind(location: string, description: string, interior: boolean, old = false): PlaceKind {
  const rows = interior ? INSIDE : OUTSIDE;
  const found =
    kindIn(simplified(location), rows) ??
    kindIn(simplified(description), rows) ??
    (interior ? "room" : "park");
  const kind = `${interior ? "in" : "out"}/${found}`;
  return (old ? OLD[kind] : undefined) ?? kind;
}

/** Lit by tubes, screens or the sky, not by a warm bulb. */
export const isCool = (kind: PlaceKind): boolean =>
  /in\/(office|hospital|classroom|carriage|car|corridor|station|elevator|spaceship|bathroom|supermarket|prison|warehouse|gym)$/.test(
    kind,
  );

/** Whether the place is built in space, so that the camera may stand high or low in it. */
export const followsCamera = (kind: PlaceKind): boolean =>
  !/^out\/(lane|rooftop|palace|mansion|pool|water|forest|mountain|cloud|desert|snowfield|planet)$|^in\/car$/.test(
    kind,
  );

export function paintPlace(kind: PlaceKind, stage: Stage): void {
  PAINTERS.get(kind)?.(stage);
}
