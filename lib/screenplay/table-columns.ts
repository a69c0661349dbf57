import type { Line } from "./source-lines";

/** What a column of a storyboard table holds. */
export type Column =
  | "number"
  | "scene"
  | "time"
  | "side"
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

/** Read in order: the first pattern that fits a header cell says what its column holds. */
const NAMES: [Column, RegExp][] = [
  [
    "number",
    /^(?:(?:镜头?|鏡頭?|分镜|分鏡|画面|shot|frame|panel|cut)?\s*(?:号|號|序号|序號|编号|編號|no\.?|#|number|num|id)|镜|鏡|镜头|鏡頭|分镜|分鏡|shots?|panel|cut|场[号號]|場號|场次|場次|sc\.?|scene ?(?:no\.?|#|number))$/iu,
  ],
  ["time", /^(?:[日昼]\s*\/?\s*夜|时段|時段|时间段|时间|時間|time(?: of day)?|day\s*\/\s*night|d\/n)$/iu],
  ["side", /^(?:[内內]\s*\/?\s*外景?|[内內]外景|int\.?\s*\/\s*ext\.?|i\/e)$/iu],
  [
    "scene",
    /^(?:拍摄|取景)?(?:场景|場景|场地|場地|场|場|地点|地點|位置|环境|scene|location|setting|place)/iu,
  ],
  ["speaker", /^(?:说话人|說話人|台词人物|台词角色|发言人|配音|speaker|character name|voice)$/iu],
  [
    "narration",
    /^(?:旁白|解说|解說|解说词|画外音|畫外音|narration|voice-?over|v\.?\s?\/?o\.?|narrator)(?:文案|内容)?$/iu,
  ],
  [
    "dialogue",
    /台词|人声|念白|独白|语音|臺詞|台詞|对白|對白|对话|對話|口播|文案|配音|解说|旁白|dialog|\blines?\b|\bspeech\b|^script$|voice-?over/iu,
  ],
  [
    "caption",
    /字幕|花字|屏幕文字|画面文字|标题文字|caption|subtitle|super\b|on-?screen text|^text$|^title$/iu,
  ],
  ["sound", /音效|声音|聲音|音乐|音樂|配乐|配樂|音频|bgm|sfx|sound|music|audio|^fx$/iu],
  ["type", /景别|景別|^景$|shot ?(?:type|size)|framing|^size$|^frame$|^type$|构图|構圖/iu],
  [
    "camera",
    /运镜|運鏡|镜头(?:运动|语言|运用|调度|技巧)|鏡頭運動|^运动|拍摄(?:方式|手法|技巧)|机位|角度|camera|movement|^move$|angle/iu,
  ],
  [
    "duration",
    /时长|時長|秒数|秒數|长度|时间码|duration|length|seconds|^secs?$|timecode|timing|^dur\.?$|^time \(s\)$/iu,
  ],
  ["emotion", /情绪|情緒|表情|语气|語氣|emotion|mood|tone/iu],
  ["characters", /人物|角色|出镜|演员|characters?|^cast$|^who$|talent/iu],
  ["note", /备注|備註|说明|提示词|notes?|remarks?|prompt|comments?|props?|道具|服化|灯光|特效|转场/iu],
  [
    "action",
    /画面|畫面|内容|內容|动作|動作|描述|剧情|情节|分镜|镜头|visuals?|action|description|picture|image|content|what we see/iu,
  ],
];

const clean = (cell: string) =>
  cell
    .replace(/[*_`"]/gu, "")
    .replace(/\s*[（(](?:s|秒|sec|seconds?|单位.*?)[）)]\s*$/iu, "")
    .replace(/\s+/gu, " ")
    .trim();

export const columnOf = (cell: string): Column | null => {
  const name = clean(cell);
  return name.length === 0 || name.length > 24
    ? null
    : (NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null);
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
    const text = delimiter !== "|" ? words.replace(/^"([\s\S]*)"$/u, "$1").replace(/""/gu, '"') : words;
    cells.push({ start, end: start + words.length, text: text.replace(/\\\|/gu, "|") });
    from = to + 1;
  };
  for (let at = 0; at < line.length; at++) {
    const char = line[at];
    if (delimiter === "," && char === '"') quoted = !quoted;
    else if (delimiter === "\t" && char === '"' && (quoted || line.slice(from, at).trim() === "")) {
      const ends = line[at + 1] === undefined || line[at + 1] === "\t";
      if (!quoted || ends) quoted = !quoted;
    } else if (char === delimiter && !quoted && line[at - 1] !== "\\") push(at);
  }
  push(line.length);
  if (delimiter !== "|") return cells;
  const open = cells[0]?.text === "" && line.startsWith("|");
  const shut = cells.length > 1 && cells.at(-1)?.text === "" && line.endsWith("|");
  return cells.slice(open ? 1 : 0, shut ? -1 : undefined);
}

const TELLING: ReadonlySet<Column | null> = new Set(["action", "dialogue", "narration"]);

/** The columns of a header row; null where the line is none. */
export function readHeader(line: string): { delimiter: Delimiter; columns: (Column | null)[] } | null {
  if (line.length > 400 || /[。！？!?]/u.test(line)) return null;
  for (const delimiter of ["|", "\t", ","] as const) {
    if (!line.includes(delimiter)) continue;
    const cells = splitRow(line, delimiter);
    const columns = cells.map((cell) => columnOf(cell.text));
    const known = columns.filter((column) => column !== null);
    const filled = cells.filter(({ text }) => text !== "").length;
    const telling = known.some((column) => TELLING.has(column));
    const different = new Set(known).size;
    if (columns.length >= 2 && different >= 2 && known.length >= Math.max(2, filled * 0.6) && telling)
      return { delimiter, columns: once(columns) };
  }
  return null;
}

/** A second number column is nothing new, and of several scene columns the named place counts. */
function once(columns: (Column | null)[]): (Column | null)[] {
  const seen = new Set<Column>();
  return columns.map((column) => {
    if (column === null || !["scene", "time", "side", "duration", "characters", "speaker"].includes(column))
      return column;
    if (seen.has(column)) return null;
    seen.add(column);
    return column;
  });
}

/** Rows whose quoted cells go over several lines, joined: CSV and cells copied out of a spreadsheet. */
export function joinRows(lines: Line[], source: string): Line[] {
  const out: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const delimiter = line.text.includes("\t") ? "\t" : line.text.includes(",") ? "," : null;
    let to = at;
    if (delimiter && openQuote(line.text, delimiter))
      for (let next = at + 1; next < Math.min(lines.length, at + 20); next++) {
        const whole = source.slice(line.start, (lines[next] as Line).end);
        if (openQuote(whole, delimiter)) continue;
        to = next;
        break;
      }
    const last = lines[to] as Line;
    out.push(
      to === at
        ? line
        : { ...line, end: last.end, text: source.slice(line.start, last.end), blankAfter: last.blankAfter },
    );
    at = to;
  }
  return out;
}

/** Whether a cell that begins with a quote mark has not ended. */
function openQuote(text: string, delimiter: string): boolean {
  let open = false;
  let fresh = true;
  for (let at = 0; at < Math.min(text.length, 4000); at++) {
    const char = text[at] as string;
    if (char === '"' && (fresh || open)) {
      if (open && text[at + 1] === '"') at++;
      else open = !open;
    }
    fresh = !open && char === delimiter;
  }
  return open;
}
