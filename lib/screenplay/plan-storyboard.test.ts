import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { stagingOf } from "@/lib/prompts/staging";
import { parseScreenplay } from "./parse-screenplay";
import { planStoryboard } from "./plan-storyboard";

const read = (name: string) =>
  parseScreenplay(readFileSync(fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url)), "utf8"));
const plan = (name: string, more = {}) => {
  const screenplay = read(name);
  return planStoryboard(screenplay, {
    maxShots: 50,
    shotDurationRange: [2, 8],
    targetDuration: 60,
    language: screenplay.language,
    ...more,
  });
};

describe("a minute of drama", () => {
  const board = plan("lantern-lane.zh.txt");
  test("is 18 to 26 shots and lasts a minute", () => {
    expect(board.shots.length).toBeGreaterThanOrEqual(18);
    expect(board.shots.length).toBeLessThanOrEqual(26);
    expect(Math.abs(board.totalDuration - 60)).toBeLessThanOrEqual(6);
    expect(board.warnings).toEqual([]);
  });
  test("opens every new place with an establishing shot and nothing else with one", () => {
    const opening = board.shots
      .filter(({ type }) => type === "establishing")
      .map(({ sceneNumber }) => sceneNumber);
    expect(opening).toEqual([1, 2, 4, 5]);
  });
  test("cuts inside scenes and dissolves between places", () => {
    const into = (scene: number) => board.shots.find(({ sceneNumber }) => sceneNumber === scene)?.transition;
    expect([1, 2, 3, 4, 5].map(into)).toEqual(["cut", "dissolve", "cut", "dissolve", "dissolve"]);
    const inside = board.shots.filter((shot, at) => board.shots[at - 1]?.sceneNumber === shot.sceneNumber);
    expect(new Set(inside.map(({ transition }) => transition))).toEqual(new Set(["cut"]));
  });
  test("comes close for tears and cuts over the shoulder in talk", () => {
    const tears = board.shots.find(({ lines }) => lines.some(({ emotion }) => emotion === "含泪微笑"));
    expect(tears?.type).toMatch(/closeup$/u);
    expect(board.shots.filter(({ type }) => type === "over-shoulder").length).toBeGreaterThanOrEqual(3);
    expect(board.shots.some(({ type }) => type === "insert")).toBe(true);
  });
  test("lists the sounds the script asks for", () => {
    expect(board.shots.flatMap(({ sounds }) => sounds)).toEqual(["雨声", "行李箱轮子碾过石板", "铜铃"]);
  });
  test("never uses the same size three times in a row", () => {
    board.shots.forEach(({ type }, at) => {
      expect([board.shots[at - 1]?.type, board.shots[at - 2]?.type]).not.toEqual([type, type]);
    });
  });
});

const names = [
  "lantern-lane.zh.txt",
  "confession.zh.txt",
  "brick-and-steel.fountain",
  "moon-ferry.novel.zh.txt",
  "school.novel.zh.txt",
  "diner.fountain",
  "western.fountain",
  "lawyer.zh.txt",
  "hongguo.zh.txt",
  "finaldraft.en.txt",
];

describe.each(names)("the board of %s", (name) => {
  const language = read(name).language;
  const { shots, warnings } = plan(name);
  const people = read(name).characters.flatMap((one) => [one.name, ...one.aliases]);
  const staged = shots.map((shot) => ({ shot, staging: stagingOf(shot.description, people, language) }));

  test("keeps people on their side of the frame for a whole scene", () => {
    const sides = new Map<string, string>();
    for (const { shot, staging } of staged)
      for (const [who, { side }] of staging) {
        if (!side) continue;
        const person = `${shot.sceneNumber} ${who}`;
        expect([person, sides.get(person) ?? side]).toEqual([person, side]);
        sides.set(person, side);
      }
  });
  test("looks over shoulders across the frame only: the two stand on two sides", () => {
    for (const { shot, staging } of staged) {
      if (shot.type !== "over-shoulder") continue;
      const sides = [...staging.values()].map(({ side }) => side).filter(Boolean);
      expect(sides.length).toBe(2);
      expect(new Set(sides).size).toBe(2);
    }
  });
  test("never shows the same people in the same size twice in a row while they talk", () => {
    shots.forEach((shot, at) => {
      const before = shots[at - 1];
      if (!before || before.sceneNumber !== shot.sceneNumber) return;
      if (shot.lines.length === 0 || before.lines.length === 0 || shot.type !== before.type) return;
      expect([at, shot.characters]).not.toEqual([at, before.characters]);
    });
  });
  test("is varied, and a minute where the words allow it", () => {
    if (shots.length >= 8) expect(new Set(shots.map(({ type }) => type)).size).toBeGreaterThanOrEqual(4);
    const total = shots.reduce((sum, { duration }) => sum + duration, 0);
    if (!warnings.some((key) => key.endsWith("than_target")))
      expect(Math.abs(total - 60)).toBeLessThanOrEqual(6);
    expect(shots.flatMap(({ beatIds }) => beatIds)).toEqual(
      read(name).scenes.flatMap(({ beats }) => beats.map(({ id }) => id)),
    );
  });
});

test("calm moods never get violent camera moves", () => {
  for (const name of ["lantern-lane.zh.txt", "moon-ferry.novel.zh.txt", "confession.zh.txt"])
    for (const { mood, camera } of plan(name).shots)
      if (["calm", "sad", "romantic", "happy", "mystery"].includes(mood))
        expect(["handheld", "whip"]).not.toContain(camera);
});

test("a storyboard table keeps its rows, sizes, cameras and seconds", () => {
  const { shots } = plan("bakery.table.zh.md", { targetDuration: 19 });
  expect(shots.map(({ type, camera, duration }) => [type, camera, duration])).toEqual([
    ["long", "static", 4],
    ["closeup", "push", 3],
    ["medium", "pan_left", 4],
    ["closeup", "static", 5],
    ["insert", "pull", 3],
  ]);
});

test("a text too short for its target says so instead of standing still", () => {
  const board = plan("confession.zh.txt", { targetDuration: 120 });
  expect(board.warnings).toContain("shorter_than_target");
  expect(board.totalDuration).toBeLessThan(108);
});

test("a text too long for its target keeps every word and says so", () => {
  const board = plan("lantern-lane.zh.txt", { targetDuration: 20 });
  expect(board.warnings).toContain("longer_than_target");
  expect(board.shots.flatMap(({ lines }) => lines)).toHaveLength(18);
});

test("one long line keeps one shot, longer than asked for", () => {
  const text = `1-1 日 内 屋 人物：小安\n小安：${"这句话很长很长，".repeat(12)}完。\n`;
  const board = planStoryboard(parseScreenplay(text), {
    maxShots: 50,
    shotDurationRange: [2, 8],
    targetDuration: 60,
    language: "zh",
  });
  expect(board.shots.filter(({ lines }) => lines.length > 0)).toHaveLength(1);
  expect(board.warnings).toContain("line_longer_than_range");
});

test("fewer shots than scenes still show every line", () => {
  const board = plan("brick-and-steel.fountain", { maxShots: 3 });
  expect(board.shots).toHaveLength(3);
  expect(board.warnings).toContain("scenes_merged");
  expect(board.shots.flatMap(({ lines }) => lines)).toHaveLength(25);
});
