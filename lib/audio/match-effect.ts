import { EFFECTS } from "./synth/effects/all";
import type { Effect } from "./synth/effects/types";

/** Words that hold the name of a sound without being one: taken out before anything is looked for. */
const NOT_SOUNDS = [
  /风(?:格|度|景|险|光|采|味|情|水|尚|波|趣|筝|扇|衣|俗|云|华|骨|流|姿|韵|头|口|向|筒|范|貌)|作风|台风眼|校风|威风|屏风|中风|口风|占上风|接风|伤风|春风得意|麦克风/g,
  /雨(?:伞|衣|鞋|靴|水沟|果|棚|林)|谷雨节气|风雨无阻|风雨同舟|枪林弹雨/g,
  /雷(?:同|达|锋|厉|人|霆)|地雷阵|扫雷|避雷|鱼雷/g,
  /火(?:车票|锅|腿|星|候|箭)|脾气火爆|发火|恼火|着火点|火热/g,
  /鼓(?:励|舞|掌声雷动的场面)|打鼓励|钟(?:情|爱|意|点工|头)|分钟|铃铛花|门(?:口|外|牌|卫|派|诊|槛|面|缝|票|框|店)|部门|专门|热门|冷门|出门|登门|家门|校门|城门|入门|掌门|后门|满门/g,
  /枪手|枪口|手枪模型|剑客|剑眉|刀削面|马上|马路边的店|马虎|马甲|狗粮|猫腻|鸡汤|鸡毛|鸟瞰|菜鸟|海报|海关|海归|大海捞针|江湖|上海|河北|河南/g,
  /心跳漏了|没有声音|无声|静音|沉默|寂静(?!的夜)|安静|鸦雀无声/g,
  /\b(?:no|without|never)\s+(?:a\s+|any\s+)?\w+/gi,
  /\b(?:rain|wind)\s?(?:coat|breaker|shield|ow)s?\b|\bwindows?\b(?<!on the window)|(?<!(?:strikes|lights) a )\bmatch(?:es|ed|ing)?\b|\bgun(?:pack|man)\b|\bbell[a-z]{2,}\b|\bspringtime\b|\bin (?:the )?spring\b|\btrain(?:ing|er|ed|ers)\b|\bstep(?:mother|father|by)\w*\b|\bfire(?:d|man|wall)\b|\bscratch that\b|\bsea(?:son|t)\w*\b|\bclockwork\b|\bpaper(?:work)\b|\bhandsome\b/gi,
];

const latin = /^[\x20-\x7e]+$/;

type Tag = { tag: string; found: (text: string) => boolean; effect: Effect };

/** The longest tag is tried first; of two equally long ones the earlier effect. */
const TAGS: Tag[] = EFFECTS.flatMap((effect) =>
  effect.tags.split("|").map((tag) => {
    const word = new RegExp(`(?<![a-z])${tag.replace(/[.*+?^$()[\]]/g, "\\$&")}(?:s|es|ing)?(?![a-z])`, "i");
    return {
      tag,
      effect,
      found: latin.test(tag) ? (text: string) => word.test(text) : (text: string) => text.includes(tag),
    };
  }),
).sort((a, b) => weight(b.tag) - weight(a.tag));

/** A Chinese character says as much as two and a half letters. */
function weight(tag: string): number {
  return latin.test(tag) ? tag.length : tag.length * 2.5;
}

/** The effect the words of a script ask for; undefined where they name no sound we have. */
export function matchEffect(words: string): Effect | undefined {
  const text = NOT_SOUNDS.reduce(
    (left, pattern) => left.replace(pattern, " "),
    words.normalize("NFKC").toLowerCase(),
  );
  return TAGS.find(({ found }) => found(text))?.effect;
}
