import { describe, expect, test } from "vitest";
import { CAMERAS, SHOT_TYPES, STYLES } from "@/db/schema/values";
import { buildBrief } from "./build-brief";
import { characterPrompt, scenePrompt, shotPrompt, videoPrompt } from "./shot-prompt";

const input = {
  projectId: "p1",
  language: "zh" as const,
  shot: {
    type: "closeup" as const,
    camera: "push" as const,
    description: "细雨。林小满提着灯笼，抬头看门。陈野站在门口。",
    mood: "calm",
  },
  place: {
    id: "s1",
    location: "修灯铺",
    time: "夜",
    interior: true,
    atmosphere: "暖黄灯光",
    props: ["藤椅"],
  },
  characters: [
    {
      id: "c1",
      name: "林小满",
      aliases: ["小满"],
      role: "修灯铺的孙女",
      appearance: { gender: "女", age: "19", hair: "短发", clothing: "蓝布围裙", features: ["手指上有金漆"] },
    },
    { id: "c2", name: "陈野", appearance: { gender: "男", clothing: "黑色风衣" }, look: "湿透的白衬衫" },
  ],
  lines: [{ characterId: "c1", kind: "dialogue", emotion: "生气" }],
};

describe("a brief", () => {
  const brief = buildBrief(input);
  test("says what each person feels and does", () => {
    expect(brief.characters).toMatchObject([
      { name: "林小满", emotion: "生气", action: "林小满提着灯笼，抬头看门", speaking: true },
      { name: "陈野", action: "陈野站在门口", speaking: false, look: "湿透的白衬衫" },
    ]);
  });
  test("names weather and props of the picture", () => {
    expect(brief.place).toMatchObject({ weather: "细雨", props: ["灯笼", "藤椅"], interior: true });
  });
  test("a voice off screen moves no lips", () => {
    const off = buildBrief({ ...input, lines: [{ characterId: "c1", kind: "dialogue", offscreen: true }] });
    expect(off.characters[0]?.speaking).toBe(false);
  });
});

describe("prompts", () => {
  const brief = buildBrief(input);
  test("a frame's prompt has subject, looks, place, light, framing, lens and style, but never the words spoken", () => {
    const prompt = shotPrompt(brief, "anime", "zh");
    for (const words of [
      "林小满",
      "短发",
      "蓝布围裙",
      "19岁",
      "湿透的白衬衫",
      "修灯铺",
      "室内",
      "细雨",
      "特写",
      "85mm",
      "赛璐璐",
      "生气",
    ])
      expect(prompt).toContain(words);
    expect(prompt).not.toContain("黑色风衣");
  });
  test("every style, size and camera has words in both languages", () => {
    for (const language of ["zh", "en"] as const)
      for (const style of STYLES)
        for (const shotType of SHOT_TYPES) {
          const prompt = shotPrompt({ ...brief, shotType }, style, language);
          expect(prompt).not.toMatch(/undefined|null|，，|, ,|。。|\.\./u);
        }
    for (const camera of CAMERAS)
      expect(videoPrompt({ ...brief, camera }, "noir", "en")).toMatch(/camera|push|pull|pan|tilt|crane/iu);
  });
  test("a configured style without words is used as it is called", () => {
    expect(shotPrompt(brief, "clay stop-motion", "en")).toContain("clay stop-motion");
  });
  test("a clip's prompt moves the camera and only the speaker's lips", () => {
    const prompt = videoPrompt(brief, "anime", "zh");
    expect(prompt).toContain("镜头缓缓推近");
    expect(prompt).toMatch(/林小满：[^；]*口型自然；陈野：[^；]*嘴唇不动/u);
  });
  test("reference pictures show one person, or nobody", () => {
    expect(
      characterPrompt(
        { ...input.characters[0], ...input.characters[0]?.appearance, id: "c1", name: "林小满" },
        "comic",
        "zh",
      ),
    ).toContain("三视图");
    expect(scenePrompt(brief.place, "comic", "en")).toContain("empty of people");
  });
  test("an endless description is cut, the rest of the prompt is not", () => {
    const prompt = shotPrompt({ ...brief, description: "雨".repeat(5000) }, "anime", "zh");
    expect(prompt.length).toBeLessThan(1200);
    expect(prompt).toContain("赛璐璐");
  });
});
