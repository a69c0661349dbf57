/** How prose says that someone speaks, and with what feeling. */
export const ZH_SAY =
  "(?:说|說|道|问|問|喊|叫|答|开口|開口|嘟囔|嘟哝|嘀咕|喃喃|低语|低語|吼|骂|罵|叹|嘆|追问|追問|解释|解釋|补充|吩咐|命令|催促|催|劝|勸|嚷|接话|接話|应声|應聲|应了|念叨|念|唱|宣布|提醒|反驳|抱怨|插嘴|自语|自語|耳语|感叹|感慨|安慰|打断|咕哝|质问|回应|回復|回复|承认|坦白|强调|建议|发话|发问|招呼|喝|哼|冷哼|嗤|怒斥|呵斥|呼喊|呼唤|求|哀求|恳求|附和|低吟|开腔|笑|哭|沉吟|告诉|告訴)";
export const ZH_THINK = "(?:心想|暗想|心道|心说|暗道|想道|寻思|尋思|心里想|心裡想|心里暗想|默念|自忖|思忖)";
export const ZH_SAY_ANY = new RegExp(ZH_SAY, "u");
export const ZH_FEELING = new RegExp(
  `(低声|低聲|小声|小聲|大声|大聲|轻声|輕聲|颤声|顫聲|柔声|沉声|厉声|厲聲|高声|朗声|哑声|齐声|失声|冷冷|淡淡|喃喃|怯怯|愤怒|生气|惊讶|焦急|[㐀-鿿]{1,4}(?:着|著|地|得))(?:地|的|对[㐀-鿿]{1,4}|向[㐀-鿿]{1,4}|朝[㐀-鿿]{1,4}|又|便|就)*${ZH_SAY}`,
  "u",
);
/** A clause that only says who speaks: 他说 · 阿川低声喝道 · 小满笑着问他. */
export const ZH_ONLY_SAYS = new RegExp(
  `^[㐀-鿿A-Za-z·]{0,10}?(?:[㐀-鿿]{1,6}(?:着|地|声|聲))?(?:对[㐀-鿿]{1,5}|向[㐀-鿿]{1,5}|继续|接着|又|便|就|也|忽然|突然|连忙|赶紧)*${ZH_SAY}(?:道|着|了|[㐀-鿿]{0,2})[：:，,。！？!?]*$`,
  "u",
);

export const EN_SAY =
  "(?:said|says|say|asked|asks|replied|answered|whispered|whispers|shouted|cried|called|yelled|screamed|muttered|murmured|mumbled|added|continued|explained|insisted|agreed|admitted|snapped|growled|hissed|laughed|sighed|demanded|inquired|exclaimed|declared|announced|repeated|begged|pleaded|warned|told|went on|began|interrupted|observed|remarked|suggested|breathed|gasped|grunted|protested|promised|retorted|sobbed|stammered|returned|offered|ordered|urged|chuckled|croaked|barked|bellowed)";
export const EN_FEELING =
  /\b(whisper|shout|cried|yell|scream|mutter|murmur|hiss|growl|snap|sob|gasp|laugh|sigh|beg|plead|croak|bark|bellow|stammer)\w*|\b([a-z]+ly)\b/iu;
export const EN_THINK = /\b(?:thought|wondered|told (?:him|her|my)self)\b/iu;

const FEMALE_ZH =
  /姑娘|女|孙女|孫女|少女|妈|媽|母|奶奶|婆|姐|妹|妻|阿姨|姨|婶|嫂|小姐|公主|皇后|娘|太太|夫人|她|妃|媳妇|舅妈|师娘|師娘|丫头|丫頭|丫鬟|老妪|妇人|婦人/u;
const MALE_ZH =
  /爷爷|爺爺|男|少年|小伙|先生|爸|父|哥|弟|叔|伯|大爷|老头|丈夫|儿子|兒子|国王|王子|和尚|公子|老汉|汉子|舅|爷|孙子|孫子|兄|外公|阿公|老者|老翁|大汉|大漢|皇帝|陛下|公公|太监|太監|书生|書生|他(?!们)/u;
const FEMALE_EN =
  /\b(?:she|her|hers|woman|girl|lady|mother|mom|mum|sister|daughter|wife|grandmother|granddaughter|aunt|queen|princess|female|mrs|miss|ms|waitress|actress|nun|niece|widow|grandma|granny|mama|mommy|auntie)\b/iu;
const MALE_EN =
  /\b(?:he|his|him|man|boy|gentleman|father|dad|brother|son|husband|grandfather|grandson|uncle|king|prince|male|mr|sir|lord|guy|waiter|nephew|monk|fisherman|policeman|grandpa|papa|daddy)\b/iu;

const OWNED =
  /\b(?:his|her)\s+(?=(?:[\w-]+\s)?(?:son|daughter|wife|husband|mother|father|brother|sister|nephew|niece|uncle|aunt|boyfriend|girlfriend|grandson|granddaughter)\b)|[她他](?=的?(?:儿子|女儿|丈夫|妻子|母亲|父亲|哥哥|弟弟|姐姐|妹妹))/giu;

/** Gender a description names or implies; null where it says nothing, or both. */
export function genderIn(words: string): "male" | "female" | null {
  // Her son is a man, whoever she is.
  const own = words.replace(OWNED, "");
  const female = FEMALE_ZH.test(own) || FEMALE_EN.test(own);
  const male = MALE_ZH.test(own.replace(/孙女|孫女|女儿|女兒|母亲|妹妹/gu, "")) || MALE_EN.test(own);
  if (female === male) return null;
  return female ? "female" : "male";
}
