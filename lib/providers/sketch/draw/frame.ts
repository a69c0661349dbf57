import type { BriefCharacter } from "../../types";
import { mix } from "./color";
import { wordsAbout } from "./doing";
import { between, EXPRESSIONS, type Expression, expressionOf } from "./expressions";
import { identityOf } from "./identity";
import { clamp } from "./pen";
import type { FigureView } from "./person/figure-view";
import { type Paint, paintOf } from "./person/paint";
import { closePoseOf, type Pose, poseOf } from "./person/pose";
import { IDLE } from "./person/poses/words";
import { createRng } from "./rng";
import type { Scene } from "./scene";
import { acrossShoulder, looksRight, rowOf } from "./sides";
import { type Placed, stand } from "./stand";

export type View = { zoom: number; cx: number; cy: number };

/** How the place is framed behind people: closer shots look at less of it. */
export function viewOf(scene: Scene, width: number, height: number): View {
  const rng = createRng(`${scene.placeKey}/${scene.input.seed}/view`);
  const zoom = {
    establishing: 1,
    long: 1.16,
    medium: 1.28,
    closeup: 1.6,
    extreme_closeup: 1.9,
    "over-shoulder": 1.38,
    insert: 1.75,
  }[scene.brief.shotType];
  if (scene.brief.purpose === "scene_card") return { zoom: 1, cx: width / 2, cy: height / 2 };
  const free = (1 - 1 / zoom) / 2;
  return {
    zoom,
    cx: width * (0.5 + rng.between(-0.62, 0.62) * free),
    // Whoever stands at full length needs the ground before us; whoever is near, the wall behind.
    cy: height * (0.5 + (zoom > 1.2 ? -free * 0.55 : scene.brief.shotType === "long" ? free : 0)),
  };
}

function faceOf(scene: Scene, person: BriefCharacter, about: string): Expression {
  const wanted = expressionOf(
    person.emotion,
    person.action,
    about,
    person.emotion ? undefined : scene.brief.mood,
  );
  const arrived = wanted === EXPRESSIONS.neutral ? 1 : 0.78 + 0.22 * scene.brief.moment;
  return between(EXPRESSIONS.neutral, wanted, arrived);
}

/** Hair that fills a third of the frame is more than a black hole: the light behind it shines in. */
const backlit = (paint: Paint): Paint => ({
  ...paint,
  hair: mix(paint.hair, paint.hairLight, 0.24),
  hairDark: mix(paint.hairDark, paint.hair, 0.4),
  hairLight: mix(paint.hairLight, "#ffffff", 0.12),
});

/** Who is in the picture, the one it is about first. */
function castOf(scene: Scene): BriefCharacter[] {
  const speaking = scene.people.find((person) => person.speaking && person.facing !== "away");
  const ordered = speaking
    ? [speaking, ...scene.people.filter((person) => person !== speaking)]
    : scene.people;
  const { shotType } = scene.brief;
  if (shotType === "closeup" || shotType === "extreme_closeup") return ordered.slice(0, 1);
  return shotType === "over-shoulder" ? acrossShoulder(ordered) : ordered.slice(0, 5);
}

const BODIES = /拥抱|抱住|相拥|搂|抱在一起|扑进|依偎|亲吻|吻|\bhug|embrac|\bkiss/i;
const HANDS =
  /捂住|拉住|抓住|握住|牵|扶住|递|接过|交给|塞给|推开|推了|打了|扇了|拍了|揪|拽|挽|\b(?:grabs?|hands? (?:him|her|it|over)|push(?:es)?|slaps?|smacks?|punch(?:es)?|shakes? hands|takes? (?:his|her) hand|pats?)\b/i;
const touchOf = (words: string): "hand" | "body" | undefined =>
  BODIES.test(words) ? "body" : HANDS.test(words) ? "hand" : undefined;

const IDLE_KINDS: ReadonlySet<string> = new Set([...IDLE.female, ...IDLE.male]);
const STILL: Pose = { kind: "stand", away: false };

export function composePeople(scene: Scene, width: number, height: number, horizon: number): Placed[] {
  const { shotType, moment } = scene.brief;
  if (shotType === "insert" || scene.brief.purpose !== "frame" || scene.people.length === 0) return [];
  const close = shotType === "closeup" || shotType === "extreme_closeup";
  const cast = castOf(scene);
  const row = rowOf(scene, cast);
  const alone = cast.length === 1;
  const placed = cast.map((character): Placed => {
    const person = identityOf(scene.brief.projectId, character);
    const rng = createRng(`${scene.input.seed}/${character.id}/pose`);
    const about = wordsAbout(scene, character);
    const subject = character === cast[0];
    const behind = shotType === "over-shoulder" && !subject;
    const order = row.indexOf(character);
    const said = poseOf(about, rng, subject || about !== "");
    // Close pictures have no room for what the arms do, but for hands that come up to the face.
    const raised = shotType === "closeup" ? closePoseOf(about) : undefined;
    const touching = cast.length === 2 && !behind ? touchOf(scene.brief.description) : undefined;
    // In a narrow two-shot the other one is nearer than an arm's length.
    const near = touching === "hand" && shotType === "medium" && said.kind === "reach";
    const pose: Pose = close || behind ? { ...STILL, ...raised } : near ? { ...said, kind: "offer" } : said;
    // Somebody who only looks at the place is seen from behind; who acts or speaks never is.
    const idle = !character.speaking && !character.facing && IDLE_KINDS.has(said.kind) && !said.prop;
    const hidden = shotType === "establishing" && alone && idle && rng.chance(0.6);
    const away = behind || hidden || (!close && (said.away || character.facing === "away"));
    const asked = character.side !== undefined || character.facing !== undefined;
    const angle = alone
      ? rng.pick(asked ? [0.7, 0.85, 1] : [0.35, 0.8, 1])
      : cast.length === 2
        ? 0.95
        : order === 1
          ? 0.3
          : 0.85;
    const turn = away ? 0 : clamp(angle + 0.06 * (moment - 0.5), 0, 1);
    const face = faceOf(scene, character, about);
    const paint = paintOf(person, scene.style, scene.mood, scene.interior);
    const view: FigureView = {
      person,
      paint: behind ? backlit(paint) : paint,
      pose: { ...pose, away },
      face: { ...face, gaze: [clamp(face.gaze[0] + turn * 0.3, -1, 1), face.gaze[1]] },
      turn,
      facing: looksRight(scene, character, row, rng.chance(0.5)) ? 1 : -1,
      lit: /灭了|熄灭|goes out|went out/i.test(about)
        ? 1 - moment
        : scene.lit > 0.25 || scene.mood.dark > 0.4
          ? 1
          : 0.4,
    };
    return stand(scene, character, view, {
      width,
      height,
      horizon,
      order,
      count: cast.length,
      subject,
      behind,
      touching,
    });
  });
  // Whoever is farther away (or speaks less) is drawn first.
  return placed.sort(
    (a, b) =>
      Number(a.foreground) - Number(b.foreground) || a.unit - b.unit || (a.character === cast[0] ? 1 : -1),
  );
}
