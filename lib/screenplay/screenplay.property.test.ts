import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { coverage } from "./coverage";
import { speechSeconds } from "./estimate-duration";
import { parseScreenplay } from "./parse-screenplay";
import { planStoryboard } from "./plan-storyboard";

const folder = fileURLToPath(new URL("./fixtures/", import.meta.url));
const fixtures = readdirSync(folder)
  .filter((name) => !name.endsWith(".json"))
  .map((name) => readFileSync(folder + name, "utf8"));

const fragment = fc.constantFrom(
  ...[
    "1-1 夜 内 屋 人物：甲、乙",
    "第3场 内景 客厅 夜",
    "场景：街道，傍晚",
    "角色：小明（男，18岁）",
    "INT. ROOM - DAY",
    ".POV",
  ],
  ...[
    "△雨。",
    "小明：（笑）你好。",
    "小明（哭）：……",
    "甲OS：想。",
    "旁白：很久以前。",
    "【字幕：三年后】",
    "【音效：雨声】",
    "【闪回】",
  ],
  ...[
    "第二集 归来",
    "EPISODE 3",
    "人物小传：",
    "林小满（19）：短发。",
    "大纲：一句话。",
    "第一章 起",
    "***",
    "```",
    "# 标题",
  ],
  ...[
    "ANN ^",
    "(beat)",
    "Hello there.",
    "CUT TO:",
    "> THE END <",
    "[[note]]",
    "/* gone",
    "*/",
    "~la la",
    "@McKay",
    "= idea",
  ],
  ...[
    "“走吧。”他说。",
    "她笑了：“好。”",
    '"Run," said the old man.',
    "| 镜号 | 画面 | 台词 |",
    "|---|---|---|",
    "| 1 | 门开 | 甲：谁？<br>乙：我 |",
  ],
  ...[
    "镜号\t画面\t台词",
    "1\t门\t走",
    "名字　台词",
    "",
    "  ",
    "🐱：喵",
    "？？？：谁",
    "：",
    "（",
    "”",
    "\ufeff",
    "\u200b",
    "שלום: עולם",
  ],
);
const written = [
  "001 陆衍：死亡时间？",
  "小鱼 周叔，您看见了吗？",
  "IRIS. (rising) Sit down.",
  "**沈念**（轻笑）：“正合我意。”",
  "### 【第一场】 民政局门口 —— 日 · 外",
  "（MORE）",
  "(MORE)",
  "ANN (CONT'D)",
  "12.",
  "CONTINUED:",
  "【叮！系统已激活！】",
  "她想，完了。",
  "'Well!' she cried, 'no.'",
  '1\t"两行\n格子"\t甲：谁？',
  "—— 剧终 ——",
  "以上就是剧本。",
];
const breaks = fc.constantFrom("\n", "\n", "\n\n", "\r\n", "\r", "\u2028");
const script = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 6, arbitrary: fragment },
        { weight: 3, arbitrary: fc.constantFrom(...written) },
        { weight: 1, arbitrary: fc.string({ unit: "grapheme" }) },
      ),
      breaks,
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.flat().join(""));
/** A real script with pieces cut out, doubled and noise put in. */
const mutated = fc
  .tuple(
    fc.constantFrom(...fixtures),
    fc.array(fc.tuple(fc.nat(4000), fc.nat(60), fragment, fc.nat(2)), { minLength: 1, maxLength: 6 }),
  )
  .map(([text, edits]) =>
    edits.reduce((now, [at, length, noise, kind]) => {
      const from = at % (now.length + 1);
      const piece = now.slice(from, from + length);
      return (
        now.slice(0, from) +
        (kind === 0 ? "" : kind === 1 ? piece + piece : noise + piece) +
        now.slice(from + length)
      );
    }, text),
  );
const anyText = fc.oneof(script, mutated);

test("every character is owned exactly once, in order, whatever the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(coverage(text, parseScreenplay(text))).toMatchObject({ complete: true });
    }),
    { numRuns: 300 },
  );
});

test("the same text is always read the same way", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(parseScreenplay(text)).toEqual(parseScreenplay(text));
    }),
    { numRuns: 60 },
  );
});

const options = fc.record({
  maxShots: fc.integer({ min: 1, max: 60 }),
  shotDurationRange: fc.constantFrom<[number, number]>([2, 8], [1, 4], [3, 12], [5, 5]),
  targetDuration: fc.constantFrom(10, 60, 180),
  language: fc.constantFrom<"zh" | "en">("zh", "en"),
});

test("a storyboard has every line of the script once, in order, unchanged, within the limits asked for", () => {
  fc.assert(
    fc.property(anyText, options, (text, asked) => {
      const screenplay = parseScreenplay(text);
      const board = planStoryboard(screenplay, asked);
      const wanted = screenplay.scenes
        .flatMap(({ beats }) => beats)
        .filter((beat) => ["dialogue", "narration", "caption"].includes(beat.type) && beat.text !== "")
        .map(({ id, text: words, type }) => `${id} ${type} ${words}`);
      const lines = board.shots.flatMap((shot) =>
        shot.lines.map((line) => `${line.beatId} ${line.kind} ${line.text}`),
      );
      expect(lines).toEqual(wanted);
      const beats = screenplay.scenes.flatMap((scene) => scene.beats.map(({ id }) => id));
      expect(board.shots.flatMap(({ beatIds }) => beatIds)).toEqual(beats);
      expect(board.shots.length).toBeLessThanOrEqual(asked.maxShots);
      const [min, max] = asked.shotDurationRange;
      for (const shot of board.shots) {
        const spoken = shot.lines
          .filter(({ kind }) => kind !== "caption")
          .reduce((sum, line) => sum + speechSeconds(line.text), 0);
        expect(shot.duration).toBeGreaterThanOrEqual(Math.max(min, spoken));
        const asRow = shot.beatIds.some((id) =>
          screenplay.scenes.some((scene) => scene.beats.find((b) => b.id === id)?.shot?.duration),
        );
        if (shot.duration > max + 0.05 && !asRow) expect(board.warnings).toContain("line_longer_than_range");
        expect(shot.description).not.toBe("");
      }
      const off = Math.abs(board.totalDuration - asked.targetDuration) > asked.targetDuration * 0.1 + 1e-6;
      if (off)
        expect(
          board.warnings.some((key) => key === "longer_than_target" || key === "shorter_than_target"),
        ).toBe(true);
    }),
    { numRuns: 250 },
  );
});
