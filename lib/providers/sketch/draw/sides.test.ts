import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { buildBrief } from "@/lib/prompts/build-brief";
import { parseScreenplay } from "@/lib/screenplay/parse-screenplay";
import { planStoryboard } from "@/lib/screenplay/plan-storyboard";
import type { BriefCharacter, ShotBrief } from "../../types";
import { shotBriefSchema } from "../schemas";
import { CAST, imageRequest, shotBrief } from "../testing/requests";
import { composePeople } from "./frame";
import { readScene } from "./scene";
import { type Placed, solesOf } from "./stand";

const [WIDTH, HEIGHT] = [360, 640];

const stage = (brief: ShotBrief, seed = 7): Placed[] =>
  composePeople(readScene(imageRequest({ brief, seed })), WIDTH, HEIGHT, HEIGHT * 0.44);
const of = (placed: Placed[], { id }: BriefCharacter): Placed => {
  const found = placed.find(({ character }) => character.id === id);
  if (!found) throw new Error(`${id} is not in the picture`);
  return found;
};

const boss: BriefCharacter = { ...CAST.boss, side: "left", facing: "right" };
const girl: BriefCharacter = { ...CAST.man, side: "right", facing: "left" };

test("the studio keeps what a brief says about sides and looks", () => {
  const brief = shotBrief({ characters: [boss, { ...girl, facing: "away" }] });
  expect(shotBriefSchema.parse(brief).characters).toMatchObject([
    { side: "left", facing: "right" },
    { side: "right", facing: "away" },
  ]);
});

test("a conversation keeps its sides and eyelines from shot to shot, whoever speaks", () => {
  for (const seed of [1, 2, 3, 4])
    for (const shotType of ["medium", "long", "establishing"] as const)
      for (const characters of [
        [{ ...boss, speaking: true }, girl],
        [{ ...girl, speaking: true }, boss],
      ]) {
        const people = stage(shotBrief({ shotType, characters, description: "" }), seed);
        expect(of(people, boss).x).toBeLessThan(of(people, girl).x);
        expect([of(people, boss).view.facing, of(people, girl).view.facing]).toEqual([1, -1]);
      }
});

test("alone in the frame somebody looks to where the other one stands, with room before the face", () => {
  for (const seed of [1, 2, 3, 4])
    for (const shotType of ["medium", "closeup"] as const) {
      const [left] = stage(shotBrief({ shotType, characters: [boss], description: "" }), seed);
      const [right] = stage(shotBrief({ shotType, characters: [girl], description: "" }), seed);
      expect([left?.view.facing, right?.view.facing]).toEqual([1, -1]);
      expect(left?.x).toBeLessThan(WIDTH / 2);
      expect(right?.x).toBeGreaterThan(WIDTH / 2);
    }
});

test("over a shoulder the near one stands on the own side with the back to us, whatever the order", () => {
  const near: BriefCharacter = { ...boss, facing: "away" };
  for (const characters of [
    [{ ...girl, speaking: true }, near],
    [near, girl],
    [{ ...near, speaking: true }, girl],
  ]) {
    const people = stage(shotBrief({ shotType: "over-shoulder", characters, description: "" }));
    expect(of(people, near)).toMatchObject({ foreground: true, view: { facing: 1, pose: { away: true } } });
    expect(of(people, girl)).toMatchObject({
      foreground: false,
      view: { facing: -1, pose: { away: false } },
    });
    expect(of(people, near).x).toBeLessThan(of(people, girl).x);
  }
});

test("whoever is only named as the other one does not do it too", () => {
  const pose = (description: string, person: BriefCharacter) =>
    of(stage(shotBrief({ shotType: "long", characters: [boss, girl], description })), person).view.pose;
  expect(pose("拆迁队长递给林小满一封信", boss)).toMatchObject({ kind: "reach", prop: "letter" });
  expect(pose("拆迁队长递给林小满一封信", girl).kind).not.toBe("reach");
  expect(pose("拆迁队长和林小满一起跪下", girl).kind).toBe("kneel");
  expect(pose("拆迁队长站着，听她说。小满跪下", girl).kind).toBe("kneel");
});

test("people who touch stand closer than people who talk", () => {
  const apart = (description: string) => {
    const people = stage(shotBrief({ shotType: "long", characters: [boss, girl], description }));
    return of(people, girl).x - of(people, boss).x;
  };
  expect(apart("拆迁队长抱住林小满")).toBeLessThan(apart("拆迁队长拉住林小满"));
  expect(apart("拆迁队长拉住林小满")).toBeLessThan(apart("拆迁队长看着林小满"));
});

test("whoever is seen whole stands on the ground", () => {
  for (const style of ["chibi", "comic"] as const)
    for (const description of ["", "跪下", "蹲下", "坐着"]) {
      const brief = shotBrief({ shotType: "medium", characters: [CAST.chen], description });
      const [placed] = composePeople(readScene(imageRequest({ brief, style })), WIDTH, HEIGHT, 280);
      const soles = placed ? solesOf(placed) : 0;
      expect(soles >= HEIGHT || soles > HEIGHT * 0.85).toBe(true);
    }
});

test("in the sample's storyboard nobody changes sides within a scene", async () => {
  const screenplay = parseScreenplay(await readFile("lib/projects/samples/lantern-lane.zh.txt", "utf8"));
  const { shots } = planStoryboard(screenplay, {
    maxShots: 24,
    shotDurationRange: [2, 8],
    targetDuration: 90,
    language: "zh",
  });
  const orders = new Map<string, Set<string>>();
  for (const [seed, shot] of shots.entries()) {
    const scene = screenplay.scenes.find(({ number }) => number === shot.sceneNumber);
    if (!scene || shot.characters.length !== 2) continue;
    const brief = buildBrief({
      projectId: "p",
      language: "zh",
      shot,
      place: scene,
      characters: shot.characters.map((name) => ({ id: name, name })),
      lines: shot.lines.map((line) => ({ ...line, characterId: line.character ?? null })),
    });
    const row = stage(brief, seed)
      .sort((a, b) => a.x - b.x)
      .map(({ character }) => character.name);
    if (row.length < 2) continue;
    const key = `${shot.sceneNumber} ${[...row].sort().join(" ")}`;
    orders.set(key, (orders.get(key) ?? new Set()).add(row.join(" ")));
  }
  expect(orders.size).toBeGreaterThan(2);
  for (const found of orders.values()) expect(found.size).toBe(1);
});
