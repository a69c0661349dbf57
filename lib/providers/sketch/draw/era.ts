import { firstMatch } from "./words";

export type Era = "ancient" | "republican" | "modern" | "future";

const ERAS: readonly (readonly [RegExp, Era])[] = [
  [
    /未来|星际|太空|飞船|赛博|机甲|科幻|空间站|全息|末世|future|cyber|sci-?fi|space(?:ship|craft| station)|starship|android|dystopia|hologra|20[5-9]\d|2[1-9]\d\d/i,
    "future",
  ],
  [
    /民国|租界|上海滩|军阀|旗袍|黄包车|舞厅|百乐门|弄堂|19[1-4]\d|republican|1920s|1930s|1940s|speakeasy|noir city/i,
    "republican",
  ],
  [
    /古代|古风|江湖|武侠|仙侠|修仙|皇|宫[^颈]|王府|侯府|相府|朝|将军|客栈|镖局|公子|娘娘|陛下|太子|王爷|剑客|侠|渡口|长安|洛阳|汴京|唐|宋朝|明朝|清朝|ancient|dynasty|imperial|emperor|empress|palace|medieval|knight|castle|kingdom|samurai|wuxia/i,
    "ancient",
  ],
  [
    /现代|都市|地铁|手机|公司|总裁|高铁|写字楼|商场|汽车|外卖|modern|office|subway|phone|skyscraper/i,
    "modern",
  ],
];

/** In which age the words set the place: it decides how houses are built. */
export const eraOf = (texts: readonly string[]): Era =>
  texts.map((text) => firstMatch(text, ERAS)).find((era) => era !== undefined) ?? "modern";
