import type { VideoRequest } from "../../types";
import { EXPRESSIONS, type Expression } from "../draw/expressions";
import { clamp } from "../draw/pen";
import type { Rig } from "../draw/rig";
import { createRng } from "../draw/rng";

/** Mouth shapes of a speaking face, as far as vector art needs them. */
const MOUTHS = [0, 9, 17] as const;

/** One person's acting in a clip: which drawing of the face is shown when. Drawings are made once, on first use. */
export type Performance = { at(seconds: number): Rig["base"] };

export function perform(rig: Rig, request: VideoRequest, alone: boolean): Performance {
  const { character, view } = rig.placed;
  const rng = createRng(`${request.seed}/${character.id}/acting`);
  const lines = request.speech.filter(
    ({ characterId }) =>
      characterId === character.id || (characterId === null && alone && character.speaking),
  );
  const blinks: number[] = [];
  for (let at = rng.between(0.7, 2.2); at < request.duration; at += rng.between(2.4, 4.6)) blinks.push(at);
  const drawings = new Map<string, Rig["base"]>();

  function drawing(shut: boolean, mouth: number): Rig["base"] {
    const key = `${shut}/${mouth}`;
    const known = drawings.get(key);
    if (known) return known;
    const made = rig.variant(faceWith(view.face, shut, mouth));
    drawings.set(key, made);
    return made;
  }

  return {
    at(seconds) {
      if (view.pose.away || rig.placed.unit < 0.22) return rig.base;
      const onTwos = Math.floor(seconds * 15) / 15;
      const shut = view.face.closed === 0 && blinks.some((at) => onTwos >= at && onTwos < at + 0.13);
      const line = lines.find(({ start, end }) => seconds >= start && seconds < end);
      const mouth = line ? syllable(onTwos - line.start, character.id) : -1;
      return !shut && mouth < 0 ? rig.base : drawing(shut, mouth);
    },
  };
}

/** About five syllables a second, never quite even, with a breath now and then. */
function syllable(seconds: number, id: string): number {
  const step = Math.floor(seconds * 7.5);
  const lot = createRng(`${id}/${step}`)();
  if (step % 11 === 10) return 0;
  return step % 2 === 0 ? (lot < 0.45 ? 1 : 2) : lot < 0.7 ? 0 : 1;
}

function faceWith(face: Expression, shut: boolean, mouth: number): Expression {
  const open = MOUTHS[mouth];
  return {
    ...face,
    lid: shut ? 0.05 : face.lid,
    mouth:
      open === undefined
        ? face.mouth
        : {
            curve: clamp(face.mouth.curve, -6, 8),
            open: open === 0 ? EXPRESSIONS.neutral.mouth.open : open * (face.mouth.open > 14 ? 1.35 : 1),
            width: open === 17 ? face.mouth.width * 0.92 : face.mouth.width,
            teeth: face.mouth.open > 10 ? 1 : 0.4,
          },
  };
}
