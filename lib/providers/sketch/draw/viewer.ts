import type { BriefCharacter } from "../../types";

/** Words that say we look out of somebody's eyes. */
const THROUGH_EYES =
  /的?主观(?:镜头|视角|视点|画面)|的?第一人称(?:镜头|视角)|的视角|(?:['’]s )?\bP\.?O\.?V\b|(?:['’]s )?\bpoint of view|through (?:his|her|their|\w+['’]s) eyes/i;

/** Whose eyes the picture looks out of: that person is not in it. The name nearest to the words counts. */
export function viewerOf(words: string, people: readonly BriefCharacter[]): BriefCharacter | undefined {
  const said = THROUGH_EYES.exec(words);
  if (!said) return undefined;
  const [from, to] = [said.index, said.index + said[0].length];
  const lower = words.toLowerCase();
  const gap = ({ name }: BriefCharacter) => {
    const wanted = name.toLowerCase();
    if (wanted === "") return Number.POSITIVE_INFINITY;
    let nearest = Number.POSITIVE_INFINITY;
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1))
      nearest = Math.min(nearest, at < from ? from - at - wanted.length : at - to);
    return Math.max(0, nearest);
  };
  return [...people].sort((a, b) => (gap(a) < gap(b) ? -1 : gap(a) > gap(b) ? 1 : 0))[0];
}
