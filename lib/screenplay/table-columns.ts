/** What a column of a storyboard table holds. */
export type Column =
  | "number"
  | "scene"
  | "time"
  | "characters"
  | "action"
  | "dialogue"
  | "speaker"
  | "narration"
  | "caption"
  | "sound"
  | "type"
  | "camera"
  | "duration"
  | "emotion"
  | "note";

const NAMES: [Column, RegExp][] = [
  [
    "number",
    /^(?:镜号|鏡號|镜头号|镜头|鏡頭|分镜|分镜号|序号|序號|编号|no\.?|#|shot ?(?:no\.?|number|#)?|id|num|镜)$/iu,
  ],
  ["scene", /^(?:场景|場景|场次|場次|场|场号|地点|地點|场景地点|scene|location|setting|place)$/iu],
  ["time", /^(?:日\/?夜|时段|時段|时间段|时间|時間|time of day|day\/night)$/iu],
  ["speaker", /^(?:说话人|說話人|台词人物|发言人|speaker|character name)$/iu],
  ["characters", /^(?:人物|角色|出场人物|出場人物|出镜|登场人物|演员|characters?|cast|who)$/iu],
  ["type", /^(?:景别|景別|镜头景别|景|shot ?type|shot ?size|framing|size|frame)$/iu],
  [
    "camera",
    /^(?:运镜|運鏡|镜头运动|运动|镜头语言|拍摄方式|机位|角度|机位\/角度|camera|camera ?(?:movement|move|angle)|movement|move|angle)$/iu,
  ],
  [
    "duration",
    /^(?:时长|時長|秒数|秒數|镜头时长|长度|时间码|duration|length|seconds|secs?|timecode|timing|dur\.?)$/iu,
  ],
  ["narration", /^(?:旁白|解说|解說|解说词|画外音|畫外音|narration|voice-?over|v\.?o\.?|narrator)$/iu],
  [
    "dialogue",
    /^(?:台词|臺詞|对白|對白|对话|對話|台词\/旁白|旁白\/台词|对白\/旁白|台词（旁白）|台词\/对白|口播|文案|dialogue|dialog|lines?|dialogue ?\/ ?(?:vo|narration)|script|audio\/dialogue|speech)$/iu,
  ],
  ["caption", /^(?:字幕|花字|屏幕文字|画面文字|caption|subtitle|super|on-?screen text|text|title)$/iu],
  [
    "sound",
    /^(?:音效|声音|聲音|音乐|音樂|配乐|音效\/音乐|音乐\/音效|音频|bgm|sfx|sound|sound ?effects?|music|audio|fx|sound ?\/ ?music)$/iu,
  ],
  ["emotion", /^(?:情绪|情緒|表情|语气|語氣|emotion|mood|tone)$/iu],
  [
    "action",
    /^(?:画面|畫面|画面内容|畫面內容|画面描述|内容|內容|镜头内容|动作|動作|描述|剧情|画面\/动作|visuals?|action|description|picture|image|content|shot description|what we see)$/iu,
  ],
  ["note", /^(?:备注|備註|说明|提示词|notes?|remarks?|prompt|comments?|props?|道具)$/iu],
];

const clean = (cell: string) =>
  cell
    .replace(/[*_`"]/gu, "")
    .replace(/\s*[（(](?:s|秒|sec|seconds?|单位.*?)[）)]\s*$/iu, "")
    .replace(/\s+/gu, " ")
    .trim();

export const columnOf = (cell: string): Column | null => {
  const name = clean(cell);
  return name.length > 24 ? null : (NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null);
};

export type Cell = { start: number; end: number; text: string };
export type Delimiter = "|" | "\t" | ",";

/** Cells of one line with their offsets in it; CSV quotes are understood, escaped pipes too. */
export function splitRow(line: string, delimiter: Delimiter): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  let quoted = false;
  const push = (to: number) => {
    const raw = line.slice(from, to);
    const left = raw.trimStart();
    const start = from + raw.length - left.length;
    const words = left.trimEnd();
    const text = delimiter === "," ? words.replace(/^"([\s\S]*)"$/u, "$1").replace(/""/gu, '"') : words;
    cells.push({ start, end: start + words.length, text: text.replace(/\\\|/gu, "|") });
    from = to + 1;
  };
  for (let at = 0; at < line.length; at++) {
    const char = line[at];
    if (delimiter === "," && char === '"') quoted = !quoted;
    else if (char === delimiter && !quoted && line[at - 1] !== "\\") push(at);
  }
  push(line.length);
  if (delimiter !== "|") return cells;
  const open = cells[0]?.text === "" && line.startsWith("|");
  const shut = cells.length > 1 && cells.at(-1)?.text === "" && line.endsWith("|");
  return cells.slice(open ? 1 : 0, shut ? -1 : undefined);
}

/** The columns of a header row; null where the line is none. */
export function readHeader(line: string): { delimiter: Delimiter; columns: (Column | null)[] } | null {
  if (line.length > 400) return null;
  for (const delimiter of ["|", "\t", ","] as const) {
    if (!line.includes(delimiter)) continue;
    const columns = splitRow(line, delimiter).map((cell) => columnOf(cell.text));
    const known = columns.filter((column) => column !== null);
    const telling = known.some((column) => ["action", "dialogue", "narration"].includes(column));
    if (columns.length >= 2 && known.length >= Math.max(2, columns.length * 0.6) && telling)
      return { delimiter, columns };
  }
  return null;
}
