import type { Gender } from "./novel-speakers";

type Called = { woman: RegExp; man: RegExp };
const ZH: Called = {
  woman:
    /(?:^|[，。！？…\s])(?:姑娘|小姐|夫人|太太|娘娘|公主|姐姐|妹妹|师姐|师妹|師姐|師妹|大姐|大嫂|嫂子|阿姨|大妈|大娘|大婶|奶奶|婆婆|外婆|姥姥|妈妈?|媽媽?|娘|丫头|丫頭|闺女|女士|美女|大小姐|师娘|小姑娘)(?=$|[，。！？…~～])/u,
  man: /(?:^|[，。！？…\s])(?:公子|少爷|少爺|先生|大爷|大爺|大叔|叔叔|伯伯|爷爷|爺爺|外公|姥爷|爸爸?|爹|哥哥?|弟弟|大哥|师兄|师弟|師兄|師弟|小伙子|兄弟|兄台|哥们儿?|老弟|帅哥|王爷|王爺|殿下|陛下|皇上|小哥)(?=$|[，。！？…~～])/u,
};
const EN: Called = {
  woman:
    /(?:^|[,.!?…\s])(?:my lady|ma['’]am|madam|miss|missus|girl|lass|lassie|sister|daughter|mother|mum|mom|mama|grandma|granny|aunt|auntie)(?=$|[,.!?…])/iu,
  man: /(?:^|[,.!?…\s])(?:my lord|sir|lad|laddie|boy|son|mister|brother|father|dad|papa|daddy|grandpa|uncle|old man|old chap|my good man)(?=$|[,.!?…])/iu,
};

/** The gender of whoever words call by what they are, not by name: “Yes, ma'am.” “姑娘，请留步。” */
export function addressedGender(words: string): Gender | null {
  const text = words.length > 160 ? words.slice(0, 80) + words.slice(-80) : words;
  const called = /[㐀-鿿]/u.test(text) ? ZH : EN;
  const woman = called.woman.test(text);
  return woman === called.man.test(text) ? null : woman ? "female" : "male";
}
