/** Closed word lists about places, both languages, simplified and traditional. Data, longest alternatives first. */

const DAY_OFFSET =
  "(?:第.{1,3}[天日]|次日|翌日|隔天|当[天日晚]|當[天日晚]|同[天日]|数日后|數日後|[一二三四五六七八九十几幾数兩两\\d]{1,4}(?:天|日|个月|個月|年|小时|小時|周)[之以]?[后後前])";
const HOUR =
  "(?:大?清晨|早晨|早上|清早|凌晨|黎明|拂晓|拂曉|破晓|破曉|上午|中午|正午|午后|午後|下午|傍晚|黄昏|黃昏|日落|日出|入夜|夜晚|晚上|深夜|午夜|半夜|子夜|雨夜|雪夜|月夜|雾夜|除夕夜|夜里|夜裡|夜间|夜間|夜景|日景|晨景|昏景|白天|白昼|日间|日間|雨天|[一二三四五]更|[子丑寅卯辰巳午未申酉戌亥]时|晨|早|午|昏|晚|夜|日)";

const MEANWHILE =
  "(?:与此同时|與此同時|同一?时间?|同一?時間?|稍后|稍後|片刻[之以]?[后後]|不久[之以]?[后後]|随后|隨後|紧接上?场?|接上[场場]?|连续|連續|承前|[现現]在|\\d{1,2}[点點:：]\\d{0,2}分?半?)";

export const ZH_TIME = new RegExp(`^(?:${MEANWHILE}|${DAY_OFFSET}[，,]?\\s*${HOUR}?|${HOUR}{1,2})$`, "u");
/** 日内, 夜外: time and side in one token. */
export const ZH_TIME_SIDE = new RegExp(`^(${HOUR})[·/]?(内外|內外|内景|內景|外景|内|內|外)$`, "u");
export const ZH_SIDE_TIME = new RegExp(`^(内外|內外|内景|內景|外景|内|內|外)[·/]?(${HOUR})$`, "u");
export const ZH_TIME_ANYWHERE = new RegExp(
  `${DAY_OFFSET}|${HOUR.replace("|晨|早|午|昏|晚|夜|日)", ")")}`,
  "u",
);
export const ZH_SIDE = /^(?:内景|內景|外景|内外景|內外景|室内|室內|室外|内外|內外|内\/外|內\/外|内|內|外)$/u;

