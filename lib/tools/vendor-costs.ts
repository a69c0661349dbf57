import type { PointsDocument } from "./documents";

/** ¥ a credit is worth at least. */
const YUAN_PER_CREDIT = 0.07;

/**
 * What the vendor bills us, in ¥: `animate_*` per second of the result, an expression of five seconds at most and the
 * look at the face before it, a picture of the dearest model that is offered by default.
 */
const YUAN = {
  emoji: 5 * 0.08 + 0.004,
  avatar: 0.45,
  pose: 0.45,
  animate_move: { std: 0.4, pro: 0.6 },
  animate_mix: { std: 0.6, pro: 1.2 },
};

export type LossWarning = { rule: string; credits: number; cost: number };

/** The prices that do not cover what the vendor bills. `cost` in credits, rounded up. */
export function findLosses(points: PointsDocument): LossWarning[] {
  const pairs: [string, number, number][] = [
    ["emoji", points.emoji, YUAN.emoji],
    ["avatar", points.avatar, YUAN.avatar],
    ["pose", points.pose, YUAN.pose],
  ];
  for (const tool of ["animate_move", "animate_mix"] as const)
    for (const quality of ["std", "pro"] as const)
      pairs.push([`${tool}.${quality}`, points[tool][quality], YUAN[tool][quality]]);
  return pairs.flatMap(([rule, credits, yuan]) => {
    const cost = Math.ceil(yuan / YUAN_PER_CREDIT - 1e-9);
    return credits < cost ? [{ rule, credits, cost }] : [];
  });
}
