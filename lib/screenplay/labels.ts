import type { Transition } from "@/db/schema/values";

/** What a label before a colon means in a script. */
export type Label =
  | "synopsis"
  | "bios"
  | "note"
  | "title"
  | "cast"
  | "place"
  | "time"
  | "props"
  | "mood"
  | "action"
  | "narration"
  | "caption"
  | "sound"
  | "line"
  | "shot"
  | "script"
  | "transition";

const TABLE: [Label, string][] = [
  [
    "synopsis",
    "大纲|大綱|故事大纲|故事大綱|剧情大纲|分集大纲|故事梗概|剧情梗概|梗概|简介|簡介|故事简介|剧情简介|劇情簡介|内容简介|本集梗概|本集简介|剧情|故事|一句话故事|logline|synopsis|outline|summary|premise",
  ],
  [
    "bios",
    "人物小传|人物小傳|人物介绍|人物介紹|人物设定|人物設定|人物表|角色介绍|角色介紹|角色设定|角色表|角色小传|主要人物|主要角色|主要人物介绍|登场人物|登場人物|剧中人物|人物简介|人物關係|人物关系|characters|main characters|character list|cast of characters|dramatis personae",
  ],
  [
    "note",
    "注|备注|備註|注释|说明|說明|编剧|編劇|作者|导演|导演阐述|监制|版本|日期|字数|类型|題材|题材|时长|時長|总时长|片长|集数|版权|出品|联系方式|画幅|风格|note|notes|author|written by|writer|director|draft|draft date|genre|duration|runtime|total duration|format|version|date|contact|copyright",
  ],
  ["title", "剧名|劇名|片名|标题|標題|剧本名|书名|作品名|title"],
  [
    "cast",
    "人物|角色|出场角色|出場角色|登场角色|登場角色|人物列表|出场人物|出場人物|登场|出场|出場|演员|演員|cast",
  ],
  ["place", "地点|地點|场地|場地|景|place|location|setting"],
  ["time", "内/外|内外|内外景|内景/外景|时间|時間|时|時|time"],
  ["props", "道具|props"],
  ["mood", "氛围|氣氛|气氛|天气|天氣|环境|環境|atmosphere|mood|weather"],
  [
    "action",
    "动作|動作|场外|場外|画外|回忆画面|回忆|回憶|现实|插入|特效|全景|远景|中景|近景|特写|特寫|大特写|空镜|空鏡|俯拍|航拍|镜头一转|画面一转|镜头切换|画面切换|画面|畫面|镜头画面|画面内容|画面描述|描述|场景描述|場景描述|情景|分镜|动作描述|舞台指示|action|visual|visuals|description",
  ],
  [
    "narration",
    "旁白|旁白音|画外音|畫外音|解说|解說|解说词|解說詞|独白|獨白|配音|narrator|narration|narrator \\(v\\.?o\\.?\\)|voice-?over|voice over|v\\.?o\\.?|vo",
  ],
  [
    "caption",
    "字幕|画面字幕|屏幕字幕|字幕条|人物字幕|黑屏字幕|黑幕字幕|弹幕|短信|手机屏幕|微信|标题字幕|黑幕|文字|标版|花字|屏幕文字|title card|super|superimpose|caption|subtitle|on screen|text",
  ],
  [
    "sound",
    "音效|环境音|环境声|環境音|背景音|背景声|声效|聲效|特效音|音响|画外音效|bgm起|sfx/bgm|ambience|声音|聲音|音乐|音樂|配乐|配樂|背景音乐|背景音樂|bgm|sfx|sound|sound effect|sound effects|music|fx",
  ],
  [
    "script",
    "正文|剧本正文|劇本正文|剧本内容|剧本|分场剧本|分镜脚本|分镜剧本|正片|脚本|脚本正文|script|screenplay",
  ],
  ["line", "台词|臺詞|对白|對白|对话|對話|dialogue|line|lines"],
  [
    "shot",
    "镜号|鏡號|镜头|鏡頭|镜|景别|景別|运镜|運鏡|镜头运动|机位|拍摄角度|角度|转场|轉場|秒数|shot|shot type|camera|camera movement|framing|angle|shot size|transition",
  ],
];
const LABELS = new Map(
  TABLE.flatMap(([label, names]) => names.split("|").map((name) => [name, label] as const)),
);

