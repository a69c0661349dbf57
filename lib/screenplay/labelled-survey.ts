import { splitCue } from "./cue";
import { isAct, readHeading, undecorated } from "./heading";
import { labelOf } from "./labels";
import type { Line } from "./source-lines";

export const ACTION_MARK = /^[△▲∆Δ▽◆◇※]+\s*/u;
/** 名字　台词: a stage play's cue. */
export const SPACED_CUE = /^([㐀-鿿]{1,5})[\u3000\t]+(\S.*)$/u;

/** What the whole document says about names and marks, read before the first decision. */
export type Survey = {
  times: Map<string, number>;
  known: Set<string>;
  lastHeading: number;
  marks: boolean;
  scenes: boolean;
};

export function survey(lines: Line[], context: ReadonlySet<string>): Survey {
  const found: Survey = {
    times: new Map(),
    known: new Set(context),
    lastHeading: -1,
    marks: false,
    scenes: false,
  };
  lines.forEach((line, at) => {
    const bare = undecorated(line.text);
    if (ACTION_MARK.test(bare)) found.marks = true;
    const heading = readHeading(line.text);
    if (heading) {
      if (!isAct(line.text)) found.scenes = true;
      found.lastHeading = at;
      for (const { name } of heading.cast) found.known.add(name);
      return;
    }
    const name = splitCue(bare)?.name ?? SPACED_CUE.exec(line.text)?.[1];
    if (name && !labelOf(name)) found.times.set(name, (found.times.get(name) ?? 0) + 1);
  });
  return found;
}
