import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BriefCharacter } from "../../../../types";
import { EXPRESSIONS, type ExpressionName, expressionOf } from "../../expressions";
import { identityOf } from "../../identity";
import { createRng } from "../../rng";
import { closePoseOf, poseOf } from "../pose";
import type { PoseKind } from "../poses/table";

const look = (changes: Partial<BriefCharacter>) => identityOf("p", { id: "x", name: "某人", ...changes });

describe("a description is read in both languages", () => {
  test.each<[Partial<BriefCharacter>, object]>([
    [
      { description: "a young woman with long black hair and a red dress" },
      { gender: "female", age: "young", garment: "dress", cloth: "#c43a33" },
    ],
    [
      { description: "burly man, full beard, leather jacket", age: "44" },
      { gender: "male", age: "adult", garment: "leather", beard: "full" },
    ],
    [{ role: "霸道总裁", gender: "男" }, { garment: "suit" }],
    [{ role: "皇帝" }, { gender: "male", garment: "dragonrobe", hat: { kind: "crown" } }],
    [
      { gender: "女", clothing: "紫色旗袍" },
      { garment: "qipao", cloth: "#6d4a8f" },
    ],
    [{ gender: "女", role: "新娘" }, { garment: "bride" }],
    [
      { name: "慧能", role: "和尚" },
      { garment: "monk", hair: { style: "bald" } },
    ],
    [
      { gender: "男", features: ["斗笠", "剑眉", "丹凤眼"] },
      { hat: { kind: "bamboo" }, brow: { kind: "sword" }, eyes: { kind: "phoenix" } },
    ],
    [
      { gender: "女", age: "十六岁", hair: "双马尾" },
      { age: "teen", hair: { style: "twintails" } },
    ],
    [{ age: "三十五岁" }, { age: "adult" }],
    [{ name: "王奶奶" }, { gender: "female", age: "elder" }],
    [
      { gender: "male", description: "dark-skinned, with an afro and a hoodie" },
      { skin: "#7a4a33", hair: { style: "afro" }, garment: "hoodie" },
    ],
    [
      { gender: "女", description: "口罩，马尾，白大褂" },
      { cover: "mask", hair: { style: "ponytail" }, garment: "whitecoat" },
    ],
    [
      { gender: "male", description: "eye patch, black robe, long beard" },
      { cover: "eyepatch", beard: "long", garment: "robe" },
    ],
    [
      { gender: "女", description: "狐妖，银发红瞳" },
      { hat: { kind: "ears" }, garment: "hanfu" },
    ],
    [{ gender: "女", clothing: "白色羽绒服，牛仔裤" }, { garment: "down" }],
    [
      { gender: "男", features: ["发带", "雀斑"] },
      { hat: { kind: "headband" }, freckles: true },
    ],
  ])("%j", (words, expected) => {
    expect(look(words)).toMatchObject(expected);
  });

  test.each([
    ["橘猫", "cat"],
    ["大黑狗", "dog"],
    ["小狐狸", "fox"],
    ["神龙", "dragon"],
    ["机器人小七", "robot"],
    ["ROBOT", "robot"],
    ["Old horse", "horse"],
    ["马明", undefined],
    ["熊伟", undefined],
    ["狐妖阿九", undefined],
    ["龙小姐", undefined],
  ])("%s is drawn as %s", (name, creature) => {
    expect(identityOf("p", { id: "c", name }).creature).toBe(creature);
  });
});