export const EN_TIME =
  /^(?:(?:the\s+)?(?:next|following|same|previous)\s+)?(?:early\s+|late\s+|mid-?)?(?:day|night|morning|evening|afternoon|dawn|dusk|sunset|sunrise|noon|midday|midnight|twilight|(?:earth|moon)rise|high noon|dead of night|pre-?dawn|first light|nightfall|mid-?morning|later that (?:day|night|evening|morning)|christmas(?: eve)?|new year(?:['’]s)?(?: eve)?|later|continuous|moments later|same time|same|magic hour|golden hour|(?:\d{1,2}(?::\d{2})?\s*[ap]\.?m\.?)|night time|daytime|that night|years? later|\w+ (?:days?|hours?|weeks?|months?|years?|minutes?) (?:later|earlier|ago)|flashback|present|present day|past)(?:\s*\(.{0,40}\))?$/i;
export const EN_HEADING =
  /^(?:int\.?\s*\/\s*ext|ext\.?\s*\/\s*int|i\s*\/\s*e|e\s*\/\s*i|interior|exterior|int|ext|est)(?=[.\s:/-])[.\s:/-]+(.*)$/i;

const ZH_INSIDE =
  /铺|鋪|店|房|室|厅|廳|屋|家里|家中|家裡|楼内|樓內|楼道|办公|教室|医院|醫院|车内|車內|车厢|車廂|阁楼|閣樓|楼上|地窖|地牢|帐篷|棚|餐厅|餐廳|厨|廚|走廊|电梯|電梯|酒吧|咖啡|咖啡馆|宿舍|图书馆|圖書館|宫|宮|殿|客栈|客棧|酒楼|茶馆|茶館|船舱|船艙|仓库|倉庫|地下|库|洞|帐内|舱|馆|館|公寓|卧|臥|书房|書房|大堂|会议|會議|病床|牢|监狱|实验室/u;
const ZH_OUTSIDE =
  /街|巷|路|河|江|海|湖|山|林|广场|廣場|天台|屋顶|屋頂|公园|公園|桥|橋|门口|門口|门前|門前|门外|門外|院子|庭院|操场|操場|田|村口|渡口|码头|碼頭|沙漠|草原|墓地|城墙|城牆|站台|月台|车站外|岸|崖|森林|花园|花園|停车场|楼下|樓下|户外|野外|荒|滩|灘/u;
const EN_INSIDE =
  /\b(?:room|kitchen|office|shop|store|house|home|bar|cafe|hall|corridor|hallway|bedroom|bathroom|apartment|garage|hospital|classroom|library|car|elevator|shack|trailer|cabin|cell|church|lab|studio|restaurant|diner|basement|attic|warehouse|workshop|factory|tent|cockpit|ship)\b/i;
const EN_OUTSIDE =
  /\b(?:street|road|alley|lane|river|sea|beach|lake|mountain|forest|woods|square|rooftop|roof|park|bridge|patio|pool|garden|yard|field|dock|pier|desert|cemetery|mansion grounds|parking lot|playground|harbou?r|cliff|sky)\b/i;

const everywhere = (...patterns: RegExp[]) => patterns.map((pattern) => new RegExp(pattern, "giu"));
const INSIDE = everywhere(ZH_INSIDE, EN_INSIDE);
const OUTSIDE = everywhere(ZH_OUTSIDE, EN_OUTSIDE);

function lastMatch(text: string, patterns: RegExp[]): number {
  let last = -1;
  for (const pattern of patterns)
    for (const match of text.slice(0, 200).matchAll(pattern)) last = Math.max(last, match.index);
  return last;
}

/** Inside, outside, or null where the words do not say; the last word decides (修灯铺门前, 街角咖啡馆, kitchen garden). */
export function inferInterior(location: string): boolean | null {
  if (/[^内內]外$/u.test(location)) return false;
  if (/[内內里裡]$/u.test(location)) return true;
  const outside = lastMatch(location, OUTSIDE);
  const inside = lastMatch(location, INSIDE);
  return outside === inside ? null : inside > outside;
}

const WEATHER: [RegExp, string, string][] = [
  [/细雨|細雨|小雨|毛毛雨|drizzl\w*|light rain/giu, "细雨", "drizzle"],
  [/暴雨|大雨|倾盆|傾盆|downpour|heavy rain|pouring/giu, "大雨", "heavy rain"],
  [/雷|闪电|閃電|thunder\w*|lightning|\bstorm\w*/giu, "雷", "thunder"],
  [/雨(?!伞|傘|衣|靴|鞋|刮|棚)|\brain(?:s|ing|y|drops?)?\b/giu, "雨", "rain"],
  [/雾|霧|\bfog(?:gy)?\b|\bmist(?:y)?\b/giu, "雾", "fog"],
  [/雪(?!糕|碧|茄|白|亮|山飞|人参)|\bsnow(?:s|ing|y|flakes?)?\b/giu, "雪", "snow"],
  [
    /狂风|狂風|大风|大風|寒风|寒風|风吹|風吹|被风|晚风|\bwind(?:y|s)?\b(?! up| down| shield)/giu,
    "风",
    "wind",
  ],
  [/月光|月色|月亮|明月|moonlight|\bmoon\b/giu, "月光", "moonlight"],
  [
    /黄昏|黃昏|夕阳|夕陽|晚霞|落日|余晖|餘暉|\bsunset\b|\bdusk\b|golden light|setting sun/giu,
    "黄昏",
    "sunset glow",
  ],
  [/阳光|陽光|晴朗|\bsun(?:ny|light|shine)?\b/giu, "阳光", "sunlight"],
  [/昏黄|昏黃|暖黄|暖黃|烛光|燭光|candle\s?light|warm (?:light|glow)/giu, "暖黄灯光", "warm light"],
  [/霓虹|\bneon\b/giu, "霓虹", "neon"],
  [/阴森|陰森|昏暗|漆黑|阴暗|陰暗|\bgloom\w*|pitch[- ]dark|\bdim(?:ly)?\b/giu, "昏暗", "gloom"],
  [
    /尘土|塵土|灰尘|灰塵|烟雾|煙霧|硝烟|浓烟|\bsmok(?:e|y)\b|\bdust(?:y)?\b|\bhaze\b/giu,
    "烟尘",
    "smoke and dust",
  ],
];
const SKY = new Set(["细雨", "大雨", "雷", "雨", "雾", "雪", "风"]);

function weatherFound(text: string, language: "zh" | "en", sky: boolean): string[] {
  const found: string[] = [];
  for (const [pattern, zh, en] of WEATHER) {
    if (sky && !SKY.has(zh)) continue;
    pattern.lastIndex = 0;
    if (!pattern.test(text)) continue;
    if (zh === "雨" && (found.includes("细雨") || found.includes("大雨"))) continue;
    if (en === "rain" && (found.includes("drizzle") || found.includes("heavy rain"))) continue;
    found.push(language === "zh" ? zh : en);
  }
  return found;
}

/** Light and weather words of a text, normalised: 细雨, 暖黄灯光. */
export const atmosphereWords = (text: string, language: "zh" | "en") => weatherFound(text, language, false);
/** Only what falls from the sky or drifts in the air. */
export const weatherWords = (text: string, language: "zh" | "en") => weatherFound(text, language, true);
