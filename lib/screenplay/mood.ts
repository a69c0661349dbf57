export const MOODS = ["happy", "sad", "tense", "romantic", "epic", "calm", "comic", "mystery"] as const;
export type Mood = (typeof MOODS)[number];

const WORDS: [Mood, RegExp][] = [
  [
    "happy",
    /笑|开心|開心|高兴|高興|快乐|快樂|幸福|欢呼|歡呼|太好了|庆祝|慶祝|喜悦|兴奋|興奮|欣喜|烟花|\bhapp(?:y|ily)\b|\bsmil\w+|\bjoy\w*|\bcheer\w*|\bcelebrat\w+|\blaugh\w*|\bdelight\w*|\bexcited\b|\bwonderful\b/giu,
  ],
  [
    "sad",
    /哭|泪|淚|悲|伤心|傷心|难过|難過|哀|哽咽|失去|离开了|離別|离别|告别|墓|葬|遗憾|思念|孤独|孤獨|落寞|\bsad(?:ly)?\b|\bcr(?:y|ies|ied|ying)\b|\btears?\b|\bsob\w*|\bweep\w*|\bgrie\w+|\bfuneral\b|\blonely\b|\bdepress\w+|\bgoodbye\b|\bgrave\b/giu,
  ],
  [
    "tense",
    /紧张|緊張|怒|吼|大喊|危险|危險|追|逃|枪|槍|刀|血|杀|殺|爆炸|拆迁|断电|快跑|颤抖|顫抖|恐惧|害怕|冲突|打架|质问|威胁|生气|生氣|不耐烦|急|\btense\b|\bangr\w+|\bshout\w*|\bscream\w*|\bgun\w*|\bknife\b|\bblood\w*|\bkill\w*|\bdead\b|\bexplo\w+|\brun(?:s|ning)?\b|\bchase\w*|\bthreat\w*|\bfight\w*|\bslam\w*|\bsniper\b|\bdanger\w*|\bfear\w*/giu,
  ],
  [
    "romantic",
    /喜欢你|喜歡你|爱你|愛你|吻|拥抱|擁抱|牵手|牽手|脸红|臉紅|心跳|告白|温柔地|依偎|情书|约会|\bkiss\w*|\blove you\b|\bin love\b|\bembrac\w+|\bhold(?:s|ing)? hands\b|\bblush\w*|\bdate\b|\bromantic\b|\bsweetheart\b|\bhug(?:s|ged|ging)?\b/giu,
  ],
  [
    "epic",
    /大军|大軍|战场|戰場|千军|冲锋|衝鋒|王座|登基|命运|命運|史诗|天下|巨龙|巨龍|神殿|万箭|号角|誓死|决战|決戰|苍穹|\bbattle\w*|\barm(?:y|ies)\b|\bdragon\b|\bthrone\b|\bdestiny\b|\bwar(?:s|riors?)?\b|\bempire\b|\blegion\b|\bkingdom\b|\bcharge!/giu,
  ],
  [
    "comic",
    /搞笑|滑稽|尴尬|尷尬|摔倒|喷饭|噴|翻白眼|傻笑|吐槽|哈哈哈|抽搐|无语|囧|窘|打嗝|\bjoke\w*|\bridiculous\b|\bawkward\w*|\btrips?\b over|\bbear crap\b|\bsilly\b|\bclumsy\b|\bgoofy\b|\bdumb\b|\bfunny\b|\bpratfall\b/giu,
  ],
  [
    "mystery",
    /雾|霧|神秘|诡异|詭異|阴森|陰森|黑影|幽|鬼|失踪|失蹤|秘密|谜|謎|悬疑|一模一样|红灯|密室|尸体|线索|符咒|\bmyster\w+|\bfog\w*|\bghost\w*|\bshadow\w*|\bstrange\w*|\bsecret\w*|\beerie\b|\bwhisper\w*|\bvanish\w*|\bclue\w*|\bmissing\b|\bmurder\w*|\bmist\b/giu,
  ],
  [
    "calm",
    /平静|平靜|安静|安靜|宁静|寧靜|轻声|輕聲|微风|微風|细雨|細雨|静静|靜靜|悠闲|打盹|月光|缓缓|\bcalm\w*|\bquiet\w*|\bpeace\w*|\bgently\b|\bserene\b|\bsoft(?:ly)?\b|\bslow(?:ly)?\b|\bgorgeous day\b/giu,
  ],
];

/** How strongly words speak for each mood: hits, feelings counted double. */
export function moodScores(words: string[], feelings: string[] = []): Record<Mood, number> {
  const scores = Object.fromEntries(MOODS.map((mood) => [mood, 0])) as Record<Mood, number>;
  const text = words.join("\n");
  const felt = feelings.join("\n");
  for (const [mood, pattern] of WORDS)
    scores[mood] = (text.match(pattern)?.length ?? 0) + (felt.match(pattern)?.length ?? 0) * 2;
  return scores;
}

/** The mood of a scene or a shot by its words; calm where nothing speaks for another. */
export function moodOf(words: string[], feelings: string[] = []): Mood {
  const scores = moodScores(words, feelings);
  let best: Mood = "calm";
  for (const mood of MOODS) if (scores[mood] > scores[best]) best = mood;
  return best;
}

const STRONG =
  /泪|淚|哭|颤|顫|吼|大喊|怒|崩溃|崩潰|哽咽|惊|驚|震|恐|绝望|絕望|激动|激動|含泪|尖叫|咬牙|狂|痛|喜极|生气|生氣|心碎|\btear|\bsob|\bcry|\bcries|\bscream|\bshout|\byell|\bfur(?:y|ious)|\brage|\bshock|\btrembl|\bterrif|\bdespair|\bbroken|\bgasp|\bstunned|\bangr/iu;
const PEAK = /含泪|流泪|淚|崩溃|崩潰|哽咽|绝望|絕望|尖叫|撕心|颤抖|顫抖|\btears|\bsob|\bscream|\bdespair/iu;

/** 0 even, 1 strong, 2 the peak: how close the picture wants to be to the face. */
export const intensity = (feeling: string): 0 | 1 | 2 =>
  PEAK.test(feeling) ? 2 : STRONG.test(feeling) ? 1 : 0;