/** The meaning of a label, numbers and wrapping marks aside (画面1, **音效**); null = not a label we know. */
export function labelOf(words: string): Label | null {
  if (words.length > 24) return null;
  const bare = words
    .toLowerCase()
    .replace(/^[\s【[（(*_#>•·-]+|[\s】\])）*_]+$/gu, "")
    .replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[、.．)）]\s*/u, "")
    .replace(/\s*[\d一二三四五六七八九十]+$/u, "")
    .trim();
  const exact = LABELS.get(bare);
  const mixed = /[㐀-鿿]\s+[a-z]/iu.test(bare);
  if (exact || !(mixed || /[/／&＆+、]/u.test(bare))) return exact ?? null;
  // 音效/BGM, 画面&动作: several words for one thing.
  const parts = bare.split(mixed ? /\s+/u : /\s*[/／&＆+、]\s*/u).map((part) => LABELS.get(part));
  return parts.every((part) => part !== undefined) ? (parts[0] ?? null) : null;
}

export const NARRATORS =
  /^(?:旁白|画外音|畫外音|解说|解說|解说词|旁白音|narrator|narration|voice-?over|voice over|v\.?o\.?)$/iu;

/** A transition a line asks for, and null for any other line. */
export function transitionOf(line: string): Transition | null {
  if (line.length > 40) return null;
  const bare = line
    .replace(/^[【[（(>△▲]+\s*|[】\])）。.：:]+$/gu, "")
    .replace(/^(?:转场|轉場|transition)\s*[：:]\s*/iu, "");
  if (
    /^(?:(?:smash|match|jump|hard|quick)?\s*cut to(?: black)?|intercut(?: with)?|back to|切至?|切换|闪切|硬切|切入|转场|轉場|画面切换)$/iu.test(
      bare,
    )
  )
    return "cut";
  if (
    /^(?:(?:slow |cross )?dissolve(?: to)?|cross-?fade(?: to)?|叠化|疊化|叠画|叠|溶|化入|化出)$/iu.test(bare)
  )
    return "dissolve";
  if (
    /^(?:fade (?:in|out|to black|to white|to)|fade|burn to \w+|淡入|淡出|淡入淡出|渐黑|漸黑|渐显|渐隐|黑场|黑場|黑屏|白场|画面渐黑|画面渐暗)$/iu.test(
      bare,
    )
  )
    return "fade";
  if (/^(?:wipe(?: to)?|划|划像|划入|划出)$/iu.test(bare)) return "wipe";
  return null;
}

/** 【闪回】 and its end: belongs to what follows. */
export const FLASHBACK =
  /^[【[（(△▲]*\s*(?:闪回|閃回|回忆|回憶|倒叙|梦境|夢境|幻想|插叙|flashback|begin flashback|dream sequence)(?:结束|結束|完|开始|開始|止| ends?)?\s*[】\])）：:。]*$/iu;

const ENDING =
  /^[\s—–\-*=~【[（(《]*(?:(?:第\s*\S{1,6}\s*[集话話]|本[集剧劇]|全[剧劇文片书書])[\s·:：]*(?:完结?|結束|结束|终|終)|[剧劇]终|劇終|完结|完結|未完待[续續]|待[续續]|完|[剧全]终|the end|end of (?:scene|episode|act|script).{0,12}|to be continued|fin)[。.…!！\s—–\-*=~】\]）)》]*$/iu;
/** （第1集完）, —— 剧终 ——, END OF SCENE: says that the text ends, nothing is seen of it. */
export const isEnding = (line: string) => line.length <= 40 && ENDING.test(line);

const CHATTER =
  /^(?:以上(?:就)?是|希望(?:这|這|您|你|以上)|如果(?:您|你)?(?:需要|有任何|想|觉得)|(?:您|你)可以(?:根据|告诉)|需要我(?:继续|帮)|好的[，,！!。]|当然[，,！!可]|没问题[，,！!]|下面是|以下(?:就)?是|这是(?:一个|一份|为您|根据)|sure[,!]|certainly[,!]|of course[,!]|here(?:'|’)?s (?:a|the|your)|here is (?:a|the|your)|let me know|i hope (?:this|you)|would you like me|feel free to)/iu;
/** What a writing assistant says around the script it was asked for: only among the first and the last lines. */
export const isChatter = (line: string, at: number, of: number) =>
  (at < 3 || at >= of - 3) && of > 8 && line.length >= 8 && line.length <= 300 && CHATTER.test(line);

/** Directions a speaker follows inside a speech; other parentheses are words of the line. */
export const DIRECTION =
  /停顿|停頓|沉默|笑|哭|泪|叹|嘆|转|轉|看|望|站|坐|走|拿|指|抬|低|声|聲|气|氣|怒|惊|驚|愣|顿|頓|咳|喊|吼|点头|點頭|摇头|搖頭|皱|皺|起身|回头|回頭|哽咽|颤|顫|犹豫|猶豫|小心|温柔|冷|急|慌|对|對|向|突然|继续|繼續|片刻|良久|beat|pause|sigh|laugh|cry|whisper|shout|turn|look|smil|nod|quiet|soft|angr|to h|to \w+self|continu/iu;