describe("identity", () => {
  const base: BriefCharacter = {
    id: "x",
    name: "阿宁",
    gender: "女",
    age: "24",
    hair: "长发",
    clothing: "白衬衫",
  };

  test("new clothes change the clothes and nothing else", () => {
    const { garment, cloth, cloth2, legs, hat, ...face } = look(base);
    const {
      garment: other,
      cloth: c,
      cloth2: c2,
      legs: l,
      hat: h,
      ...same
    } = look({ ...base, clothing: "黑色风衣" });
    expect(same).toEqual(face);
    expect([garment, cloth]).not.toEqual([other, c]);
    expect([cloth2, l, h, c2, legs, hat].length).toBe(6);
  });

  test("any words make somebody, always the same one", () => {
    const words = fc.option(fc.string({ unit: "grapheme", maxLength: 40 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({
          id: fc.string(),
          name: fc.oneof(
            fc.string({ unit: "grapheme" }),
            fc.constantFrom(
              "constructor",
              "__proto__",
              "toString",
              "👩‍🚀",
              "مرحبا",
              "\u202eabc",
              "x".repeat(200),
            ),
          ),
          age: words,
          gender: words,
          hair: words,
          clothing: words,
          description: words,
          role: words,
        }),
        (person) => {
          const identity = identityOf("p", person);
          expect(identityOf("p", structuredClone(person))).toEqual(identity);
          for (const color of [
            identity.skin,
            identity.hair.color,
            identity.cloth,
            identity.legs.color,
            identity.eyes.color,
          ])
            expect(color).toMatch(/^#[0-9a-f]{6}$/);
        },
      ),
      { numRuns: 200, seed: 3 },
    );
  });

  test("strangers have many faces", () => {
    const crowd = Array.from({ length: 60 }, (_, index) => look({ id: `s${index}`, name: `路人${index}` }));
    expect(new Set(crowd.map(({ face }) => face.shape)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(crowd.map(({ eyes }) => eyes.kind)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(crowd.map(({ hair }) => hair.style)).size).toBeGreaterThanOrEqual(12);
    expect(new Set(crowd.map(({ garment }) => garment)).size).toBeGreaterThanOrEqual(6);
  });
});

describe("feelings", () => {
  test.each<[string, ExpressionName]>([
    ["含泪微笑", "tearsmile"],
    ["嚎啕大哭", "wail"],
    ["欣喜若狂", "ecstatic"],
    ["冷笑", "sly"],
    ["绝望", "despair"],
    ["怒吼", "rage"],
    ["咬牙切齿", "grit"],
    ["目瞪口呆", "shock"],
    ["厌恶", "disgust"],
    ["委屈", "pout"],
    ["害羞", "shy"],
    ["醉", "drunk"],
    ["松了一口气", "relief"],
    ["沉思", "thinking"],
    ["furious", "rage"],
    ["sobbing", "cry"],
    ["smirks", "sly"],
    ["relieved", "relief"],
    ["pleading", "pleading"],
    ["in awe", "awe"],
    ["exhausted", "tired"],
    ["determined", "determined"],
    ["horrified", "shock"],
    ["worried", "nervous"],
  ])("%s", (words, name) => {
    expect(expressionOf(words)).toEqual(EXPRESSIONS[name]);
  });

  test("very and slightly change how much of it shows", () => {
    const curve = (words: string) => expressionOf(words).mouth.curve;
    expect(curve("有点高兴")).toBeLessThan(curve("高兴"));
    expect(curve("非常高兴")).toBeGreaterThan(curve("高兴"));
    expect(curve("slightly happy")).toBeLessThan(curve("very happy"));
  });
});

describe("verbs", () => {
  test.each<[string, PoseKind]>([
    ["她捂着脸哭", "coverface"],
    ["两人紧紧拥抱", "embrace"],
    ["他双手抱胸", "crossed"],
    ["跪倒在地", "kneel"],
    ["单膝跪下求婚", "halfkneel"],
    ["转身就跑", "run"],
    ["慢慢走来", "walk"],
    ["坐在藤椅上", "sit"],
    ["指着门", "point"],
    ["打电话", "phone"],
    ["举杯喝酒", "drink"],
    ["低头看书", "read"],
    ["向他挥手", "wave"],
    ["躺在床上", "lie"],
    ["被石头绊倒", "fall"],
    ["抱拳", "fistpalm"],
    ["叉腰", "hips"],
    ["鞠躬", "bow"],
    ["挥剑劈下", "slash"],
    ["举枪瞄准", "aim"],
    ["描金", "write"],
    ["she covers her face", "coverface"],
    ["they hug", "embrace"],
    ["arms crossed", "crossed"],
    ["kneels down", "kneel"],
    ["runs away", "run"],
    ["walks in", "walk"],
    ["sits down", "sit"],
    ["points at him", "point"],
    ["on the phone", "phone"],
    ["drinks coffee", "drink"],
    ["reads a letter", "read"],
    ["waves goodbye", "wave"],
    ["lying on the floor", "lie"],
    ["stumbles and falls", "fall"],
    ["hands on her hips", "hips"],
    ["bows deeply", "bow"],
    ["throws a punch", "fight"],
    ["cheering", "cheer"],
    ["shrugs", "shrug"],
  ])("%s is %s", (words, kind) => {
    expect(poseOf(words, createRng(1), true).kind).toBe(kind);
  });

  test("a close picture shows hands at the face and no others", () => {
    expect(closePoseOf("她捂着脸哭")).toMatchObject({ kind: "coverface" });
    expect(closePoseOf("on the phone")).toEqual({ kind: "phone", prop: "phone" });
    expect(closePoseOf("他双手叉腰")).toBeUndefined();
    expect(closePoseOf("")).toBeUndefined();
  });

  test("tools come with their verbs", () => {
    expect(poseOf("打电话", createRng(1), true).prop).toBe("phone");
    expect(poseOf("拔剑", createRng(1), true).prop).toBe("sword");
    expect(poseOf("提着灯笼", createRng(1), true)).toMatchObject({ kind: "lug", prop: "lantern" });
    expect(poseOf("跪下", createRng(1), false).prop).toBeUndefined();
  });
});
