/**
 * Contact sheets of the offline sketch, to be judged by eye: `npx tsx scripts/sketch-gallery.ts [style…] [sample…]
 * [number of shots] [places] [props] [angles] [speed]`. Without words: every sample script in every style. Under each picture
 * stands what it should show. The sheets land in `.data/gallery`, or in the folder named by an argument that begins
 * with a dot or a slash.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Style } from "../db/schema/values";
import { STYLES } from "../db/schema/values";
import { buildBrief } from "../lib/prompts/build-brief";
import { renderStill } from "../lib/providers/sketch/draw/draw-image";
import { type Ctx, sheet } from "../lib/providers/sketch/draw/pen";
import { PLACE_KINDS } from "../lib/providers/sketch/draw/places/registry";
import { drawProp, PROPS } from "../lib/providers/sketch/draw/props/draw-prop";
import { PLACE_WORDS } from "../lib/providers/sketch/testing/place-words";
import { CAST, shotBrief } from "../lib/providers/sketch/testing/requests";
import type { ShotBrief } from "../lib/providers/types";
import { parseScreenplay } from "../lib/screenplay/parse-screenplay";
import { planStoryboard } from "../lib/screenplay/plan-storyboard";

const SAMPLES = [
  "lantern-lane.zh.txt",
  "confession.zh.txt",
  "moon-ferry.novel.zh.txt",
  "brick-and-steel.fountain",
  "subway.zh.fountain",
];
/** px of text below a picture. */
const CAPTION = 64;

/** As many shots of the script as fit on a sheet, from its beginning to its end. */
async function shotsOf(file: string): Promise<ShotBrief[]> {
  const screenplay = parseScreenplay(await readFile(path.join("lib/screenplay/fixtures", file), "utf8"));
  const { shots } = planStoryboard(screenplay, {
    maxShots: 24,
    shotDurationRange: [2, 8],
    targetDuration: 90,
    language: screenplay.language,
  });
  const step = Math.max(1, shots.length / pictures);
  return Array.from({ length: Math.min(pictures, shots.length) }, (_, index) => {
    const shot = shots[Math.floor(index * step)];
    const scene = screenplay.scenes.find(({ number }) => number === shot?.sceneNumber);
    if (!shot || !scene) return shotBrief({});
    return buildBrief({
      projectId: file,
      language: screenplay.language,
      shot: { type: shot.type, camera: shot.camera, description: shot.description, mood: shot.mood },
      place: { ...scene, id: scene.id },
      characters: shot.characters.map((name) => {
        const known = screenplay.characters.find((one) => one.name === name);
        return { id: name, name, description: known?.description, appearance: known?.attributes };
      }),
      lines: shot.lines.map((line) => ({
        characterId: line.character ?? null,
        kind: line.kind,
        emotion: line.emotion,
      })),
    });
  });
}

const places = (): ShotBrief[] =>
  PLACE_KINDS.map((kind, index) => {
    const location = PLACE_WORDS[kind] ?? "";
    return shotBrief({
      purpose: "scene_card",
      shotType: "establishing",
      characters: [],
      description: "",
      place: { location, time: ["日", "夜", "傍晚"][index % 3], interior: kind.startsWith("in/") },
    });
  });

const angles = (): ShotBrief[] =>
  (
    [
      ["establishing", "全景", 1],
      ["long", "两人走来", 2],
      ["long", "仰拍，站着", 1],
      ["establishing", "鸟瞰", 2],
      ["medium", "说话", 1],
      ["medium", "对峙", 2],
      ["medium", "围着", 3],
      ["medium", "站成一排", 5],
      ["closeup", "微笑", 1],
      ["extreme_closeup", "紧张", 1],
      ["over-shoulder", "争吵", 2],
      ["insert", "桌上一封信", 0],
    ] as const
  ).map(([shotType, description, count]) =>
    shotBrief({
      shotType,
      description,
      place: { location: "现代都市街道", time: "傍晚", interior: false },
      characters: [CAST.man, CAST.chen, CAST.ye, CAST.boss, { id: "c-5", name: "路人" }].slice(0, count),
    }),
  );

