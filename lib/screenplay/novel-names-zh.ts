import { describedNoun, findPerson, leadingNoun, titled } from "./novel-nouns-zh";
import { NOT_NAMES, SURNAMES } from "./novel-person-zh";
import { ZH_SAY_ANY } from "./say-words";

/** Characters a verb or adverb begins with: a name ends before one. */
export const AFTER_NAME = new Set(
  "说說道问問喊叫答笑哭看瞧望盯摇搖点點叹嘆愣怔急忽突猛没沒不又也还還就才却卻都已正把被将將对對向朝从從在是有站坐走转轉抬低皱皺咬沉颤顫压壓慢缓緩连連忙刚剛终終心张張开開伸握拉推掀捂松鬆放拿提举舉打收接递遞停顿頓冷轻輕小大高柔厉厲怒气氣惊驚怕红紅眯闭閉睁睜垂俯弯彎蹲跪跑冲衝跳追赶趕靠凑湊挤擠回想觉覺听聽知记記认認苦微淡嘴脸臉眼的和与與跟一继續续喝吼骂罵嚷嘀喃自默暗只仿似像终再便先后後用以给給替让讓使要能会會敢肯该該吓嚇疼累喘咳哼嗤挥揮搂抱扶背擦抹端吃喝抽吐咽舔噙含满滿探撇挑扯揉捏按敲踢踩踏奔跌摔躺搓抚拍抓甩扔丢抛挡掏摸找翻勾攥瞄瞥睨瞪扭扑扒搭倚歪耸抿呆僵恼羞愧赔攔拦抢夺夾夹塞取摘戴穿脱換换锁鎖逼催盘乖噗扬揚绷紧緊领牵牽瞇睜仰腾蹦窜俯倾侧挺扛拖搬瘫攀爬掐拧拎捧撩撑斜蹭哈嘻咧努竖闪晃荡凝敛肃正色".split(
    "",
  ),
);
export const STOP =
  /^(?:忽然|突然|于是|於是|但是|可是|然后|然後|不过|不過|一个|這|这|那时|那時|此时|此刻|这时|這時|只见|只見|如果|因为|因為|所以|虽然|雖然|已经|没有|什么|怎么|为什么|门口|窗外|屋里|外面|里面|身后|身後|面前|话音|声音|聲音|大家|众人|两人|二人|三人|他们|她们|我们|你们|它们|自己|对方|對方|半晌|良久|许久|片刻|过了|過了|说完|說完|说着|听到|听了|看到|看着|终于|終於|接着|隨後|随后|最后|第二|第一|今天|昨天|明天|晚上|早上|夜里|从此|原来|原來|其实|好像|似乎|仿佛|也许|或许|一时|一边|一声|不一会|不料|谁知|直到|等到|当|當|在|从|把|被|用|对|向|朝|随着|隨著|而|但|可|却|又|再|还|就|才|也|都|很|最|更|眼前|手里|心里|脸上|嘴里|空气|气氛|时间|月光|阳光|雨|风|雪|雾|灯|门|电话|手机|屋子|房间|世界|事情|问题)/u;
const TAKES_OBJECT = new Set("问問到对對向朝跟和给給看望瞪盯把被让讓叫拉抱扶推等找见見将將替帮幫");
/** What may stand before the subject of a clause. */
const LEADS =
  /^(?:(?:就在)?[這这那此](?:时|時)(?:候|刻)?|只见|只見|只有|唯有|忽然|突然|忽地|于是|於是|终于|終於|然后|然後|就连|倒是|还是|還是|反倒是|可是?|但是?|而|连)(?=[㐀-鿿]{2})/u;
const PRONOUN = /^[“「]?(他|她|它|我|他们|她们)(?!们)/u;

/** 她爹王满仓, 我妈: not she, not I. */
const KIN =
  /^([他她我])的?((?:老)?(?:爹|娘|爸爸?|妈妈?|媽媽?|哥哥?|姐姐?|弟弟?|妹妹?|爷爷|奶奶|外公|外婆|姥姥|媳妇|老婆|老公|丈夫|妻子|儿子|女儿|闺女|父亲|母亲|师父))(?!妹|弟|俩|们|的)/u;
