import type { PoseKind } from "./table";

/** Verbs, particular ones first. */
export const POSE_WORDS: readonly (readonly [RegExp, PoseKind])[] = [
  [
    /(?:踩|爬|登|站)(?:着|上|在)?(?:那|一)?(?:架|把|个)?梯子|(?:up|on|climbs?) (?:a|the) (?:step)?ladder/i,
    "climb",
  ],
  [/(?:扶|把)(?:着|住)梯子|(?:holds?|steadies) (?:a|the) (?:step)?ladder/i, "steady"],
  [
    /(?:划|擦)(?:亮|着|燃)(?:一根|第.根)?火柴|(?:点|吹)(?:燃|亮|着|灭|熄)(?:了)?(?:蜡烛|烛|灯芯|火柴|打火机)|(?:strikes?|lights?) (?:a|the|another) (?:match|candle|lighter)/i,
    "kindle",
  ],
  [/捂(?:着|住)(?:了)?(?!自己)[^，。]{1,4}的?(?:嘴|口|眼)|covers? (?:his|her|the \w+'s) mouth/i, "reach"],
  [
    /捂(?:着|住)?脸|掩面|捂面|以手遮面|cover(?:s|ing)? (?:his|her|their|the) face|face in (?:his|her|their) hands/i,
    "coverface",
  ],
  [
    /抱(?:着|住)?头|捂(?:着|住)?(?:耳|头)|头疼|clutch(?:es|ing)? (?:his|her|their) head|covers? (?:his|her|their) ears/i,
    "headache",
  ],
  [/抱(?:紧|着|住)?自己|抱膝|瑟瑟发抖|缩成一团|hugs? (?:him|her|them)sel(?:f|ves)|shiver/i, "hugself"],
  [/拥抱|抱住|相拥|搂|抱在一起|扑进|紧紧抱|embrac|\bhug|in (?:his|her|their) arms/i, "embrace"],
  [
    /双手抱胸|抱臂|抱着(?:胳膊|双臂)|交叉(?:双|手)臂|双臂交叉|cross(?:es|ed|ing)? (?:his|her|their)? ?arms|arms (?:crossed|folded)|folds? (?:his|her|their) arms/i,
    "crossed",
  ],
  [/叉腰|hands? on (?:his|her|their|the)? ?hips?|akimbo/i, "hips"],
  [/插(?:着)?(?:裤)?(?:口)?兜|手插口袋|hands? in (?:his|her|their)? ?pockets?/i, "pocket"],
  [/抱拳|作揖|拱手|fist.?(?:and|in).?palm|cupped hands/i, "fistpalm"],
  [/合十|祈祷|祷告|许愿|跪拜|\bpray|makes? a wish/i, "pray"],
  [/单膝(?:跪|下)|半跪|求婚|one knee|propos(?:es|ing)/i, "halfkneel"],
  [/跪|磕头|叩首|kneel|on (?:his|her|their) knees|prostrat/i, "kneel"],
  [/蹲|squat|crouch/i, "squat"],
  [/敬礼|行礼|salut/i, "salute"],
  [
    /鞠躬|弯腰|俯身|躬身|捡(?!来|到|的|回)|拾起|低下身|\bbow(?:s|ed|ing)?\b|bend(?:s|ing)?|stoop|pick(?:s|ed|ing)? up/i,
    "bow",
  ],
  [
    /躺|卧|昏迷|昏倒在|倒在(?:地|床|血)|睡在|\bl(?:ies|ying|ay) (?:on|in|down|there)|unconscious|collapsed on/i,
    "lie",
  ],
  [/摔|跌|绊倒|倒下|坠|栽倒|\bfall(?:s|ing)?\b|\bfell\b|tripp|stumbl|tumbl|collaps/i, "fall"],
  [
    /拔剑|挥剑|挥刀|出剑|劈|砍|舞剑|slash|swing(?:s|ing)? (?:his|her|a|the) (?:sword|blade|axe)|draws? (?:his|her|a|the) sword/i,
    "slash",
  ],
  [/举枪|瞄准|开枪|持枪|拔枪|\baim(?:s|ing)?\b|gunpoint|points? (?:a|the|his|her) gun/i, "aim"],
  [/打斗|格斗|搏斗|挥拳|出拳|拳头砸|动手打|扭打|厮杀|对打|\bfight|punch|brawl|\bkick(?:s|ing)?\b/i, "fight"],
  [
    /打电话|接电话|接起|通话|听电话|on the phone|phone to (?:his|her)|(?:calls?|phones?|dials?|dialing) |takes? (?:a|the) call/i,
    "phone",
  ],
  [
    /看(?:着)?手机|刷手机|发(?:短信|微信|消息)|玩手机|texting|scroll(?:s|ing)?|looks? at (?:his|her|the) phone/i,
    "text",
  ],
  [/喝|饮|举杯|干杯|碰杯|抿|啜|\bdrink|\bsip|toast(?:s|ing)?\b|gulp/i, "drink"],
  [/读|看书|翻书|翻阅|看报|看信|念信|\bread(?:s|ing)?\b|leaf(?:s|ing) through/i, "read"],
  [
    /写|描金|画画|作画|记笔记|抄|批改|\bwrit(?:es|ing)|\bpaint(?:s|ing)|draws? (?:a|the)? ?(?:picture|map|line)|sketching|scribbl/i,
    "write",
  ],
  [
    /托(?:着)?(?:腮|下巴)|沉思|思索|若有所思|摸(?:着)?(?:下巴|胡)|ponder|thinking|strok(?:es|ing) (?:his|her) (?:chin|beard)|chin in/i,
    "think",
  ],
  [
    /捂(?:着|住)?(?:胸|心)|按(?:着|住)?胸|抚胸|hand (?:on|to|over) (?:his|her|their) (?:heart|chest)|clutch(?:es|ing)? (?:his|her) chest/i,
    "chest",
  ],
  [/耸肩|摊(?:开)?(?:双)?手|shrug/i, "shrug"],
  [/欢呼|雀跃|高举双手|振臂|胜利|cheer|arms (?:up|raised|in the air)|celebrat/i, "cheer"],
  [/跳起|跃起|腾空|蹦|\bjump|\bleap/i, "jump"],
  [/跳舞|起舞|舞蹈|旋转|danc(?:e|es|ing)|twirl/i, "dance"],
  [/推(?:开|着|搡)|用力推|\bpush(?:es|ing)?\b|\bshov/i, "push"],
  [
    /伸(?:出)?手|伸向|拉住|抓住|握住|牵|递|接过|扇了|耳光|巴掌|打了|slaps?\b|smacks?\b|reach(?:es|ing)?|hands? (?:him|her|it|over)|grab|extends? (?:a|his|her) hand|stretch(?:es|ing)? out/i,
    "reach",
  ],
  [/指着|指向|指了|指责|point(?:s|ing|ed)? (?:at|to|toward|out)|\bpoints\b/i, "point"],
  [/挥手|招手|摆手|告别|道别|\bwav(?:e|es|ing)\b|beckon/i, "wave"],
  [
    /(?:提|拎|拖|挎)(?:着|起|了)|(?:drag|haul|lug|tow)s?(?:ging|ing)? |\bwith (?:a|his|her) (?:suitcase|bag|lantern)/i,
    "lug",
  ],
  [/举|划亮|点灯|喇叭|raise|lift|holds? (?:it |\w+ )?(?:up|high)|\bhold up/i, "raise"],
  [/蹑手蹑脚|潜入|悄悄(?:地)?(?:走|靠近)|溜|sneak|creep|tiptoe/i, "sneak"],
  [
    /跑|奔|冲(?:出|进|向|上|过)|追|逃|\brun(?:s|ning)?\b|\bran\b|\brush|sprint|chas(?:e|es|ing)|\bflee|dash/i,
    "run",
  ],
  [
    /坐|藤椅|打盹|骑|趴在桌|\bsit|seated|\bsat\b|asleep|perch|rid(?:es|ing)|behind (?:the|a) (?:desk|wheel)/i,
    "sit",
  ],
  [/走|离开|踱|迈|漫步|散步|进门|\bwalk|stride|leav|stroll|wander|enters?\b|approach|pac(?:es|ing)/i, "walk"],
  [/抱(?:着|起)|端(?:着)?|捧(?:着)?|搬|扛|carr(?:y|ies|ying)|cradl/i, "carry"],
  [/立正|肃立|站得笔直|at attention|stands? straight/i, "attention"],
  [
    /点头|低头|垂首|颔首|\bnod|bows? (?:his|her|their) head|looks? down|lowers? (?:his|her|their) head/i,
    "nod",
  ],
  [/站|立|伫立|\bstand|\bstood/i, "stand"],
];

/** What people do with their hands when nothing is said. */
export const IDLE = {
  female: ["stand", "stand", "clasp", "hip", "stand"],
  male: ["stand", "stand", "pocket", "hip", "stand"],
} as const;