async function contactSheet(
  name: string,
  style: string,
  shots: ShotBrief[],
  size: [number, number],
  columns = 6,
) {
  const [width, height] = size;
  const rows = Math.ceil(shots.length / columns);
  const { canvas, ctx } = sheet(columns * (width + 6), rows * (height + CAPTION));
  ctx.fillStyle = "#f4f2ee";
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  const before = process.cpuUsage();
  for (const [index, brief] of shots.entries()) {
    const still = renderStill({
      brief,
      prompt: "",
      style,
      seed: 7 + index,
      width: width * 2,
      height: height * 2,
    });
    const [x, y] = [(index % columns) * (width + 6), Math.floor(index / columns) * (height + CAPTION)];
    ctx.drawImage(still, x, y, width, height);
    caption(ctx, `${index + 1} ${brief.shotType}: ${brief.description}`, x, y + height + 14, width);
  }
  const used = process.cpuUsage(before);
  const file = path.join(folder, `${name}.png`);
  await writeFile(file, canvas.toBuffer("image/png"));
  console.info(
    `${file}  ${Math.round((used.user + used.system) / 1000 / shots.length)} ms of CPU a picture of ${width * 2}×${height * 2}`,
  );
}

/** Words broken wherever the line is full, which is how Chinese is set. */
function caption(ctx: Ctx, text: string, x: number, y: number, width: number) {
  ctx.fillStyle = "#201a24";
  ctx.font = '12px "Inkreel Sans", "Noto Sans CJK SC", sans-serif';
  let line = "";
  let top = y;
  for (const letter of text) {
    if (ctx.measureText(line + letter).width > width - 4) {
      ctx.fillText(line, x + 2, top);
      top += 15;
      line = "";
    }
    line += letter;
  }
  ctx.fillText(line, x + 2, top);
}

async function propSheet() {
  const [columns, side] = [11, 140];
  const { canvas, ctx } = sheet(columns * side, Math.ceil(PROPS.length / columns) * side);
  ctx.fillStyle = "#8f98a4";
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  for (const [index, prop] of PROPS.entries()) {
    ctx.save();
    ctx.translate(((index % columns) + 0.5) * side, (Math.floor(index / columns) + 0.5) * side);
    ctx.scale(0.3, 0.3);
    drawProp(
      ctx,
      prop,
      { of: (color) => color, accent: (color) => color, line: "#1a1420", width: 5, glow: 0.6 },
      1,
    );
    ctx.restore();
  }
  await writeFile(path.join(folder, "props.png"), canvas.toBuffer("image/png"));
}

/** What one picture of full size costs: the promise is half a second on one core. */
function speed() {
  for (const style of STYLES) {
    const brief = shotBrief({
      shotType: "long",
      characters: [CAST.man, CAST.chen],
      place: { location: "现代都市街道", time: "夜" },
    });
    const input = { brief, prompt: "", style, seed: 7, width: 1080, height: 1920 };
    renderStill(input);
    const before = process.cpuUsage();
    for (let turn = 0; turn < 3; turn++) renderStill(input);
    const used = process.cpuUsage(before);
    console.info(
      `${style.padEnd(11)} ${Math.round((used.user + used.system) / 3000)} ms of CPU at 1080×1920, two people`,
    );
  }
}

const words = process.argv.slice(2);
const folder = words.find((word) => /^[./]/.test(word)) ?? ".data/gallery";
const asked = (word: string) => words.includes(word);
const styles = STYLES.filter((id: Style) => asked(id) || !STYLES.some(asked));
const samples = SAMPLES.filter((name) => words.some((word) => name.startsWith(word)));
const pictures = Number(words.find((word) => /^\d+$/.test(word)) ?? 12);
const special = ["places", "props", "angles", "speed"].some(asked);
await mkdir(folder, { recursive: true });
if (asked("props")) await propSheet();
for (const style of styles) {
  if (asked("places")) await contactSheet(`places-${style}`, style, places(), [200, 356], 10);
  if (asked("angles")) await contactSheet(`angles-${style}`, style, angles(), [240, 426]);
  if (special) continue;
  for (const sample of samples.length > 0 ? samples : SAMPLES)
    await contactSheet(`${sample.split(".")[0]}-${style}`, style, await shotsOf(sample), [270, 480]);
}
if (asked("speed")) speed();
