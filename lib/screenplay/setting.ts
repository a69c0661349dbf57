import { ZH_TIME_ANYWHERE } from "./place-words";

const PLACE_ZH =
  /(?:在|到|进|進|回到|来到|走进|走進|走出|推开|推開|站在|坐在|停在)?([㐀-鿿]{0,4}?(?:别墅|別墅|审讯室|審訊室|阳台|陽台|停车场|门诊|茶楼|酒店|民政局|派出所|警局|公司|幼儿园|养老院|殡仪馆|教堂|牢里|军营|营帐|御书房|寝宫|冷宫|山门|渡口|码头|碼頭|江心|江面|江边|河边|湖边|海边|岸边|山顶|山上|山下|山谷|树林|森林|村口|村子|院子|后院|庭院|花园|街上|街头|街角|巷口|小巷|巷子|广场|公园|桥上|桥头|天台|屋顶|客厅|厨房|后厨|大厅|宴会厅|法庭|球场|赛场|舞台|后台|片场|工地|工厂|车间|菜市场|超市|便利店|网吧|健身房|急诊室|手术室|城门|城楼|城墙|山洞|竹林|沙漠|草原|沙滩|甲板|驾驶舱|卧室|书房|演武场|比武场|练武场|校场|擂台|道场|操场|办公室|教室|操场|走廊|医院|病房|酒吧|咖啡馆|咖啡厅|茶馆|客栈|酒楼|餐厅|饭馆|商店|书店|药铺|当铺|铺子|店里|宫殿|大殿|牢房|监狱|车站|站台|地铁站|机场|车厢|车里|船舱|船上|宿舍|火车上?|列车|马车|飞机|轮船|公交车|出租车|地铁|图书馆|实验室|会议室|电梯|楼道|仓库|地下室|阁楼|小屋|木屋|房间|屋里|家里|家中))/u;
const PLACE_EN =
  /\b(?:in|at|into|inside|on|along|across|through|outside|of|from)\s+(?:the|a|an|his|her|their|my|our)\s+((?:[a-z'-]+\s){0,2}?(?:kitchen|room|bedroom|office|shop|store|house|cabin|hall|hallway|corridor|bar|cafe|station|platform|harbou?r|dock|pier|beach|shore|river|lake|sea|forest|woods|street|alley|road|bridge|garden|yard|field|barn|stable|farmhouse|rooftop|roof|lighthouse|tower|church|library|classroom|school|hospital|ward|train|carriage|ship|deck|attic|basement|cellar|village|market|square|castle|cave|desert|diner|restaurant|workshop|tavern|inn))\b/iu;
/** The interview room smelled of bleach. */
const SUBJECT_EN =
  /(?:^|[.!?]\s+|\n)The\s((?:[a-z'-]+\s){0,2}?(?:kitchen|room|bedroom|office|shop|store|house|cabin|hall|corridor|bar|cafe|station|platform|harbou?r|beach|street|garden|library|classroom|hospital|train|basement|market|square|castle|cave|restaurant|diner|bakery|gym|theat(?:er|re)|chapel|bookstore|bookshop|parking lot|motel|hotel|lobby|attic|cellar|tavern|inn))\s(?:was|smelled|stood|lay|had|looked|felt|seemed|were)\b/u;
const TIME_EN =
  /\b(?:dawn|sunrise|morning|noon|midday|afternoon|dusk|sunset|evening|twilight|midnight|night)\b/iu;

const KIND_ZH =
  "(?:[店铺鋪馆館站院校局厅廳室亭桥橋塔寺庙廟观城镇鎮村巷街港岛島湾灣滩灘府宫宮殿阁閣寨谷崖洞峰楼樓堂])";
/** 来到柑仔店 · 外婆的柑仔店: any noun of place where the sentence goes there, or says whose it is. */
const ANY_PLACE_ZH = new RegExp(
  `(?:在|到|来到|走进|走進|回到|进了|進了|掠过|穿过|翻过|路过|冲进|冲出|走出|的)((?!(?:这|那|一)[个座间家])[㐀-鿿]{1,3}${KIND_ZH})(?=[里裡中内內外上门門，。还還的]|$)`,
  "u",
);

/** 审讯室的灯白得刺眼 · 天机阁山门外，人山人海: the text opens with where it is. */
const OPENS_ZH = new RegExp(
  `(?:^[\\s　]*|^[^，。]{2,8}，)([㐀-鿿]{0,7}?(?:${KIND_ZH}|[室房台场場园園林宅狱门門]))(?:[里裡内內外中上前旁](?=[，,的静空挤人坐站弥燃一灯亮热冷])|(?=[，,]|的(?:灯|门|窗|墙|空气|走廊)))`,
  "u",
);

/** A place prose names, best effort; "" where it names none. */
export function locationIn(text: string): string {
  const named = SUBJECT_EN.exec(text.slice(0, 300))?.[1];
  if (named) return named;
  const opens = OPENS_ZH.exec(text)?.[1];
  if (opens && opens.length >= 2 && !/[的了着在是有推开進进出到向来去走跑]/u.test(opens)) return opens;
  const zh = PLACE_ZH.exec(text)?.[1] ?? ANY_PLACE_ZH.exec(text)?.[1];
  if (zh) return zh.replace(/^.*[在到从進进出过向往于了着的是把穿离开開入](?=[㐀-鿿]{2,}$)/u, "");
  return PLACE_EN.exec(text)?.[1] ?? "";
}

/** A time of day prose names. */
export function timeIn(text: string): string {
  const zh = /天还没有?全黑|天快黑|天色渐暗/u.test(text) ? "黄昏" : ZH_TIME_ANYWHERE.exec(text)?.[0];
  return zh ?? TIME_EN.exec(text)?.[0].toLowerCase() ?? "";
}
