import { genderIn } from "./say-words";
import type { ParsedCharacter } from "./types";

type Attributes = ParsedCharacter["attributes"];

const AGE_ZH =
  /(?:年龄|年齡|年纪)\s*[：:]?\s*(\d{1,3})|((?:\d{1,3}|[一二三四五六七八九十百两]{1,4})(?=\s*[岁歲])|(?:\d{1,3}|[一二三四五六七八九十百两]{1,4})(?:多|来|几|幾|余)[岁歲])|(?:^|[（(，,、；;\s])(\d{1,3})(?=$|[）)，,、。；;\s])/u;
const AGE_WORD_ZH =
  /([二三四五六七八九十]十(?:多岁|来岁|出头|上下|几岁)?|\d0(?:多岁|来岁|出头|上下|后)|[七八九零]零后|十[一二三四五六七八九]岁|十几岁|中年|年轻|年輕|年迈|年邁|老年|青年|少年|少女|儿童|孩童|幼儿|婴儿|老者|老人|老船工)/u;
const AGE_EN =
  /\bage[ds]?\s*[:=]?\s*(\d{1,3})\b|\b(\d{1,3})[- ]years?[- ]old\b|(?:^|[(,;\s])((?:early |mid[- ]?|late )?\d0(?:'|’)?s|\d{1,3})(?=$|[),;.\s])/iu;
const AGE_WORD_EN =
  /\b((?:in (?:his|her|their) )?(?:early |mid[- ]?|late )?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)|teenage[rd]?|middle[- ]aged|elderly|old|young|child|kid|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)\b/iu;
const HAIR =
  /(?:[短长長白黑银銀金红灰卷直棕]发|[短長白黑銀金紅灰卷直]髮|头发|頭髮|马尾|馬尾|辫|辮|刘海|瀏海|光头|光頭|秃|禿|寸头|平头|丸子头|盘发|发髻|髮髻|披肩|\bhair(?:ed)?\b|\bponytail\b|\bbald\b|\bbraids?\b|\bcurls\b|\bblonde?\b|\bbrunette\b|\bredhead\b)/iu;
const CLOTHES =
  /(?:裙|衣(?!人)|衫|裤|褲|袍|西装|西裝|(?<![佩说征屈舒克])服(?![务務从气输])|军装|正装|汉服|套装|套裝|礼服|校服|制服|大衣|领带|丝巾|工服|战甲|旗袍|中山装|中山裝|工装|围裙|圍裙|外套|帽|鞋|靴|夹克|卫衣|T恤|马甲|背心|斗篷|盔甲|铠甲|围巾|圍巾|披风|大褂|coat\b|\bdress|\bjacket|\bshirt|\bhat\b|\bsuit\b|\brobes?\b|\buniform|\bapron|\bboots|\bjeans|\bhoodie|\bhelmet|\bscarf|\bsweater|\bskirt|\bcloak|\barmou?r|\bgloves|\bvest\b|\bgown|\bcap\b|\boveralls)/iu;
const FEATURES =
  /(?:疤|痣|眼镜|眼鏡|花镜|花鏡|墨镜|胡子|胡须|鬍|高个|高個|矮|瘦|肥|胖|壮|壯|魁梧|苗条|身材|身高|眉|脸|臉|眼睛|双眼|大眼|鼻|手指|手上|皮肤|皮膚|纹身|紋身|雀斑|酒窝|驼背|跛|独眼|独臂|金漆|耳|嘴唇|\bscar|\btattoo|\bglasses|\bspectacles|\bbeard|\bmo?ustache|\btall\b|\bshort(?! hair)\b|\bthin\b|\bslim\b|\bstocky\b|\bmuscular|\bfreckles|\bmole\b|\blimp|\beyes?\b|\bface\b|\bskin\b|\bwrinkle|\bdimple|\bhandsome|\bbeautiful)/iu;
const TEMPER =
  /(?:性格|脾气|外冷内热|唠叨|嘴硬|心软|沉默|寡言|温柔|溫柔|开朗|開朗|固执|固執|倔强|倔|暴躁|善良|大嗓门|大嗓門|说话慢|话多|话少|记性|冷静|冷靜|冷漠|冷酷|热情|熱情|幽默|内向|外向|胆小|勇敢|狡猾|骄傲|傲娇|直率|豪爽|精明|天真|活泼|乐观|悲观|稳重|阴险|细心|急性子|慢性子|古板|腼腆|\bstubborn|\bshy\b|\bquiet|\bcheerful|\bkind\b|\bgentle|\bcruel|\bcold\b|\bwarm\b|\bfunny|\bserious|\btalkative|\bbrave|\bcunning|\bproud|\bhot-tempered|\bcalm\b|\bambitious|\bcynical|\bloyal|\bnervous|\boptimistic|\bblunt|\bsarcastic|\bsoft-spoken)/iu;
const GENDER_ONLY =
  /^(?:男|女|男性|女性|male|female|man|woman|m|f|boy|girl|性别[：:]?[男女]性?|gender[：:]?\s*\w+)$/iu;
const NOT_A_ROLE = /(?:饰|飾|饰演|cv|配音|os|vo|画外音|出镜|背影|声音)/iu;
const LABELLED: [keyof Attributes | "skip", RegExp][] = [
  ["gender", /^(?:性别|性別|gender|sex)\s*[：:]\s*/iu],
  ["age", /^(?:年龄|年齡|age)\s*[：:]\s*/iu],
  ["temper", /^(?:性格|脾气|personality)\s*[：:]\s*/iu],
  ["role", /^(?:身份|职业|職業|occupation|role|背景|关系|關係)\s*[：:]\s*/iu],
  ["hair", /^(?:发型|髮型|hair)\s*[：:]\s*/iu],
  ["clothing", /^(?:服装|服裝|穿着|衣着|outfit|clothing)\s*[：:]\s*/iu],
  ["skip", /^(?:外貌|外形|特征|特徵|简介|appearance)\s*[：:]\s*/iu],
];

const AGE_ONLY =
  /^[\s（(]*(?:约|約|大约|about|aged?)?\s*(?:\d{1,3}|[一二三四五六七八九十百两]{1,4}(?=.*[岁歲]))\s*(?:多|来|余|几|幾)?(?:岁|歲|years? old|s)?[）)\s]*$/iu;

function ageIn(words: string): string | undefined {
  const zh = AGE_ZH.exec(words);
  if (zh) return zh[1] ?? zh[2] ?? zh[3];
  const en = AGE_EN.exec(words);
  return en?.[1] ?? en?.[2] ?? en?.[3] ?? AGE_WORD_ZH.exec(words)?.[1] ?? AGE_WORD_EN.exec(words)?.[1];
}

/**
 * Reads what a bio, a parenthesis or an introduction says of a person. Words stay as written, except gender: 男/女 or
 * male/female by the script's language.
 */
export function attributesOf(words: string, language: "zh" | "en", name = ""): Attributes {
  const out: Attributes = {};
  const list: Record<"hair" | "clothing" | "features" | "temper", string[]> = {
    hair: [],
    clothing: [],
    features: [],
    temper: [],
  };
  const bounded = words.slice(0, 2000);
  const gender =
    explicitGender(bounded) ?? genderIn(firstSentence(bounded)) ?? genderIn(bounded) ?? genderIn(name);
  if (gender) out.gender = language === "zh" ? (gender === "male" ? "男" : "女") : gender;
  const age = ageIn(bounded) ?? AGE_WORD_ZH.exec(name)?.[1];
  if (age) out.age = age;
  for (const raw of bounded.split(/[，,。；;！!\n]|\.\s|\s-\s|(?<=[㐀-鿿])、/u)) {
    let segment = raw
      .trim()
      .replace(/[.。）)]$/u, "")
      .replace(/^[（(]/u, "");
    const labelled = LABELLED.find(([, pattern]) => pattern.test(segment));
    if (labelled) segment = segment.replace(labelled[1], "");
    if (segment === "" || AGE_ONLY.test(segment)) continue;
    if (labelled && labelled[0] !== "skip") {
      if (labelled[0] === "role") out.role ??= segment;
      else if (labelled[0] in list) list[labelled[0] as keyof typeof list].push(segment);
      continue;
    }
    if (GENDER_ONLY.test(segment)) continue;
    let matched = false;
    for (const [key, pattern] of [
      ["hair", HAIR],
      ["clothing", CLOTHES],
      ["features", FEATURES],
      ["temper", TEMPER],
    ] as const)
      if (!matched && pattern.test(segment)) {
        list[key].push(segment);
        matched = true;
      }
    if (
      !matched &&
      out.role === undefined &&
      segment.length <= 60 &&
      !NOT_A_ROLE.test(segment) &&
      !ageOnlyWord(segment)
    )
      out.role = segment.replace(/^(?:是|a |an |the )/iu, "");
  }
  const glue = language === "zh" ? "，" : ", ";
  if (list.hair.length > 0) out.hair = list.hair.join(glue);
  if (list.clothing.length > 0) out.clothing = list.clothing.join(glue);
  if (list.features.length > 0) out.features = list.features;
  if (list.temper.length > 0) out.temper = list.temper.join(glue);
  return out;
}

const firstSentence = (words: string) => words.split(/[。；;\n]|\.\s/u)[0] ?? "";
const ageOnlyWord = (segment: string) =>
  (AGE_WORD_ZH.exec(segment)?.[0] ?? AGE_WORD_EN.exec(segment)?.[0] ?? AGE_EN.exec(segment)?.[0])?.trim() ===
  segment;

function explicitGender(words: string): "male" | "female" | null {
  const found = /(?:^|[\s（(，,、；;：:])(男|女|male|female)(?=$|[\s）)，,、；;。性]|\.)/iu
    .exec(words)?.[1]
    ?.toLowerCase();
  if (!found) return null;
  return found === "男" || found === "male" ? "male" : "female";
}

/** The first value said of a field wins; lists grow. */
export function mergeAttributes(into: Attributes, more: Attributes): Attributes {
  const features = [...new Set([...(into.features ?? []), ...(more.features ?? [])])];
  return { ...more, ...into, ...(features.length > 0 ? { features } : {}) };
}
