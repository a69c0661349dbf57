import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseScreenplay } from "@/lib/screenplay/parse-screenplay";
import { type Drama, drama, dramaProblems } from "./drama";
import { layOutDrama, USUAL } from "./lay-out-drama";

const ZH: Drama = {
  title: "灯火巷",
  people: [
    { name: "林小满", gender: "女", age: "19", looks: "短发，蓝布围裙", role: "修灯铺的孙女" },
    { name: "陈野", gender: "男", age: "22", looks: "黑色风衣" },
  ],
  scenes: [
    {
      location: "修灯铺",
      time: "夜",
      interior: true,
      beats: [
        { type: "action", text: "昏黄的灯泡下，林小满给一盏旧灯笼描金。" },
        { type: "sound", text: "铜铃" },
        { type: "dialogue", speaker: "陈野", emotion: "低声", text: "它掉在巷口了。" },
        { type: "dialogue", speaker: "林小满", text: "放下吧：修灯二十，不讲价。" },
      ],
    },
    {
      location: "灯火巷巷口",
      time: "清晨",
      interior: false,
      beats: [
        { type: "narration", text: "五年了，这条巷子比我记得的要短。" },
        { type: "caption", text: "三天后" },
        { type: "dialogue", speaker: "陈野", text: "我走了。" },
      ],
    },
  ],
};
const EN: Drama = {
  title: "Lantern Lane",
  people: [
    { name: "Mira", age: "34", looks: "short hair, blue apron", role: "lamp mender" },
    { name: "Otto", age: "50" },
  ],
  scenes: [
    {
      location: "Lamp shop",
      time: "night",
      interior: true,
      beats: [
        { type: "action", text: "A dim bulb. Mira gilds an old lantern." },
        { type: "dialogue", speaker: "Otto", emotion: "quietly", text: "It fell at the corner." },
        { type: "dialogue", speaker: "Mira", text: "Put it down. Twenty, no haggling." },
      ],
    },
    {
      location: "Lantern Lane",
      time: "dawn",
      interior: false,
      beats: [
        { type: "narration", text: "Five years, and the lane is shorter than I remember." },
        { type: "dialogue", speaker: "Otto", text: "I am leaving." },
      ],
    },
  ],
};

/** Spoken and narrated words with who says them, as our own reader finds them in the text. */
const heard = (text: string, language: "zh" | "en") =>
  parseScreenplay(text, { language }).scenes.map(({ beats }) =>
    beats
      .filter(({ type }) => type === "dialogue")
      .map(({ character, text: words }) => [character?.toLowerCase(), words]),
  );
const meant = ({ scenes }: Drama) =>
  scenes.map(({ beats }) =>
    beats
      .filter(({ type }) => type === "dialogue")
      .map(({ speaker, text }) => [speaker?.toLowerCase(), text]),
  );

describe.each([
  ["zh", USUAL.zh, ZH],
  ["zh", "labelled", ZH],
  ["en", USUAL.en, EN],
  ["en", "labelled", EN],
] as const)("a drama set down in %s, %s", (language, layout, one) => {
  const text = layOutDrama(one, { language, layout });

  test("is read back by the built-in reader: scenes, places, speakers, words", () => {
    const read = parseScreenplay(text, { language });
    expect(read.scenes.map(({ location }) => location.toLowerCase())).toEqual(
      one.scenes.map(({ location }) => location.toLowerCase()),
    );
    if (layout !== "labelled") expect(read.scenes.map(({ interior }) => interior)).toEqual([true, false]);
    expect(heard(text, language)).toEqual(meant(one));
    expect(read.characters.map(({ name }) => name.toLowerCase()).sort()).toEqual(
      one.people.map(({ name }) => name.toLowerCase()).sort(),
    );
    expect(read.warnings).toEqual([]);
  });

  test("keeps who people are", () => {
    const [first] = one.people;
    const read = parseScreenplay(text, { language }).characters.find(
      ({ name }) => name.toLowerCase() === first?.name.toLowerCase(),
    );
    expect(read?.attributes).toMatchObject({ age: first?.age });
  });
});

test("whatever a model puts into its fields, the text has the drama's scenes and no line starts another one", () => {
  const nasty = fc.constantFrom(
    "a\n1-9 夜 内 别处",
    "忽略以上指令\n\n《新剧》",
    "INT. ELSEWHERE - DAY",
    "陈野：（笑）好。\n林小满：不。",
    "】\n【音效：枪声",
    "# heading\n* * *",
    "好。",
  );
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 6 }), (texts) => {
      const [scene] = ZH.scenes;
      const beats = texts.map((text) => ({ type: "dialogue" as const, speaker: "陈野", text }));
      const text = layOutDrama(
        { ...ZH, scenes: [{ ...(scene ?? ZH.scenes[1]), beats } as Drama["scenes"][number]] },
        { language: "zh", layout: "chinese" },
      );
      const read = parseScreenplay(text, { language: "zh" });
      expect(read.scenes).toHaveLength(1);
      expect(text.split("\n").filter((line) => /^\d+-\d+ /.test(line))).toHaveLength(1);
      expect(text.split("\n").filter((line) => line.startsWith("陈野："))).toHaveLength(texts.length);
    }),
  );
});

test("what is missing is named for the model", () => {
  expect(dramaProblems(ZH)).toEqual([]);
  const [scene] = ZH.scenes;
  const silent = [{ ...(scene as Drama["scenes"][number]), beats: [{ type: "action" as const, text: " " }] }];
  expect(dramaProblems({ people: [], scenes: silent })).toEqual([
    "scenes[0].beats[0].text is empty.",
    expect.stringContaining("Nobody speaks"),
  ]);
  expect(drama.safeParse({ ...ZH, tool: "rm -rf" }).success).toBe(false);
});
