import type { VideoRequest } from "../../types";
import type { Composition } from "../draw/compose";

export type Action = {
  /** Somebody runs: the place streaks past. */
  runs: boolean;
  /** Second of a blow; null = none. */
  impact: number | null;
  shouts: boolean;
  /** 0–1: how wrought-up the people are. */
  force: number;
};

const RUNS =
  /狂奔|奔跑|奔向|飞奔|跑[着向过来去进出]|追[着赶逐上]|疾驰|冲[向过出进刺]|逃[跑走出离]|\brun(?:s|ning)?\b|sprint|chas(?:e|es|ing)|dash(?:es|ing)?\b|races? (?:down|through|across)|flee/i;
const HITS =
  /一拳|一脚|一掌|耳光|巴掌|撞[上向开飞]|踢[飞开中倒]|砸[碎向在下]|摔[碎倒在]|爆炸|炸开|劈[下向开]|击[中飞倒]|拍案|猛拍|\bpunch|\bkick(?:s|ed)|slam|smash|crash(?:es|ed)? into|explo[ds]|slaps?\b|strikes?\b/i;

/** What the words say happens in the shot. A thing shown large neither runs nor hits. */
export function actionOf({ brief, duration }: VideoRequest, { cels, scene }: Composition): Action {
  const said = [brief.description, ...brief.characters.map(({ action }) => action ?? "")].join("，");
  const force = Math.max(
    0,
    ...cels.map(({ rig }) => (rig && !rig.placed.view.pose.away ? rig.placed.view.face.force : 0)),
  );
  const calm = brief.shotType === "insert" || scene.people.length === 0;
  const close = brief.shotType === "closeup" || brief.shotType === "extreme_closeup";
  return {
    runs: !calm && !close && RUNS.test(said),
    impact: HITS.test(said) ? Math.round(Math.min(0.5, duration * 0.25) * 30) / 30 : null,
    shouts: close && force > 0.8,
    force,
  };
}