function kinOf(clause: string, kin: RegExpExecArray, known: ReadonlySet<string> | undefined): Subject {
  const rest = clause.slice(kin[0].length);
  for (let length = 4; length >= 2; length--)
    if (known?.has(rest.slice(0, length))) return { name: rest.slice(0, length) };
  return { name: kin[1] === "我" ? `我${kin[2]}` : (kin[2] ?? "") };
}

export type Subject = { name: string; pronoun?: undefined } | { pronoun: string; name?: undefined } | null;

/** Offset behind time and place phrases a sentence opens with: 第二天，/ 听到这话，. */
function clausesOf(sentence: string): string[] {
  return sentence
    .split(/[，,、；;：:]/u)
    .map((clause) => clause.trim())
    .filter(Boolean);
}

/** Who a clause begins with, by the word boundary before its verb. */
export function headName(clause: string, known?: ReadonlySet<string>): Subject {
  const bare = clause.replace(
    /^(?:[“”「」\s—…-]+|(?:[這这那此](?:时|時)(?:候|刻)?|只见|只見|只有|忽然|突然|于是|於是|终于|終於|然后|然後|倒是|还是|還是|可|但|而)(?=[㐀-鿿]{2}))+/u,
    "",
  );
  const kin = KIN.exec(bare);
  if (kin) return kinOf(bare, kin, known);
  const pronoun = PRONOUN.exec(bare);
  if (pronoun?.[1]) return { pronoun: pronoun[1] };
  const latin = /^[A-Z][\w'’·-]*(?: [A-Z][\w'’·-]*){0,2}/u.exec(bare);
  if (latin) return { name: latin[0] };
  const of =
    /^(?:说话的|說話的|开口的|開口的|喊他的|回答的)(?:人)?(?:是|正是)(?:一?个|一?個|一?位|一?名)?([㐀-鿿]{2,8})/u.exec(
      bare,
    );
  if (of?.[1]) return { name: personNoun(of[1]) };
  for (let from = 0; known && from <= 6; from++)
    for (let length = 6; length >= 2; length--) {
      const name = bare.slice(from, from + length);
      if (name.length < length || !known.has(name)) continue;
      if (from === 0 || !TAKES_OBJECT.has(bare[from - 1] ?? "")) return { name: apposed(bare, name, known) };
    }
  const noun = leadingNoun(bare) ?? describedNoun(bare);
  if (noun) return { name: apposed(bare, noun, known) };
  const shown =
    /^([那这這](?:张|張|个|個|位|名|道|只|隻|群)[㐀-鿿]{1,3}?)(?=[^㐀-鿿]|[说說道问問笑哭喊叫看摇点冷低大轻忽突又也没的])/u.exec(
      bare,
    );
  if (shown?.[1] && findPerson(shown[1])) return { name: shown[1] };
  if (STOP.test(bare) && !/^那(?:张|个|人|男|女|位)/u.test(bare)) return null;
  for (let length = 2; length <= 6; length++) {
    const name = bare.slice(0, length);
    if (!/^[㐀-鿿·]+$/u.test(name) || name.length < length) return null;
    if (name.endsWith("·")) continue;
    const next = bare[length];
    const inside = [...name].slice(1, -1).some((char) => "的了着在把被说道".includes(char));
    if (inside) return null;
    if (next === undefined || AFTER_NAME.has(next) || ZH_SAY_ANY.test(next)) {
      // 大叔 / 小满: the boundary character may be part of the name; prefer stopping at the first real boundary.
      if (AFTER_NAME.has(name[0] as string) && !/^[小大老高张開开红白]/u.test(name)) return null;
      return { name };
    }
  }
  return null;
}

/** 班主任王老师, 老船工阿川: of a noun and a name side by side, the name. */
function apposed(clause: string, noun: string, known: ReadonlySet<string> | undefined): string {
  const rest = clause.slice(clause.indexOf(noun) + noun.length);
  for (let length = 4; length >= 2; length--)
    if (known?.has(rest.slice(0, length))) return rest.slice(0, length);
  const name = titled(rest);
  // 老魏和法医: 和 is a surname only elsewhere.
  if (/^[和连于向]/u.test(rest)) return noun;
  if (name || !SURNAMES.has(rest[0] ?? "")) return name ?? noun;
  // 同桌许晴已经…: a surname, a given name, a word no name goes on with.
  const length = AFTER_NAME.has(rest[2] ?? "") ? 2 : AFTER_NAME.has(rest[3] ?? "") ? 3 : 0;
  const given = rest.slice(0, length);
  return length > 0 &&
    /^[㐀-鿿]+$/u.test(given) &&
    !/[了的着过]/u.test(given) &&
    !STOP.test(given) &&
    !NOT_NAMES.has(given.slice(0, 2))
    ? given
    : noun;
}

