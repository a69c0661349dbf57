import { LOOSE_HAIR } from "./hair-loose";
import { TIED_HAIR } from "./hair-tied";
import type { HairRow } from "./hair-type";

export const HAIR_ROWS = { ...LOOSE_HAIR, ...TIED_HAIR } as const satisfies Record<string, HairRow>;
export type HairStyle = keyof typeof HAIR_ROWS;

export const HAIR_WORDS: readonly (readonly [RegExp, HairStyle])[] = [
  [/地中海|谢顶|发际线|receding|balding|thinning hair/i, "receding"],
  [/光头|秃|剃度|和尚头|bald|shaved head/i, "bald"],
  [/寸头|板寸|平头|圆寸|buzz|crew ?cut/i, "buzz"],
  [/爆炸头|afro/i, "afro"],
  [/莫西干|鸡冠头|mohawk/i, "mohawk"],
  [/双马尾|twin.?tails|pigtails/i, "twintails"],
  [/高马尾束发|武士头|高束|warrior/i, "warrior"],
  [/低马尾|low pony/i, "lowtail"],
  [/马尾|pony ?tail/i, "ponytail"],
  [/双辫|两条辫|麻花辫.{0,2}两|twin braids|two braids/i, "twinbraids"],
  [/辫|braid|plait/i, "braid"],
  [/云鬓|高髻|宫髻|凌云髻|飞仙髻|发髻高|court hair/i, "palace"],
  [/束发|发冠|玉冠|金冠|topknot|道髻/i, "topknot"],
  [/半扎|半披|公主头|half.?up/i, "halfup"],
  [/双丸子|哪吒头|包包头|double buns?|space buns?|two buns/i, "doublebun"],
  [/低髻|低盘|后髻|低丸子|low bun|chignon/i, "lowbun"],
  [/丸子|发髻|盘发|挽|髻|\bbun\b|updo/i, "bun"],
  [/姬发|齐刘海长|hime/i, "hime"],
  [/长卷发|大波浪|long (?:\w+ )?curl/i, "wavy"],
  [/短卷|小卷|自来卷|curly/i, "curly"],
  [/卷发|鬈|羊毛卷|curls/i, "curls"],
  [/波浪|wavy|waves/i, "wavy"],
  [/狼尾|鲻鱼头|mullet/i, "mullet"],
  [/齐肩|中长发|及肩|shoulder.?length|medium.?length/i, "lob"],
  [/波波头|齐耳|\bbob\b/i, "bob"],
  [/长发|披肩|披散|long(?:,? \w+){0,2} hair|长直/i, "long"],
  [/背头|大油头|slick|梳得/i, "combed"],
  [/刺猬|炸毛|竖起|spiky|spiked/i, "spiky"],
  [/凌乱|乱发|鸡窝|蓬乱|messy|tousled|unkempt|shaggy|disheveled/i, "mop"],
  [/三七分|侧分|偏分|side.?part/i, "sidepart"],
  [/分头|中分|parted|curtain hair/i, "parted"],
  [/精灵短发|超短发|pixie/i, "pixie"],
  [/利落短发|干练短发|crop/i, "crop"],
];
