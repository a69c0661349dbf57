import type { ExpressionName } from "./expression-table";

/** Feelings as scripts write them, the particular before the general. */
export const EXPRESSION_WORDS: readonly (readonly [RegExp, ExpressionName])[] = [
  [
    /含泪.{0,3}笑|泪中带笑|带泪.{0,2}笑|破涕为笑|smil\w+ through|tearful smile|laugh\w* through tears/i,
    "tearsmile",
  ],
  [
    /嚎啕|痛哭|大哭|哭喊|泣不成声|放声|撕心裂肺|\bwail|bawl|sobs? (?:uncontrollabl|loud)|weeps? bitterly/i,
    "wail",
  ],
  [/狂喜|欣喜若狂|欢天喜地|激动不已|ecstatic|overjoyed|elated|jubilant/i, "ecstatic"],
  [/大笑|狂笑|哈哈|欢笑|兴奋|笑得|笑出声|太好了|laugh|excited|giggl/i, "laugh"],
  [/阴笑|狞笑|邪笑|奸笑|阴险|邪恶|歹毒|wicked|evil|sinister|menacing|maniacal/i, "wicked"],
  [/冷笑|坏笑|狡|得意|嘲|讥|戏谑|玩味|smirk|\bsly|sneer|mock|smug|teas/i, "sly"],
  [/绝望|万念俱灰|崩溃|心如死灰|失魂|despair|hopeless|devastat|broken|shattered/i, "despair"],
  [/哀求|恳求|乞求|央求|可怜巴巴|plead|begg|implor/i, "pleading"],
  [/哭|泪|哽咽|抽泣|啜泣|\bcry|\bcries|sob|weep|tear(?!s? (?:up|apart))/i, "cry"],
  [/暴怒|震怒|怒吼|咆哮|怒不可遏|勃然|雷霆|furious|enraged|\brage|livid|seeth/i, "rage"],
  [/咬牙|切齿|强忍|拼命|grit|clench|strain/i, "grit"],
  [/疼|剧痛|痛苦|吃痛|呻吟|\bpain|agony|hurt|wince|groan/i, "pain"],
  [/大喊|吼|喊|高声|叫道|尖叫|shout|yell|scream|roar|holler/i, "shout"],
  [/厌恶|恶心|嫌恶|鄙夷|反感|disgust|revolt|repuls|contempt|disdain/i, "disgust"],
  [/撅嘴|嘟嘴|噘嘴|赌气|撒娇|委屈|pout|sulk/i, "pout"],
  [/不耐烦|烦躁|嫌|没好气|annoyed|impatient|irritat|exasperat/i, "annoyed"],
  [/松(?:了)?(?:一)?口气|释然|如释重负|放下心|reliev|sighs? with relief/i, "relief"],
  [/生气|愤|怒|恼|气(?:冲|呼|愤|急|得)|angry|anger|\bmad\b|indignan|scowl|glar/i, "angry"],
  [
    /震惊|大惊|惊呆|目瞪口呆|瞠目|骇然|不敢相信|horrified|aghast|thunderstruck|jaw drop|in disbelief|stunned/i,
    "shock",
  ],
  [/惊恐|恐惧|害怕|惊慌|恐慌|胆怯|(?<!哪)怕|畏|afraid|\bfear|terrif|scared|horror|panic|dread/i, "afraid"],
  [/惊叹|惊艳|敬畏|赞叹|憧憬|入迷|amaz|\bawe|wonder(?:struck|ment)|marvel|mesmeri|enchanted/i, "awe"],
  [/惊讶|惊喜|惊|愣|诧|震|忽然|一怔|surpris|shock|startl|gasp|astonish/i, "surprised"],
  [/害羞|羞|脸红|腼腆|shy|blush|embarrass|bashful|flustered/i, "shy"],
  [
    /紧张|不安|焦|慌|颤|犹豫|忐忑|局促|nervous|anxious|tense|worried|trembl|hesita|uneasy|frantic/i,
    "nervous",
  ],
  [/醉|微醺|\bdrunk|tipsy/i, "drunk"],
  [/温柔|轻声|柔|深情|关切|慈|怜|tender|gentle|soft|loving|warm|affection|kind/i, "tender"],
  [/骄傲|自豪|高傲|傲|神气|\bproud|haughty|arrogan|triumph/i, "proud"],
  [/笑|开心|高兴|喜|欣|愉|乐|smil|happy|happi|joy|glad|grin|cheer|beam|delight|amused/i, "smile"],
  [/打盹|睡|沉睡|闭眼|昏迷|asleep|sleep|doz|unconscious/i, "asleep"],
  [/疲|累|倦|困(?!惑)|憔悴|虚弱|tired|weary|exhaust|fatigue|weak/i, "tired"],
  [
    /坚定|坚决|决心|固执|认真|严肃|郑重|毅然|凝重|determin|firm|resolute|stubborn|serious|stern|solemn|grave|defiant/i,
    "determined",
  ],
  [
    /冷淡|冷漠|冷酷|冷|平静|淡|漠然|无表情|\bcold|indifferent|calm|aloof|\bflat|deadpan|expressionless|stoic/i,
    "cold",
  ],
  [
    /悲|伤|难过|忧|低落|失落|痛|苦|叹|黯然|孤独|落寞|sad|sorrow|grief|gloom|melanch|sigh|lonely|wistful|heartbr|dejected|regret/i,
    "sad",
  ],
  [/沉思|思索|若有所思|回忆|pensive|thoughtful|ponder|contemplat|lost in thought/i, "thinking"],
  [/疑|困惑|不解|好奇|迷茫|茫然|doubt|confus|puzzl|curious|wonder|suspicio|skeptic|bewilder/i, "doubt"],
  [/头也不抬|专注|描|写|聚精会神|focus|concentrat|intent/i, "focus"],
];

/** How strongly: the factor on the difference from a calm face. */
export const INTENSITY: readonly (readonly [RegExp, number])[] = [
  [/极度|极其|极|无比|万分|非常|十分|格外|extremely|utterly|intensely|\bvery\b|deeply|absolutely/i, 1.22],
  [/有点|有些|略带|略|稍|一丝|淡淡|隐隐|slightly|a (?:little|bit|hint)|faint|mild|somewhat|vaguely/i, 0.62],
];