/** The noun a description of a person ends in: 一个背画筒的年轻姑娘 → 姑娘. */
export function personNoun(words: string): string {
  const clean = words
    .replace(/^(?:一?个|一?位|一?名|那个|这个|那位|这位)/u, "")
    .replace(/^.*的(?=[㐀-鿿]{2})/u, "");
  return findPerson(clean)?.word ?? clean.slice(0, 6);
}
export const namesPerson = (words: string) => findPerson(words) !== null;

/** 他身后的…, 她面前: about a place, not about who acts. */
const BESIDE =
  /^(?:[他她我](?:们|們)?)(?:的)?(?:身[后後前旁边邊侧上]|面前|背[后後]|旁[边邊]|眼前|对面|對面)/u;

/** 示意身后的年轻人别出声: he is told, and acts not. */
const ORDERS = /^(?:示意|命令|吩咐|请|請|派|劝|勸|替|帮|幫|陪|逼|任|令|命)/u;

/** Who a clause begins with, for certain: someone known, a pronoun, a noun for a person. */
export function strictHead(clause: string, known: ReadonlySet<string>): Subject {
  const bare = clause
    .trim()
    .replace(/^[“”「」\s—…-]+/u, "")
    .replace(LEADS, "");
  if (BESIDE.test(bare)) return null;
  const kin = KIN.exec(bare);
  if (kin) return kinOf(bare, kin, known);
  const pronoun = PRONOUN.exec(bare)?.[1];
  if (pronoun && pronoun !== "它") return { pronoun };
  for (let length = Math.min(8, bare.length); length >= 2; length--) {
    const name = bare.slice(0, length);
    if (known.has(name)) return { name: apposed(bare, name, known) };
  }
  // 正是宗主亲传弟子赵天骄 · 市场部的林姐抱着文件
  const shown = /^(?:正是|原来是|竟是|来人是|来者是)(.{2,14})/u.exec(bare)?.[1] ?? "";
  for (let from = 0; from + 2 <= shown.length; from++)
    for (let length = 4; length >= 2; length--)
      if (known.has(shown.slice(from, from + length))) return { name: shown.slice(from, from + length) };
  const of = AFTER_NAME.has(bare[0] ?? "") || ORDERS.test(bare) ? null : /^[^的，]{1,8}的(.{2,})/u.exec(bare);
  if (of?.[1] && !BESIDE.test(of[1])) {
    const owner = strictHead(of[1], known);
    if (owner?.name && known.has(owner.name)) return owner;
  }
  const noun = leadingNoun(bare);
  return noun ? { name: apposed(bare, noun, known) } : null;
}

/** Of a sentence that leads to a quote, whoever the nearest clause begins with. */
export function nearestSubject(sentence: string, known: ReadonlySet<string>): Subject {
  for (const clause of clausesOf(sentence).reverse()) {
    const head = strictHead(clause, known);
    if (head) return head;
  }
  return null;
}

/** The subject of a sentence: someone known, else someone whose noun says so, else what the sentence begins with. */
export function subjectOf(sentence: string, known: ReadonlySet<string>): Subject {
  const clauses = clausesOf(sentence).slice(0, 6);
  for (const clause of clauses)
    for (let length = Math.min(8, clause.length); length >= 2; length--)
      if (known.has(clause.slice(0, length)))
        return { name: apposed(clause, clause.slice(0, length), known) };
  let first: Subject = null;
  for (const clause of clauses) {
    const head = headName(clause);
    if (head?.pronoun || (head?.name && namesPerson(head.name))) return head;
    const noun = findPerson(clause);
    if (noun && noun.index > 0 && noun.index <= 2) return { name: clause.slice(0, noun.index) + noun.word };
    if (clause === clauses[0]) first = head;
  }
  return first;
}
